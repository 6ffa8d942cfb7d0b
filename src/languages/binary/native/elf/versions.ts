import { openCursor, readName } from "../../cursor.ts";
import type { ElfHeader } from "./header.ts";

/** More libraries, and more versions of one, are needed by no program. */
const MOST = 1000;

/**
 * From which library a symbol comes, by its place in the symbol table (GNU symbol versioning: `DT_VERNEED`, `DT_VERSYM`).
 * Null for those without a version.
 */
export function openVersions(
  bytes: Uint8Array,
  { isLittle }: ElfHeader,
  places: { readonly needed: number; readonly count: number; readonly symbols: number; readonly names: number },
): (symbol: number) => string | null {
  const libraries = new Map<number, string>();
  let at = places.needed;
  for (let file = 0; file < Math.min(places.count, MOST); file++) {
    const cursor = openCursor(bytes, isLittle, at + 2);
    const versions = cursor.u16();
    const library = readName(bytes, places.names + cursor.u32());
    let version = at + cursor.u32();
    for (let index = 0; index < Math.min(versions, MOST); index++) {
      const each = openCursor(bytes, isLittle, version + 6);
      const number = each.u16();
      if (library !== null) libraries.set(number, library);
      each.skip(4);
      version += each.u32();
    }
    at += cursor.u32();
  }
  // The highest bit says that the symbol is hidden.
  return (symbol) => libraries.get(openCursor(bytes, isLittle, places.symbols + 2 * symbol).u16() & 0x7fff) ?? null;
}
