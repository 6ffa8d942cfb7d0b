import { crc32 } from "../crc32.ts";

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECKSUM_LENGTH = 6;

/**
 * Whether a token `<prefix>_<random><checksum>` ends in the CRC-32 of its random part, in six base62 digits.
 * Source: GitHub blog, "Behind GitHub's new authentication token formats" (2021); npm took the same form that year.
 */
export function hasBase62Checksum(token: string): boolean {
  const body = token.slice(token.lastIndexOf("_") + 1);
  return toBase62(crc32(body.slice(0, -CHECKSUM_LENGTH))) === body.slice(-CHECKSUM_LENGTH);
}

function toBase62(value: number): string {
  let digits = "";
  for (let rest = value; rest > 0; rest = Math.floor(rest / 62)) digits = ALPHABET.charAt(rest % 62) + digits;
  return digits.padStart(CHECKSUM_LENGTH, "0");
}
