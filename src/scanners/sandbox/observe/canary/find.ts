import { unpackAll } from "./unpack.ts";
import { spellingsOf } from "./spellings.ts";
import type { Canary } from "./plant.ts";
import { addTo } from "../../../../core/group.ts";

/** Bytes that something gave away. */
export interface Given {
  /** Where they went, in words for people. */
  readonly where: string;
  /** The only host that is named there; null for none and for several. */
  readonly host: string | null;
  readonly bytes: Uint8Array;
}

export interface Leak {
  readonly canary: Canary;
  readonly where: string;
}

/** Letters of a piece. Eight of a random text stand nowhere by chance: of hexadecimal digits alone there are 16^8. */
const PIECE = 8;
/** How much of a spelling has to be there, in pieces of any order. */
const ENOUGH = 0.75;

/** A spelling of a canary, and which of its letters were seen. */
interface Sought {
  readonly canary: Canary;
  readonly seen: boolean[];
  where: string | null;
}

/** A secret's own service may have it, whoever brings it there. */
function belongsTo({ service }: Canary, host: string | null): boolean {
  return service !== null && host !== null && (host === service || host.endsWith(`.${service}`));
}

/**
 * Which canaries were given away: in any of their spellings, packed, or cut into pieces of at least eight letters. A canary
 * is told once, with the first place that had a piece of it.
 */
export function findLeaks(canaries: readonly Canary[], given: readonly Given[]): readonly Leak[] {
  const pieces = new Map<string, { readonly sought: Sought; readonly at: number }[]>();
  const all: Sought[] = [];
  for (const canary of canaries) {
    for (const spelling of spellingsOf(canary.value)) {
      const sought: Sought = { canary, seen: Array.from({ length: spelling.length }, () => false), where: null };
      all.push(sought);
      for (let at = 0; at + PIECE <= spelling.length; at += 1) {
        const piece = spelling.slice(at, at + PIECE);
        addTo(pieces, piece, { sought, at });
      }
    }
  }
  for (const each of given) {
    for (const text of unpackAll(each.bytes)) mark(text, each, pieces);
  }
  const leaks = new Map<Canary, Leak>();
  for (const { canary, seen, where } of all) {
    const isThere = seen.filter(Boolean).length >= ENOUGH * seen.length;
    if (isThere && where !== null && !leaks.has(canary)) leaks.set(canary, { canary, where });
  }
  return [...leaks.values()];
}

function mark(
  text: string,
  { where, host }: Given,
  pieces: ReadonlyMap<string, readonly { readonly sought: Sought; readonly at: number }[]>,
): void {
  for (let from = 0; from + PIECE <= text.length; from += 1) {
    for (const { sought, at } of pieces.get(text.slice(from, from + PIECE)) ?? []) {
      if (belongsTo(sought.canary, host)) continue;
      sought.where ??= where;
      sought.seen.fill(true, at, at + PIECE);
    }
  }
}
