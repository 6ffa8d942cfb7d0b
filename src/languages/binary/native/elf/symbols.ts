import { openCursor, readName } from "../../cursor.ts";
import { MOST_SYMBOLS } from "../program.ts";
import { readWord, type ElfHeader } from "./header.ts";

/** A symbol that is seen from outside. */
export interface ElfSymbol {
  /** Place in the table. */
  readonly index: number;
  readonly name: string;
  readonly isDefined: boolean;
  readonly isFunction: boolean;
  readonly at: number;
}

export interface SymbolTable {
  readonly at: number;
  readonly count: number;
  /** Where its names begin. */
  readonly names: number;
}

/** Binding and type of a symbol are the two halves of one byte; local ones are nobody else's. */
const [LOCAL, FUNCTION, INDIRECT_FUNCTION] = [0, 2, 10];

/** Reads symbols that are not local; a name outside of the file leaves its symbol out, as no loader could find it. */
export function readSymbols(
  bytes: Uint8Array,
  { is64, isLittle }: ElfHeader,
  table: SymbolTable,
): readonly ElfSymbol[] {
  const symbols: ElfSymbol[] = [];
  const size = is64 ? 24 : 16;
  for (let index = 1; index < Math.min(table.count, MOST_SYMBOLS); index++) {
    const at = table.at + index * size;
    const cursor = openCursor(bytes, isLittle, at);
    const name = readName(bytes, table.names + cursor.u32());
    if (!is64) cursor.skip(8);
    const info = cursor.u8();
    cursor.skip(1);
    const section = cursor.u16();
    if (info >> 4 === LOCAL || name === null || name === "") continue;
    const type = info & 15;
    const isFunction = type === FUNCTION || type === INDIRECT_FUNCTION;
    symbols.push({ index, name, isDefined: section !== 0, isFunction, at });
  }
  return symbols;
}

/** Section headers: the only place where an object, which is not loaded but linked, names its symbols (type 2). */
export function findStaticTable(bytes: Uint8Array, { is64, isLittle, sections }: ElfHeader): SymbolTable | null {
  for (let index = 0; index < sections.count; index++) {
    const section = readSection(index);
    if (section.type !== 2) continue;
    const names = section.link < sections.count ? readSection(section.link).at : 0;
    return { at: section.at, count: Math.floor(section.size / (is64 ? 24 : 16)), names };
  }
  return null;

  function readSection(index: number): { type: number; at: number; size: number; link: number } {
    const cursor = openCursor(bytes, isLittle, sections.at + index * sections.entrySize + 4);
    const type = cursor.u32();
    // Flags and address.
    cursor.skip(is64 ? 16 : 8);
    return { type, at: readWord(cursor, is64), size: readWord(cursor, is64), link: cursor.u32() };
  }
}
