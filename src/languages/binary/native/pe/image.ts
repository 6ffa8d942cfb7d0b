import { openCursor } from "../../cursor.ts";
import type { NativeForm } from "../../form.ts";
import { Malformed } from "../../malformed.ts";

/** The headers of a PE file (Microsoft, "PE Format"). */
export interface Image {
  readonly architecture: string;
  readonly type: NativeForm["type"];
  readonly is64: boolean;
  /** Addresses of tables: exports are the first, imports the second. 0 where there is none. */
  readonly directories: readonly number[];
  /** Where in the file an address relative to the image lies; -1 where it does not. */
  offsetOf(address: number): number;
}

const MACHINES: Readonly<Record<number, string>> = {
  0x14c: "x86",
  0x1c0: "ARM",
  0x1c4: "ARM",
  0x8664: "x86-64",
  0xaa64: "AArch64",
  0xebc: "EFI bytecode",
};
/** Characteristics. */
const [RUNNABLE, LIBRARY] = [0x0002, 0x2000];
/** Windows reads no more directories, and no more sections. */
const [MOST_DIRECTORIES, MOST_SECTIONS] = [16, 96];

export function readImage(bytes: Uint8Array): Image {
  const start = openCursor(bytes, true, 0x3c).u32();
  const cursor = openCursor(bytes, true, start + 4);
  const machine = cursor.u16();
  const sectionCount = Math.min(cursor.u16(), MOST_SECTIONS);
  cursor.skip(12);
  const optionalSize = cursor.u16();
  const characteristics = cursor.u16();
  const optional = cursor.at;
  const magic = cursor.u16();
  if (magic !== 0x10b && magic !== 0x20b) throw new Malformed("a header of PE that is not known", optional);
  const is64 = magic === 0x20b;
  cursor.at = optional + (is64 ? 108 : 92);
  const directories = Array.from({ length: Math.min(cursor.u32(), MOST_DIRECTORIES) }, () => {
    const address = cursor.u32();
    cursor.skip(4);
    return address;
  });
  cursor.at = optional + optionalSize;
  const sections = Array.from({ length: sectionCount }, () => {
    cursor.skip(8);
    const memorySize = cursor.u32();
    const address = cursor.u32();
    const fileSize = cursor.u32();
    const at = cursor.u32();
    cursor.skip(16);
    return { address, size: Math.max(memorySize, fileSize), at };
  });
  return {
    architecture: MACHINES[machine] ?? `machine ${machine}`,
    type:
      (characteristics & LIBRARY) !== 0
        ? "shared library"
        : (characteristics & RUNNABLE) !== 0
          ? "executable"
          : "object",
    is64,
    directories,
    offsetOf(address) {
      const section = sections.find((it) => address >= it.address && address - it.address < it.size);
      return section === undefined ? -1 : section.at + address - section.address;
    },
  };
}
