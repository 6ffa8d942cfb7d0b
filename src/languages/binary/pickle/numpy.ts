import { latin1, openCursor } from "../cursor.ts";
import { Malformed } from "../malformed.ts";

/** The first bytes of a `.npy` file (NumPy, "NEP 1: a simple file format for NumPy arrays"). */
const MAGIC = "\x93NUMPY";
/** NumPy itself refuses longer ones unless it is told not to (`max_header_size`). */
const LONGEST_HEADER = 10_000;
/**
 * An object among the types of the header, which is a literal of Python: `'|O'`, `'O8'`, `'f8,O'`, `'object'`; an escape may
 * hide one.
 */
const OBJECT = /["'](?:[^"']*,)?\d*[|<>=]?O\d*["',]|object|\\/u;

export function isNumpyArray(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, MAGIC.length)) === MAGIC;
}

/** Where the data begin, and whether they are a pickle: NumPy writes objects so. */
export function readNumpyHeader(bytes: Uint8Array): { readonly data: number; readonly isPickle: boolean } {
  const cursor = openCursor(bytes, true, MAGIC.length);
  const version = cursor.u8();
  cursor.skip(1);
  if (version < 1 || version > 3) throw new Malformed("a version of NumPy's format that is not known", MAGIC.length);
  const length = version === 1 ? cursor.u16() : cursor.u32();
  if (length > LONGEST_HEADER) throw new Malformed("a header longer than NumPy reads", cursor.at);
  const header = latin1(cursor.take(length));
  return { data: cursor.at, isPickle: OBJECT.test(header) };
}
