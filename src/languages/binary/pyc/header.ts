import { openCursor } from "../cursor.ts";
import type { PycCheck } from "../form.ts";
import { Malformed } from "../malformed.ts";

/** Bit of the flags that says that a hash stands there, and bit that says that Python compares it (PEP 552). */
const [HASH, CHECKED] = [1, 2];
/** Of the magic number, `\r\n`, the flags and what follows them. */
export const HEADER_LENGTH = 16;

/** Reads what stands before the code since Python 3.7 (PEP 552). */
export function readPycHeader(bytes: Uint8Array): { readonly magic: number; readonly check: PycCheck } {
  const cursor = openCursor(bytes);
  const magic = cursor.u16();
  if (cursor.u16() !== 0x0a0d) throw new Malformed("no header of compiled Python", 2);
  const flags = cursor.u32();
  // Python refuses them (importlib, `_classify_pyc`).
  if (flags > (HASH | CHECKED)) throw new Malformed("flags that no Python knows", 4);
  if ((flags & HASH) === 0) {
    return { magic, check: { kind: "timestamp", seconds: cursor.u32(), size: cursor.u32() } };
  }
  const hash = Buffer.from(cursor.take(8)).toString("hex");
  return { magic, check: { kind: "hash", isChecked: (flags & CHECKED) !== 0, hash } };
}
