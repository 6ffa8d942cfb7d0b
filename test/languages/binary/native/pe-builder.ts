import { openWriter } from "./writer.ts";

export interface PeShape {
  readonly is64: boolean;
  readonly machine: number;
  readonly characteristics: number;
  /** Names of functions; a number stands for one without a name. */
  readonly imports: Readonly<Record<string, readonly (string | number)[]>>;
  readonly delayed?: Readonly<Record<string, readonly (string | number)[]>>;
  readonly exports: readonly string[];
}

/** One section, at 0x400 in the file and at 0x2000 in memory. */
const [FILE, MEMORY] = [0x400, 0x2000];

export function buildPe({ is64, machine, characteristics, imports, delayed = {}, exports }: PeShape): Uint8Array {
  const writer = openWriter(0x2000, { is64, isLittle: true });
  writer.text(0, "MZ");
  writer.u32(0x3c, 0x80);
  writer.text(0x80, "PE");
  writer.u16(0x84, machine);
  writer.u16(0x86, 1);
  writer.u16(0x94, is64 ? 240 : 224);
  writer.u16(0x96, characteristics);
  writer.u16(0x98, is64 ? 0x20b : 0x10b);
  const directories = 0x98 + (is64 ? 108 : 92);
  writer.u32(directories, 16);
  const section = 0x98 + (is64 ? 240 : 224);
  writer.text(section, ".data");
  for (const [index, value] of [0x1000, MEMORY, 0x1000, FILE].entries()) writer.u32(section + 8 + 4 * index, value);

  let free = FILE + 0x400;
  const put = (value: string): number => {
    const at = free;
    writer.text(at, value);
    free += value.length + 1;
    return at - FILE + MEMORY;
  };
  const putFunctions = (functions: readonly (string | number)[]): number => {
    const places = functions.map((it) => (typeof it === "string" ? put(`\0\0${it}`) : it));
    const start = free;
    for (const [index, place] of places.entries()) {
      const at = start + index * (is64 ? 8 : 4);
      writer.u32(at, place);
      if (typeof functions[index] === "number") writer.u16(at + (is64 ? 6 : 2), 0x8000);
    }
    free += (places.length + 1) * (is64 ? 8 : 4);
    return start - FILE + MEMORY;
  };
  const point = (directory: number, at: number): void =>
    writer.u32(directories + 4 + 8 * directory, at - FILE + MEMORY);

  point(1, FILE);
  for (const [index, [library, functions]] of Object.entries(imports).entries()) {
    // Programs without a list of names have them only where addresses will be put.
    writer.u32(FILE + 20 * index + (index === 0 ? 0 : 16), putFunctions(functions));
    writer.u32(FILE + 20 * index + 12, put(library));
  }
  if (Object.keys(delayed).length > 0) point(13, FILE + 0x100);
  for (const [index, [library, functions]] of Object.entries(delayed).entries()) {
    writer.u32(FILE + 0x100 + 32 * index + 4, put(library));
    writer.u32(FILE + 0x100 + 32 * index + 16, putFunctions(functions));
  }
  if (exports.length > 0) {
    const at = FILE + 0x200;
    point(0, at);
    writer.u32(at + 24, exports.length);
    writer.u32(at + 32, at + 0x40 - FILE + MEMORY);
    for (const [index, name] of exports.entries()) writer.u32(at + 0x40 + 4 * index, put(name));
  }
  return writer.bytes;
}
