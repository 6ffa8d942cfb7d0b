import { hasAt, viewOf } from "../bytes.ts";
import type { Signature } from "./file-type.ts";

/** Documents, databases, models and pickles. Sources: ISO 32000, [MS-CFB], SQLite file format, safetensors, GGUF, HDF5, NumPy. */
export const DATA: readonly Signature[] = [
  { family: "document", name: "PDF", matches: (bytes) => hasAt(bytes, 0, "%PDF-") && isDigit(bytes[5]) },
  { family: "document", name: "OLE2", matches: (bytes) => hasAt(bytes, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") },
  { family: "database", name: "SQLite", matches: (bytes) => hasAt(bytes, 0, "SQLite format 3\0") },
  { family: "model", name: "safetensors", matches: isSafetensors },
  { family: "model", name: "GGUF", matches: (bytes) => hasAt(bytes, 0, "GGUF") && isSmall(bytes, 4, 10) },
  { family: "model", name: "HDF5", matches: (bytes) => hasAt(bytes, 0, "\x89HDF\r\n\x1a\n") },
  { family: "model", name: "NumPy array", matches: isNumpyArray },
  { family: "pickle", name: "pickle", matches: isPickle },
];

/** The length of a JSON object, and the object. */
function isSafetensors(bytes: Uint8Array): boolean {
  if (bytes.length < 10 || !hasAt(bytes, 8, '{"')) return false;
  return viewOf(bytes).getBigUint64(0, true) < 100_000_000n;
}

/** PROTO 2 to 5; from 4 on mostly FRAME; else one of the opcodes that a pickler writes first (CPython, pickletools). */
function isPickle(bytes: Uint8Array): boolean {
  const [proto, version = 0, opcode] = bytes;
  if (proto !== 0x80 || version < 2 || version > 5 || opcode === undefined) return false;
  return "\x95\x8c}])(cXUKMJGNCB\x88\x89\x8a\x8e\x96\x8fqT.".includes(String.fromCharCode(opcode));
}

/** Magic bytes and a known version of the header (NumPy, NEP 1). */
function isNumpyArray(bytes: Uint8Array): boolean {
  return hasAt(bytes, 0, "\x93NUMPY") && [1, 2, 3].includes(bytes[6] ?? 0);
}

/** A 32-bit number from 1 up to `most`. */
function isSmall(bytes: Uint8Array, at: number, most: number): boolean {
  if (bytes.length < at + 4) return false;
  const number = viewOf(bytes).getUint32(at, true);
  return number > 0 && number <= most;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}
