import type { Text } from "./text.ts";

/** Between two blocks. */
const GAP = 2;

/** Describes as many items from the start as have room, in UTF-16 units; the others are never described. */
export function describeFitting<T>(items: readonly T[], describe: (item: T) => Text, room: number): readonly Text[] {
  const taken: Text[] = [];
  let left = room;
  for (const item of items) {
    const block = describe(item);
    left -= block.length + GAP;
    if (left < 0) break;
    taken.push(block);
  }
  return taken;
}
