import { Malformed } from "./malformed.ts";

/** Big-endian, seven bits a byte, the ninth has eight (file format, 1.6 "Varint"). Values above 2^53 are not exact. */
export function readVarint(bytes: Uint8Array, at: number): { readonly value: number; readonly next: number } {
  let value = 0n;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new Malformed("a number is cut off");
    if (index === 8) return { value: toNumber((value << 8n) | BigInt(byte)), next: at + 9 };
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value: toNumber(value), next: at + index + 1 };
  }
  throw new Malformed("a number is too long");
}

function toNumber(value: bigint): number {
  return Number(BigInt.asIntN(64, value));
}
