import { openCursor, readName } from "../../cursor.ts";
import { MOST_SYMBOLS, type Program } from "../program.ts";
import { readImage, type Image } from "./image.ts";

/** Indexes of directories. Libraries of the last one are loaded when they are first used. */
const [EXPORTS, IMPORTS, DELAYED_IMPORTS] = [0, 1, 13];
/** Libraries of one program. */
const MOST_LIBRARIES = 2000;

/** Reads a PE file: libraries with the functions taken from each, and functions given to others. */
export function readPe(bytes: Uint8Array): Program {
  const image = readImage(bytes);
  const imports = [
    ...readLibraries(bytes, image, { directory: IMPORTS, size: 20, name: 12, functions: [0, 16] }),
    ...readLibraries(bytes, image, { directory: DELAYED_IMPORTS, size: 32, name: 4, functions: [16, 12] }),
  ];
  const exports = readExports(bytes, image);
  const isCut = exports.length + imports.reduce((sum, { names }) => sum + names.length, 0) >= MOST_SYMBOLS;
  return { architecture: image.architecture, type: image.type, imports, exports, isCut };
}

/** One entry a library; `name` and `functions` say where in it the addresses stand. An entry without a name is the last. */
function readLibraries(
  bytes: Uint8Array,
  image: Image,
  entry: {
    readonly directory: number;
    readonly size: number;
    readonly name: number;
    readonly functions: readonly [number, number];
  },
): Program["imports"] {
  const libraries: Program["imports"][number][] = [];
  const start = offsetOfDirectory(image, entry.directory);
  if (start === -1) return libraries;
  let room = MOST_SYMBOLS;
  for (let at = start; libraries.length < MOST_LIBRARIES; at += entry.size) {
    const addressAt = (offset: number): number => openCursor(bytes, true, at + offset).u32();
    const nameAt = addressAt(entry.name);
    if (nameAt === 0) break;
    const library = readName(bytes, image.offsetOf(nameAt)) ?? "?";
    const [named, bound] = entry.functions;
    const functions = image.offsetOf(addressAt(named) === 0 ? addressAt(bound) : addressAt(named));
    const span = { start: at, end: at + entry.size };
    const names = functions === -1 ? [] : readFunctions(bytes, image, functions, room);
    room -= names.length;
    libraries.push({ library, names, span });
  }
  return libraries;
}

/** Names, each behind a hint of two bytes; where the highest bit is set, a number stands for the function: `#12`. */
function readFunctions(bytes: Uint8Array, image: Image, at: number, most: number): readonly string[] {
  const names: string[] = [];
  const cursor = openCursor(bytes, true, at);
  while (names.length < most) {
    const low = cursor.u32();
    const high = image.is64 ? cursor.u32() : low;
    if (low === 0 && high === 0) break;
    const isNumber = high >= 0x8000_0000;
    names.push(isNumber ? `#${low & 0xffff}` : (readName(bytes, image.offsetOf(low) + 2) ?? "?"));
  }
  return names;
}

function readExports(bytes: Uint8Array, image: Image): Program["exports"] {
  const start = offsetOfDirectory(image, EXPORTS);
  if (start === -1) return [];
  const cursor = openCursor(bytes, true, start + 24);
  const count = Math.min(cursor.u32(), MOST_SYMBOLS);
  cursor.skip(4);
  const names = openCursor(bytes, true, image.offsetOf(cursor.u32()));
  return Array.from({ length: count }, () => {
    const at = names.at;
    return { name: readName(bytes, image.offsetOf(names.u32())) ?? "?", span: { start: at, end: at + 4 } };
  });
}

function offsetOfDirectory(image: Image, index: number): number {
  const address = image.directories[index] ?? 0;
  return address === 0 ? -1 : image.offsetOf(address);
}
