import { openCursor, type Cursor } from "../../cursor.ts";
import type { NativeForm } from "../../form.ts";

/** The header of an ELF file (System V gABI, "Object Files"; machine numbers from its register). */
export interface ElfHeader {
  readonly is64: boolean;
  readonly isLittle: boolean;
  readonly architecture: string;
  /** `e_type`. */
  readonly type: number;
  readonly segments: Table;
  readonly sections: Table;
}

interface Table {
  readonly at: number;
  readonly count: number;
  readonly entrySize: number;
}

export const TYPES: Readonly<Record<number, NativeForm["type"]>> = {
  1: "object",
  2: "executable",
  3: "shared library",
  4: "core dump",
};

const MACHINES: Readonly<Record<number, string>> = {
  2: "SPARC",
  3: "x86",
  8: "MIPS",
  20: "PowerPC",
  21: "PowerPC64",
  22: "S390",
  40: "ARM",
  43: "SPARC64",
  62: "x86-64",
  183: "AArch64",
  243: "RISC-V",
  247: "BPF",
  258: "LoongArch",
};

export function readElfHeader(bytes: Uint8Array): ElfHeader {
  const is64 = bytes[4] === 2;
  const isLittle = bytes[5] !== 2;
  const cursor = openCursor(bytes, isLittle, 16);
  const type = cursor.u16();
  const machine = cursor.u16();
  cursor.skip(4);
  readWord(cursor, is64);
  const segmentsAt = readWord(cursor, is64);
  const sectionsAt = readWord(cursor, is64);
  cursor.skip(6);
  const segments = { at: segmentsAt, entrySize: cursor.u16(), count: cursor.u16() };
  const sections = { at: sectionsAt, entrySize: cursor.u16(), count: cursor.u16() };
  const architecture = MACHINES[machine] ?? `machine ${machine}`;
  return { is64, isLittle, architecture, type, segments, sections };
}

/** An address, an offset or a size: as wide as the processor's own. */
export function readWord(cursor: Cursor, is64: boolean): number {
  return is64 ? cursor.u64() : cursor.u32();
}
