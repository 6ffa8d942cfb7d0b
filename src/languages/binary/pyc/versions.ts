/** Opcodes of `import`, in one version of Python. An instruction is two bytes: opcode and argument. */
export interface ImportOpcodes {
  readonly importName: number;
  readonly importFrom: number;
  /** The argument is the upper part of the next instruction's. */
  readonly extendedArgument: number;
  readonly loadConstant: number;
  /** Pushes its argument (3.14); null where there is none. */
  readonly loadSmallInteger: number | null;
}

export interface PythonVersion {
  readonly name: string;
  /** Magic numbers of all its builds, alphas included. Later ones of a release are written by what people have. */
  readonly first: number;
  readonly last: number;
  readonly opcodes: ImportOpcodes;
}

const TO_3_12: ImportOpcodes = {
  importName: 108,
  importFrom: 109,
  extendedArgument: 144,
  loadConstant: 100,
  loadSmallInteger: null,
};
const IN_3_13: ImportOpcodes = {
  importName: 75,
  importFrom: 74,
  extendedArgument: 71,
  loadConstant: 83,
  loadSmallInteger: null,
};
const IN_3_14: ImportOpcodes = {
  importName: 73,
  importFrom: 72,
  extendedArgument: 69,
  loadConstant: 82,
  loadSmallInteger: 94,
};

/** Magic numbers: CPython, Include/internal/pycore_magic_number.h. Opcodes: each version's own `opcode.opmap`. */
const VERSIONS: readonly PythonVersion[] = [
  { name: "3.8", first: 3400, last: 3413, opcodes: TO_3_12 },
  { name: "3.9", first: 3420, last: 3425, opcodes: TO_3_12 },
  { name: "3.10", first: 3430, last: 3439, opcodes: TO_3_12 },
  { name: "3.11", first: 3450, last: 3495, opcodes: TO_3_12 },
  { name: "3.12", first: 3500, last: 3531, opcodes: TO_3_12 },
  { name: "3.13", first: 3550, last: 3571, opcodes: IN_3_13 },
  { name: "3.14", first: 3600, last: 3627, opcodes: IN_3_14 },
];

/** Null for numbers of other versions, and for those that no build ever had. */
export function versionOf(magic: number): PythonVersion | null {
  return VERSIONS.find(({ first, last }) => magic >= first && magic <= last) ?? null;
}

/** From here on local variables of all kinds share one list (3.11 alpha 1). */
export const JOINED_LOCALS = 3460;
/** From here on the source's hash is SipHash-1-3, before it was SipHash-2-4 (3.11). */
export const SHORT_HASH = 3450;
