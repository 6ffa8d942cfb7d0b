import { latin1 } from "./cursor.ts";
import type { NativeForm } from "./form.ts";
import { isNumpyArray } from "./pickle/numpy.ts";
import { isBarePickle } from "./pickle/recognise.ts";

/** What is known here of files that are no text. */
export type BinaryFormat = "pyc" | "pickle" | "wasm" | NativeForm["format"];

/** The magic numbers of Python 3.7 to 3.14 (CPython, Include/internal/pycore_magic_number.h), and those that come next. */
const [FIRST_PYC, AFTER_PYC] = [3390, 4000];

/**
 * By content, because a loader does not ask for a name. Who says what he is comes first; a pickle without a header is found
 * by running it, without doing anything. Null for what nobody here reads.
 */
export function recogniseBinary(bytes: Uint8Array): BinaryFormat | null {
  const start = latin1(bytes.subarray(0, 4));
  if (start === "\x7fELF") return "ELF";
  if (start === "\0asm") return "wasm";
  if (start.startsWith("MZ") && latin1(bytes.subarray(peOffset(bytes)).subarray(0, 4)) === "PE\0\0") return "PE";
  if (/^(?:\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe)$/u.test(start) || isFatMachO(bytes)) return "Mach-O";
  if (isPyc(bytes)) return "pyc";
  const isMarkedPickle = bytes[0] === 0x80 && (bytes[1] ?? 0xff) <= 5;
  return isMarkedPickle || isNumpyArray(bytes) || isBarePickle(bytes) ? "pickle" : null;
}

function peOffset(bytes: Uint8Array): number {
  return bytes.length < 0x40 ? 0 : Buffer.from(bytes.subarray(0x3c, 0x40)).readUInt32LE();
}

/** A class file of Java begins like it, and has its version, 45 at least, where the number of parts stands here. */
function isFatMachO(bytes: Uint8Array): boolean {
  return /^\xca\xfe\xba[\xbe\xbf]\0\0\0[\x01-\x1e]$/u.test(latin1(bytes.subarray(0, 8)));
}

function isPyc(bytes: Uint8Array): boolean {
  const magic = (bytes[0] ?? 0) + 256 * (bytes[1] ?? 0);
  return bytes.length > 16 && magic >= FIRST_PYC && magic < AFTER_PYC && bytes[2] === 0x0d && bytes[3] === 0x0a;
}
