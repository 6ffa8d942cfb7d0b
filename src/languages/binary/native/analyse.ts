import type { Draft } from "../draft.ts";
import type { NativeForm } from "../form.ts";
import { readElf } from "./elf/read-elf.ts";
import { readMachO } from "./mach-o/read-mach-o.ts";
import { readPe } from "./pe/read-pe.ts";
import { addPrograms } from "./program.ts";

/**
 * What a program for a processor says to its loader: needed libraries are imports, with the symbols that come from each;
 * symbols whose library the file does not name are an import without a module. Exported functions are definitions. What
 * it calls, and when, is not read: `system` among its imports says that it can.
 */
export function analyseNative(format: NativeForm["format"], bytes: Uint8Array, draft: Draft): NativeForm {
  switch (format) {
    case "ELF":
      return addPrograms(draft, format, [readElf(bytes)]);
    case "PE":
      return addPrograms(draft, format, [readPe(bytes)]);
    case "Mach-O":
      return addPrograms(draft, format, readMachO(bytes));
  }
}
