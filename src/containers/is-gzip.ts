/** Flags of RFC 1952, section 2.3.1, that no tool sets. */
const RESERVED = 0xe0;

/** Whether the bytes begin with the header of a gzip file. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8 && ((bytes[3] ?? RESERVED) & RESERVED) === 0;
}
