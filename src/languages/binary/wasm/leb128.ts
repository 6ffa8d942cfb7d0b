import type { Cursor } from "../cursor.ts";
import { Malformed } from "../malformed.ts";

/** A number below 2^32, seven bits a byte, lowest first (WebAssembly core specification, section 5.2.2). */
export function readU32(cursor: Cursor): number {
  const start = cursor.at;
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = cursor.u8();
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) {
      if (value >= 2 ** 32) break;
      return value;
    }
  }
  throw new Malformed("a number that is too long", start);
}
