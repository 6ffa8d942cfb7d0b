import type { Span } from "../../../../core/span.ts";
import { openCursor, readName } from "../../cursor.ts";
import { Malformed } from "../../malformed.ts";
import { MOST_SYMBOLS, type Program } from "../program.ts";

/** Commands that name a library: needed, weak, exported again, lazy, upward (Apple, mach-o/loader.h). */
const LIBRARIES: readonly number[] = [0x0c, 0x8000_0018, 0x8000_001f, 0x20, 0x8000_0023];
const SYMBOLS = 0x02;
const MOST_COMMANDS = 10_000;

export interface Commands {
  readonly is64: boolean;
  readonly isLittle: boolean;
  readonly at: number;
  readonly count: number;
  /** Where the part begins in its file. */
  readonly base: number;
}

interface Symbol {
  readonly name: string;
  readonly isDefined: boolean;
  /** 1 for the first library; 0 and from 253 on something else. */
  readonly library: number;
  readonly span: Span;
}

/** Reads the libraries and symbols of a thin file. */
export function readLoadCommands(
  bytes: Uint8Array,
  commands: Commands,
): Pick<Program, "imports" | "exports" | "isCut"> {
  const libraries: { readonly name: string; readonly span: Span }[] = [];
  const symbols: Symbol[] = [];
  let { at } = commands;
  for (let index = 0; index < Math.min(commands.count, MOST_COMMANDS); index++) {
    const cursor = openCursor(bytes, commands.isLittle, at);
    const kind = cursor.u32();
    const size = cursor.u32();
    if (size < 8) throw new Malformed("a load command without a size", at + commands.base);
    if (LIBRARIES.includes(kind)) {
      const name = readName(bytes, at + cursor.u32()) ?? "?";
      libraries.push({ name, span: { start: commands.base + at, end: commands.base + at + size } });
    } else if (kind === SYMBOLS) {
      readSymbols(bytes, commands, { at: cursor.u32(), count: cursor.u32(), names: cursor.u32() }, symbols);
    }
    at += size;
  }
  const imports = libraries.map(({ name, span }) => ({ library: name as string | null, names: [] as string[], span }));
  for (const { name, library, span } of symbols.filter(({ isDefined }) => !isDefined)) {
    const known = imports[library - 1] ?? imports.find((it) => it.library === null);
    if (known === undefined) imports.push({ library: null, names: [name], span });
    else known.names.push(name);
  }
  return { imports, exports: symbols.filter(({ isDefined }) => isDefined), isCut: symbols.length >= MOST_SYMBOLS };
}

/** Bits of a symbol's type: for debuggers; its kind; seen from outside. */
const [DEBUGGING, KIND, EXTERNAL] = [0xe0, 0x0e, 0x01];

/** Adds symbols that are seen from outside. Compilers put `_` before the names of C. */
function readSymbols(
  bytes: Uint8Array,
  { is64, isLittle, base }: Commands,
  table: { readonly at: number; readonly count: number; readonly names: number },
  symbols: Symbol[],
): void {
  const size = is64 ? 16 : 12;
  const cursor = openCursor(bytes, isLittle, table.at);
  for (let index = 0; index < table.count && symbols.length < MOST_SYMBOLS; index++) {
    const start = base + cursor.at;
    const name = readName(bytes, table.names + cursor.u32());
    const type = cursor.u8();
    cursor.skip(1);
    const description = cursor.u16();
    cursor.skip(is64 ? 8 : 4);
    if ((type & DEBUGGING) !== 0 || (type & EXTERNAL) === 0 || name === null || name === "") continue;
    const isDefined = (type & KIND) !== 0;
    symbols.push({
      name: name.replace(/^_/u, ""),
      isDefined,
      library: description >> 8,
      span: { start, end: start + size },
    });
  }
}
