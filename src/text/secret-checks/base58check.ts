import { createHash } from "node:crypto";

const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
/** Bytes. */
const CHECKSUM_LENGTH = 4;
/** Version bytes of a private key, and of an extended one: Bitcoin wiki, "List of address prefixes"; BIP-32. */
const PRIVATE_VERSIONS: readonly string[] = ["80", "0488ade4"];

/**
 * Whether a text is a private key of Bitcoin (WIF, or an extended key of BIP-32) in Base58Check: the version is one of a
 * private key, and the last four bytes begin the double SHA-256 of the others. Source: Bitcoin wiki, "Base58Check encoding".
 */
export function isBase58PrivateKey(text: string): boolean {
  const bytes = decodeBase58(text);
  if (bytes === null || bytes.length <= CHECKSUM_LENGTH) return false;
  const payload = bytes.subarray(0, -CHECKSUM_LENGTH);
  const checksum = digest(digest(payload)).subarray(0, CHECKSUM_LENGTH);
  const hex = payload.toString("hex");
  return (
    checksum.equals(bytes.subarray(-CHECKSUM_LENGTH)) && PRIVATE_VERSIONS.some((version) => hex.startsWith(version))
  );
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

/** Null where a character is no digit. No digit of value zero leads a private key, so that leading zeros need no care. */
function decodeBase58(text: string): Buffer | null {
  let value = 0n;
  for (const character of text) {
    const digit = ALPHABET.indexOf(character);
    if (digit < 0) return null;
    value = value * 58n + BigInt(digit);
  }
  const hex = value.toString(16);
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex");
}
