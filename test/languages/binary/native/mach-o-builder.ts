import { joinNames, openWriter } from "./writer.ts";

export interface MachOShape {
  readonly is64: boolean;
  readonly isLittle: boolean;
  readonly processor: number;
  readonly type: number;
  readonly libraries: readonly string[];
  /** The library counts from 1; 254 is whoever has it. */
  readonly imports: readonly (readonly [name: string, library: number])[];
  readonly exports: readonly string[];
}

export function buildMachO(shape: MachOShape): Uint8Array {
  const { is64, libraries } = shape;
  const writer = openWriter(0x600, shape);
  writer.u32(0, is64 ? 0xfeedfacf : 0xfeedface);
  writer.u32(4, shape.processor);
  writer.u32(12, shape.type);
  writer.u32(16, libraries.length + 1);
  let at = is64 ? 32 : 28;
  for (const name of libraries) {
    const size = 24 + name.length + 1;
    writer.u32(at, 0x0c);
    writer.u32(at + 4, size);
    writer.u32(at + 8, 24);
    writer.text(at + 24, name);
    at += size;
  }
  const symbols = [
    ...shape.imports.map(([name, library]) => ({ name: `_${name}`, type: 0x01, library })),
    ...shape.exports.map((name) => ({ name: `_${name}`, type: 0x0f, library: 0 })),
    // Seen from nowhere else, and for a debugger.
    { name: "_local", type: 0x0e, library: 0 },
    { name: "_debug", type: 0x65, library: 0 },
  ];
  const names = joinNames(symbols.map(({ name }) => name));
  for (const [index, value] of [0x02, 24, 0x300, symbols.length, 0x500].entries()) writer.u32(at + 4 * index, value);
  writer.text(0x500, names.text);
  for (const [index, { name, type, library }] of symbols.entries()) {
    const entry = 0x300 + index * (is64 ? 16 : 12);
    writer.u32(entry, names.at(name));
    writer.u8(entry + 4, type);
    writer.u16(entry + 6, library * 256);
  }
  return writer.bytes;
}

/** Puts programs for several processors into one file. */
export function buildFat(parts: readonly Uint8Array[], has64: boolean): Uint8Array {
  const writer = openWriter(0x100 + parts.length * 0x600, { is64: true, isLittle: false });
  writer.u32(0, has64 ? 0xcafebabf : 0xcafebabe);
  writer.u32(4, parts.length);
  for (const [index, part] of parts.entries()) {
    const [start, at] = [0x100 + index * 0x600, 8 + index * (has64 ? 32 : 20)];
    writer.bytes.set(part, start);
    if (has64) {
      writer.word(at + 8, start);
      writer.word(at + 16, part.length);
    } else {
      writer.u32(at + 8, start);
      writer.u32(at + 12, part.length);
    }
  }
  return writer.bytes;
}
