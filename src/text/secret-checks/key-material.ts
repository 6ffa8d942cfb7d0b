/** Alphabet of RFC 4648, section 6. */
const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
/** Ids made before 2019 begin so, and hold no account. */
const WITHOUT_ACCOUNT = /^.{4}[IJ]/;
const MOST_ACCOUNTS = 1_000_000_000_000;

/**
 * Whether the account in an access key id of AWS can be one: it has at most twelve digits. The first 48 bits after the
 * prefix, in base32, are a flag, the account id in 40 bits, and the beginning of the rest.
 * Source: A. Steele, "AWS Access Key ID formats" (2020); T. Be'ery, "A short note on AWS key ID" (2023).
 */
export function hasAwsAccount(keyId: string): boolean {
  if (WITHOUT_ACCOUNT.test(keyId)) return true;
  let bits = 0n;
  for (const character of keyId.slice(4, 14)) bits = (bits << 5n) | BigInt(Math.max(0, BASE32.indexOf(character)));
  return ((bits >> 9n) & 0xffffffffffn) < MOST_ACCOUNTS;
}

/**
 * Whether 44 characters of base64 are a private key of WireGuard: 32 bytes, clamped as `wg genkey` does it.
 * Source: D. J. Bernstein, "Curve25519" (2006), section 3.
 */
export function isClampedKey(base64: string): boolean {
  const bytes = Buffer.from(base64, "base64");
  return bytes.length === 32 && ((bytes[0] ?? 0) & 0x07) === 0 && ((bytes[31] ?? 0) & 0xc0) === 0x40;
}

/** Whether a token of a Discord bot begins with the id of its user: decimal digits in base64. Source: Discord docs, API reference. */
export function beginsWithSnowflake(token: string): boolean {
  const [first = ""] = token.split(".");
  return /^\d{17,20}$/.test(Buffer.from(first, "base64url").toString("latin1"));
}

/** Not among the words of BIP-39 (English), and in nearly every sentence: here a phrase is over. */
const PROSE_WORD = /^(?:and|are|for|from|has|its|not|the|was|were|with|your)$/;

/**
 * Whether words can begin with a mnemonic of BIP-39: 12, 15, 18, 21 or 24 of them, of 3 to 8 small letters, hardly one twice.
 * The well-known test phrases (`abandon …`, `test … junk`) repeat one word.
 */
export function isMnemonic(words: readonly string[]): boolean {
  const end = words.findIndex((word) => PROSE_WORD.test(word));
  const phrase = end < 0 ? words : words.slice(0, end);
  const isRightCount = phrase.length % 3 === 0 && phrase.length >= 12 && phrase.length <= 24;
  return isRightCount && new Set(phrase).size >= phrase.length - 2;
}
