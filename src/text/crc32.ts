const POLYNOMIAL = 0xedb88320;
let table: Uint32Array | null = null;

/** CRC-32 of ASCII text, unsigned (ISO 3309, the polynomial of zlib). Node has its own from 20.15 on, but not this layer. */
export function crc32(ascii: string): number {
  table ??= Uint32Array.from({ length: 256 }, (_, byte) => shiftOut(byte));
  let crc = 0xffffffff;
  for (let at = 0; at < ascii.length; at++) {
    crc = (crc >>> 8) ^ (table[(crc ^ ascii.charCodeAt(at)) & 0xff] ?? 0);
  }
  return ~crc >>> 0;
}

function shiftOut(byte: number): number {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest >>> 0;
}
