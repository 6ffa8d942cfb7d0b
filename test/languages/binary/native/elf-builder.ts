import { joinNames, openWriter } from "./writer.ts";

/** A shared library or program as small as it gets; addresses are offsets plus `BASE`. */
export interface ElfShape {
  readonly is64: boolean;
  readonly isLittle: boolean;
  readonly type: number;
  readonly machine: number;
  readonly libraries: readonly string[];
  /** Library by its index, or none. */
  readonly imports: readonly (readonly [name: string, library: number | null])[];
  readonly exports: readonly string[];
  readonly hash: "sysv" | "gnu" | "relocations";
  readonly flags?: number;
  readonly hasInterpreter?: boolean;
}

const BASE = 0x1000;

export function buildElf(shape: ElfShape): Uint8Array {
  const { is64, isLittle } = shape;
  const writer = openWriter(0x1000, shape);
  const [word, header, segment, symbol] = is64 ? [8, 64, 56, 24] : [4, 52, 32, 16];
  writer.text(0, `\x7fELF${is64 ? "\x02" : "\x01"}${isLittle ? "\x01" : "\x02"}\x01`);
  writer.u16(16, shape.type);
  writer.u16(18, shape.machine);
  const rest = 24 + word;
  writer.word(rest, header);
  const sizes = rest + 2 * word + 4;
  writer.u16(sizes + 2, segment);
  writer.u16(sizes + 4, shape.hasInterpreter === true ? 3 : 2);
  const dynamic = 0x200;
  const segments = [
    [1, 0, BASE, 0x1000],
    [2, dynamic, BASE + dynamic, 0x200],
    [3, 0, BASE, 1],
  ] as const;
  for (const [index, [type, at, address, size]] of segments.entries()) {
    const start = header + index * segment;
    const fields = start + (is64 ? 8 : 4);
    writer.u32(start, type);
    writer.word(fields, at);
    writer.word(fields + word, address);
    writer.word(fields + 3 * word, size);
  }
  const symbols = [
    ...shape.imports.map(([name, library]) => ({ name, library, isDefined: false })),
    ...shape.exports.map((name) => ({ name, library: null, isDefined: true })),
  ];
  const names = joinNames([...shape.libraries, ...symbols.map(({ name }) => name)]);
  const [strings, table, hash, needed, versions, relocations] = [0x400, 0x600, 0x900, 0xa00, 0xb00, 0xc00];
  writer.text(strings, names.text);
  const entries: (readonly [number, number])[] = [
    ...shape.libraries.map((name) => [1, names.at(name)] as const),
    [5, BASE + strings],
    [6, BASE + table],
    ...(shape.flags === undefined ? [] : [[0x6ffffffb, shape.flags] as const]),
    ...(shape.libraries.length === 0
      ? []
      : [
          [0x6ffffffe, BASE + needed] as const,
          [0x6fffffff, shape.libraries.length] as const,
          [0x6ffffff0, BASE + versions] as const,
        ]),
  ];
  for (const [index, { name, library, isDefined }] of symbols.entries()) {
    const at = table + (index + 1) * symbol;
    writer.u32(at, names.at(name));
    // Global functions; section 1 is where defined ones are.
    writer.u8(at + (is64 ? 4 : 12), 0x12);
    writer.u16(at + (is64 ? 6 : 14), isDefined ? 1 : 0);
    writer.u16(versions + 2 * (index + 1), library === null ? 0 : library + 2);
  }
  for (const [index, name] of shape.libraries.entries()) {
    const at = needed + 32 * index;
    writer.u16(at + 2, 1);
    writer.u32(at + 4, names.at(name));
    writer.u32(at + 8, 16);
    writer.u32(at + 12, 32);
    writer.u16(at + 16 + 6, index + 2);
  }
  const count = symbols.length + 1;
  if (shape.hash === "sysv") {
    entries.push([4, BASE + hash]);
    writer.u32(hash + 4, count);
  } else if (shape.hash === "gnu") {
    // One bucket with the exported symbols; the last hash of a chain is odd.
    entries.push([0x6ffffef5, BASE + hash]);
    const first = shape.imports.length + 1;
    for (const [index, value] of [1, first, 1, 0].entries()) writer.u32(hash + 4 * index, value);
    writer.u32(hash + 16 + word, shape.exports.length === 0 ? 0 : first);
    for (let index = 0; index < shape.exports.length; index++) {
      writer.u32(hash + 20 + word + 4 * index, index === shape.exports.length - 1 ? 1 : 2);
    }
  } else {
    entries.push([23, BASE + relocations], [2, is64 ? 24 : 12], [20, 7]);
    writer.word(relocations + word, is64 ? (count - 1) * 2 ** 32 : (count - 1) * 256);
  }
  for (const [index, [tag, value]] of entries.entries()) {
    writer.word(dynamic + 2 * word * index, tag);
    writer.word(dynamic + 2 * word * index + word, value);
  }
  return writer.bytes;
}
