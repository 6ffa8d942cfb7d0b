import { addTo } from "../../../../core/group.ts";
import { readName } from "../../cursor.ts";
import type { NativeForm } from "../../form.ts";
import { MOST_SYMBOLS, type Program } from "../program.ts";
import { countSymbols } from "./count-symbols.ts";
import { readElfHeader, TYPES } from "./header.ts";
import { readSegments, type Segments } from "./segments.ts";
import { findStaticTable, readSymbols, type ElfSymbol, type SymbolTable } from "./symbols.ts";
import { openVersions } from "./versions.ts";

/** Tags of the dynamic section (gABI, "Dynamic Linking"; the last four are GNU's). */
const TAG = {
  needed: 1,
  strings: 5,
  symbols: 6,
  ownName: 14,
  flags: 0x6ffffffb,
  versions: 0x6ffffff0,
  versionsNeeded: 0x6ffffffe,
  versionsNeededCount: 0x6fffffff,
};
/** `DF_1_PIE`: a program that may be put anywhere in memory, as a shared library is. */
const ANYWHERE = 0x0800_0000;
const OBJECT = 1;

/** Reads an ELF file as its loader does; an object, which has none, by its sections. */
export function readElf(bytes: Uint8Array): Program {
  const header = readElfHeader(bytes);
  const { architecture } = header;
  const segments = readSegments(bytes, header);
  const valuesOf = (wanted: number): readonly number[] =>
    segments.dynamic.flatMap(([tag, value]) => (tag === wanted ? [value] : []));
  const offsetOf = (tag: number): number => segments.offsetOf(valuesOf(tag)[0] ?? -1);
  const names = offsetOf(TAG.strings);
  const table: SymbolTable | null =
    header.type === OBJECT
      ? findStaticTable(bytes, header)
      : { at: offsetOf(TAG.symbols), count: countSymbols(bytes, header, segments), names };
  const symbols = table === null || table.count === 0 ? [] : readSymbols(bytes, header, table);
  const needed = offsetOf(TAG.versionsNeeded);
  const libraryOf =
    needed === -1
      ? () => null
      : openVersions(bytes, header, {
          needed,
          count: valuesOf(TAG.versionsNeededCount)[0] ?? 0,
          symbols: offsetOf(TAG.versions),
          names,
        });
  const libraries = valuesOf(TAG.needed).map((name) => ({
    name: readName(bytes, names + name) ?? "?",
    at: names + name,
  }));
  return {
    architecture,
    type: typeOf(header.type, segments, valuesOf(TAG.flags)[0] ?? 0, valuesOf(TAG.ownName).length > 0),
    imports: groupByLibrary(
      libraries,
      symbols.filter(({ isDefined }) => !isDefined),
      libraryOf,
    ),
    isCut: (table?.count ?? 0) > MOST_SYMBOLS,
    exports: symbols
      .filter(({ isDefined, isFunction }) => isDefined && isFunction)
      .map(({ name, at }) => ({ name, span: { start: at, end: at + 1 } })),
  };
}

/** A program for any address says that it is a shared library; what gives it away is its flag, or that it has a loader. */
function typeOf(type: number, { hasInterpreter }: Segments, flags: number, hasOwnName: boolean): NativeForm["type"] {
  const named = TYPES[type] ?? "other";
  const isProgram = Math.floor(flags / ANYWHERE) % 2 === 1 || (hasInterpreter && !hasOwnName);
  return named === "shared library" && isProgram ? "executable" : named;
}

function groupByLibrary(
  libraries: readonly { readonly name: string; readonly at: number }[],
  symbols: readonly ElfSymbol[],
  libraryOf: (symbol: number) => string | null,
): Program["imports"] {
  const names = new Map<string | null, string[]>(libraries.map(({ name }) => [name, []]));
  for (const { index, name } of symbols) addTo(names, libraryOf(index), name);
  const places = new Map(libraries.map(({ name, at }) => [name, at]));
  const first = symbols[0]?.at ?? 0;
  return [...names].map(([library, list]) => {
    const start = (library === null ? undefined : places.get(library)) ?? first;
    return { library, names: list, span: { start, end: start + 1 } };
  });
}
