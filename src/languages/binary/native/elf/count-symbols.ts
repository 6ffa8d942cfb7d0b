import { openCursor } from "../../cursor.ts";
import { readWord, type ElfHeader } from "./header.ts";
import type { Segments } from "./segments.ts";

/** Tags of the dynamic section (gABI, and GNU's own). */
const TAG = {
  hash: 4,
  gnuHash: 0x6ffffef5,
  rela: 7,
  relaSize: 8,
  rel: 17,
  relSize: 18,
  plt: 23,
  pltSize: 2,
  pltKind: 20,
};

/**
 * How many symbols a loader may reach: nothing says it, because a loader gets at them by name (the hash tables) and by
 * number (the relocations). The larger counts.
 */
export function countSymbols(bytes: Uint8Array, header: ElfHeader, segments: Segments): number {
  const valueOf = (wanted: number): number | null => segments.dynamic.find(([tag]) => tag === wanted)?.[1] ?? null;
  const counts = [0];
  const hash = valueOf(TAG.hash);
  if (hash !== null) counts.push(countHashed(bytes, header, segments.offsetOf(hash)));
  const gnuHash = valueOf(TAG.gnuHash);
  if (gnuHash !== null) counts.push(countGnuHashed(bytes, header, segments.offsetOf(gnuHash)));
  const tables = [
    [valueOf(TAG.rela), valueOf(TAG.relaSize), true],
    [valueOf(TAG.rel), valueOf(TAG.relSize), false],
    [valueOf(TAG.plt), valueOf(TAG.pltSize), valueOf(TAG.pltKind) === TAG.rela],
  ] as const;
  for (const [address, size, hasAddend] of tables) {
    if (address === null || size === null) continue;
    counts.push(1 + highestRelocated(bytes, header, { at: segments.offsetOf(address), size, hasAddend }));
  }
  return Math.max(...counts);
}

/** Buckets, then one link for each symbol. */
function countHashed(bytes: Uint8Array, { isLittle }: ElfHeader, at: number): number {
  return openCursor(bytes, isLittle, at + 4).u32();
}

/** The last chain ends with an odd hash. What stands before `first` is not hashed: the symbols that are needed. */
function countGnuHashed(bytes: Uint8Array, { isLittle, is64 }: ElfHeader, at: number): number {
  const cursor = openCursor(bytes, isLittle, at);
  const buckets = cursor.u32();
  const first = cursor.u32();
  const filters = cursor.u32();
  cursor.skip(4 + filters * (is64 ? 8 : 4));
  let last = 0;
  for (let bucket = 0; bucket < buckets; bucket++) last = Math.max(last, cursor.u32());
  if (last < first) return first;
  cursor.skip(4 * (last - first));
  while ((cursor.u32() & 1) === 0) last += 1;
  return last + 1;
}

/** A symbol's number is the upper part of a word: all but 8 bits, or but 32. */
function highestRelocated(
  bytes: Uint8Array,
  { isLittle, is64 }: ElfHeader,
  table: { readonly at: number; readonly size: number; readonly hasAddend: boolean },
): number {
  const cursor = openCursor(bytes, isLittle, table.at);
  const word = is64 ? 8 : 4;
  const entry = (table.hasAddend ? 3 : 2) * word;
  const end = Math.min(table.at + table.size, bytes.length);
  let highest = 0;
  while (cursor.at + entry <= end) {
    cursor.skip(word);
    highest = Math.max(highest, Math.floor(readWord(cursor, is64) / (is64 ? 2 ** 32 : 256)));
    if (table.hasAddend) cursor.skip(word);
  }
  return highest;
}
