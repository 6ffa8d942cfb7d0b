import { openCursor } from "../../cursor.ts";
import type { NativeForm } from "../../form.ts";
import { Malformed } from "../../malformed.ts";
import type { Program } from "../program.ts";
import { readLoadCommands } from "./load-commands.ts";

/** Processor types and file types (Apple, mach/machine.h and mach-o/loader.h). */
const PROCESSORS: Readonly<Record<number, string>> = {
  7: "x86",
  0x0100_0007: "x86-64",
  12: "ARM",
  0x0100_000c: "AArch64",
  0x0200_000c: "AArch64 (32 bit)",
  18: "PowerPC",
  0x0100_0012: "PowerPC64",
};
const TYPES: Readonly<Record<number, NativeForm["type"]>> = {
  1: "object",
  2: "executable",
  4: "core dump",
  6: "shared library",
  // A bundle: a library that is loaded by name while the program runs, as extensions of Python and Node are.
  8: "shared library",
};
const FAT = 0xcafebabe;
const FAT_64 = 0xcafebabf;
/** `recognise` takes files with more for Java's. */
const MOST_PARTS = 30;

/** Reads a Mach-O file, or each part of a fat one (Apple, mach-o/fat.h). */
export function readMachO(bytes: Uint8Array): readonly Program[] {
  const cursor = openCursor(bytes, false);
  const magic = cursor.u32();
  if (magic !== FAT && magic !== FAT_64) return [readThin(bytes, 0, bytes.length)];
  const count = cursor.u32();
  if (count > MOST_PARTS) throw new Malformed(`more than ${MOST_PARTS} parts`, 4);
  return Array.from({ length: count }, () => {
    cursor.skip(8);
    const at = magic === FAT_64 ? cursor.u64() : cursor.u32();
    const size = magic === FAT_64 ? cursor.u64() : cursor.u32();
    cursor.skip(magic === FAT_64 ? 8 : 4);
    return readThin(bytes, at, size);
  });
}

const MAGICS: Readonly<Record<number, { readonly is64: boolean; readonly isLittle: boolean }>> = {
  0xfeedface: { is64: false, isLittle: false },
  0xfeedfacf: { is64: true, isLittle: false },
  0xcefaedfe: { is64: false, isLittle: true },
  0xcffaedfe: { is64: true, isLittle: true },
};

function readThin(file: Uint8Array, at: number, size: number): Program {
  if (at + size > file.length) throw new Malformed("a part behind the end of the file", 0);
  const bytes = file.subarray(at, at + size);
  const form = MAGICS[openCursor(bytes, false).u32()];
  if (form === undefined) throw new Malformed("a part that is no Mach-O file", at);
  const cursor = openCursor(bytes, form.isLittle, 4);
  const processor = cursor.u32();
  cursor.skip(4);
  const type = cursor.u32();
  const commands = cursor.u32();
  cursor.at = form.is64 ? 32 : 28;
  return {
    architecture: PROCESSORS[processor] ?? `processor ${processor}`,
    type: TYPES[type] ?? "other",
    ...readLoadCommands(bytes, { ...form, at: cursor.at, count: commands, base: at }),
  };
}
