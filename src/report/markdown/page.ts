import type { Location } from "../../core/location.ts";
import type { Report } from "../report.ts";
import { markdown } from "../../text/safe/markdown.ts";
import { foldAway, joinBlocks, type Text } from "./text.ts";

/** How a report is laid out for the place where it is read. */
export interface Layout {
  /** The address under which a browser shows a place of the head; null where it has none. */
  linkTo(at: Location): string | null;
  /** UTF-16 units that are seen at once: what is beyond is folded away. */
  readonly screen: number;
}

/** For a place of its own: everything is open, and a place is only named. */
export const PLAIN_LAYOUT: Layout = { linkTo: () => null, screen: Infinity };

/** What all parts of one page know. */
export interface Page extends Layout {
  readonly report: Report;
}

/** Blocks as far as a screen has room for them, the first in any case; the others folded away, under how many they are. */
export function foldBeyond(blocks: readonly Text[], screen: number, summary: (left: number) => Text): Text {
  let taken = 0;
  let units = 0;
  for (const block of blocks) {
    units += block.length;
    if (taken > 0 && units > screen) break;
    taken++;
  }
  const left = blocks.slice(taken);
  return joinBlocks([
    ...blocks.slice(0, taken),
    left.length === 0 ? markdown`` : foldAway(summary(left.length), joinBlocks(left)),
  ]);
}
