import { openCursor } from "../../cursor.ts";
import { readWord, type ElfHeader } from "./header.ts";

/** A stretch of the file that is put into memory at an address. */
interface Segment {
  readonly type: number;
  readonly at: number;
  readonly address: number;
  readonly size: number;
}

const [LOAD, DYNAMIC, INTERPRETER] = [1, 2, 3];

/** What the loader knows of a file: sections may be missing or lie, because it never looks at them. */
export interface Segments {
  readonly hasInterpreter: boolean;
  /** Tag and value of each entry of the dynamic section; none in a file that is linked statically. */
  readonly dynamic: readonly (readonly [tag: number, value: number])[];
  /** Where in the file an address lies; -1 where it does not. */
  offsetOf(address: number): number;
}

export function readSegments(bytes: Uint8Array, header: ElfHeader): Segments {
  const segments: Segment[] = [];
  const { at, count, entrySize } = header.segments;
  for (let index = 0; index < count; index++) segments.push(readSegment(bytes, header, at + index * entrySize));
  const loaded = segments.filter(({ type }) => type === LOAD);
  const dynamic = segments.find(({ type }) => type === DYNAMIC);
  return {
    hasInterpreter: segments.some(({ type }) => type === INTERPRETER),
    dynamic: dynamic === undefined ? [] : readDynamic(bytes, header, dynamic),
    offsetOf(address) {
      const segment = loaded.find((it) => address >= it.address && address - it.address < it.size);
      return segment === undefined ? -1 : segment.at + address - segment.address;
    },
  };
}

/** The flags stand in another place for 32 and for 64 bits. */
function readSegment(bytes: Uint8Array, { is64, isLittle }: ElfHeader, start: number): Segment {
  const cursor = openCursor(bytes, isLittle, start);
  const type = cursor.u32();
  if (is64) cursor.skip(4);
  const at = readWord(cursor, is64);
  const address = readWord(cursor, is64);
  readWord(cursor, is64);
  return { type, at, address, size: readWord(cursor, is64) };
}

function readDynamic(bytes: Uint8Array, { is64, isLittle }: ElfHeader, { at, size }: Segment): [number, number][] {
  const cursor = openCursor(bytes, isLittle, at);
  const entries: [number, number][] = [];
  while (cursor.at < at + size) {
    const tag = readWord(cursor, is64);
    if (tag === 0) break;
    entries.push([tag, readWord(cursor, is64)]);
  }
  return entries;
}
