import { hasAt, viewOf } from "../bytes.ts";
import type { Signature } from "./file-type.ts";

/** Programs for a processor. Sources: ELF gABI, Microsoft PE format, Apple mach-o/loader.h and mach-o/fat.h. */
export const NATIVE: readonly Signature[] = [
  { family: "native", name: "ELF", matches: isElf },
  { family: "native", name: "PE", matches: isPe },
  { family: "native", name: "Mach-O", matches: isMachO },
];

/** Programs for a virtual machine. */
export const BYTECODE: readonly Signature[] = [
  {
    family: "bytecode",
    name: "WebAssembly",
    matches: (bytes) => hasAt(bytes, 0, "\0asm") && isOneOf(bytes[4], [1, 2, 13]),
  },
  { family: "bytecode", name: "Java class", matches: isJavaClass },
  { family: "bytecode", name: "Python bytecode", matches: isPyc },
  { family: "bytecode", name: "Android DEX", matches: (bytes) => hasAt(bytes, 0, "dex\n0") && bytes[7] === 0 },
  { family: "bytecode", name: "Lua bytecode", matches: (bytes) => hasAt(bytes, 0, "\x1bLua") },
];

function isElf(bytes: Uint8Array): boolean {
  return hasAt(bytes, 0, "\x7fELF") && isOneOf(bytes[4], [1, 2]) && isOneOf(bytes[5], [1, 2]) && bytes[6] === 1;
}

/** The DOS header names the place of the PE header. */
function isPe(bytes: Uint8Array): boolean {
  if (!hasAt(bytes, 0, "MZ") || bytes.length < 0x40) return false;
  return hasAt(bytes, viewOf(bytes).getUint32(0x3c, true), "PE\0\0");
}

/** First major version of Java class files (JDK 1.1). A fat Mach-O has the number of its parts there, a small one. */
const FIRST_JAVA = 45;
const MOST_PARTS = 30;

function isMachO(bytes: Uint8Array): boolean {
  if (bytes.length < 8) return false;
  const view = viewOf(bytes);
  const magic = view.getUint32(0);
  if ([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe].includes(magic)) return true;
  const parts = view.getUint32(4);
  return (magic === 0xcafebabe || magic === 0xcafebabf) && parts > 0 && parts <= MOST_PARTS;
}

/** Minor version, then major version (Java Virtual Machine Specification, section 4.1). */
function isJavaClass(bytes: Uint8Array): boolean {
  return hasAt(bytes, 0, "\xca\xfe\xba\xbe") && bytes.length >= 10 && viewOf(bytes).getUint16(6) >= FIRST_JAVA;
}

/** The magic numbers of 3.6 to 3.14, alphas included (CPython, Include/internal/pycore_magic_number.h). */
const PYTHON_3_6 = 3360;
const AFTER_PYTHON_3_14 = 3650;
/** A marshalled code object, with or without the bit that says it is referred to again. */
const CODE_OBJECTS = [0x63, 0xe3];

/** Magic number and `\r\n`, then 12 bytes (8 in 3.6) of flags, time, size or hash, then the code object (PEP 552). */
function isPyc(bytes: Uint8Array): boolean {
  if (bytes.length < 13 || !hasAt(bytes, 2, "\r\n")) return false;
  const magic = viewOf(bytes).getUint16(0, true);
  if (magic < PYTHON_3_6 || magic >= AFTER_PYTHON_3_14) return false;
  return isOneOf(bytes[12], CODE_OBJECTS) || isOneOf(bytes[16], CODE_OBJECTS);
}

function isOneOf(byte: number | undefined, expected: readonly number[]): boolean {
  return byte !== undefined && expected.includes(byte);
}
