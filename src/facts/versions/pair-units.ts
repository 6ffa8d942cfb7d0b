import { groupBy } from "../../core/group.ts";
import { onceFor } from "../once-for.ts";
import type { Versions } from "./versions.ts";
import { without } from "./multiset.ts";
import { unitsOf, type CodeUnit } from "./units.ts";

/** The same function in two versions of an artifact. */
export interface UnitPair {
  readonly before: CodeUnit;
  readonly head: CodeUnit;
}

/** Functions without a namesake that are compared with each other: all with all. */
const MOST_COMPARED = 150;
/** So much of their calls is the same when a function has only another name. */
const LEAST_ALIKE = 0.5;

/**
 * Functions that both versions have, whatever file they stand in now: by file and name, by name alone, and those that
 * are left by what they call. Only such as differ.
 */
export const pairUnits: (versions: Versions) => readonly UnitPair[] = onceFor(({ head, before }) => {
  const open = { head: new Set(unitsOf(head)), before: new Set(unitsOf(before)) };
  const pairs: UnitPair[] = [];
  const take = (pair: UnitPair): void => {
    open.head.delete(pair.head);
    open.before.delete(pair.before);
    if (textOf(pair.head) !== textOf(pair.before)) pairs.push(pair);
  };
  for (const keyOf of [exactKey, placeKey, nameKey]) for (const pair of pairByKey(open, keyOf)) take(pair);
  for (const pair of pairAlike([...open.head], [...open.before])) take(pair);
  return pairs;
});

interface Open {
  readonly head: ReadonlySet<CodeUnit>;
  readonly before: ReadonlySet<CodeUnit>;
}

function textOf({ source, span }: CodeUnit): string {
  return source.text.slice(span.start, span.end);
}

function exactKey(unit: CodeUnit): string {
  return `${unit.name}\0${textOf(unit)}`;
}

/** Null where it says too little: one fence of a page is not the other. */
function placeKey({ source, name }: CodeUnit): string | null {
  return source.how === null || name !== "" ? `${source.file.name}\0${source.how}\0${name}` : null;
}

function nameKey({ source, name }: CodeUnit): string | null {
  if (name !== "") return `${source.facts.language}\0${name}`;
  return source.how === null ? `${source.facts.language}\0/${source.file.name.split("/").at(-1)}` : null;
}

/** First with first, second with second among those of one key. */
function* pairByKey(open: Open, keyOf: (unit: CodeUnit) => string | null): Generator<UnitPair> {
  const heads = groupBy(open.head, keyOf);
  for (const before of open.before) {
    const key = keyOf(before);
    const head = key === null ? undefined : heads.get(key)?.shift();
    if (head !== undefined) yield { before, head };
  }
}

/** The most alike first. */
function* pairAlike(heads: readonly CodeUnit[], befores: readonly CodeUnit[]): Generator<UnitPair> {
  const candidates = befores.slice(0, MOST_COMPARED).flatMap((before) =>
    heads.slice(0, MOST_COMPARED).flatMap((head) => {
      const share = likeness(before, head);
      return share < LEAST_ALIKE ? [] : [{ before, head, share }];
    }),
  );
  const taken = new Set<CodeUnit>();
  for (const { before, head } of candidates.toSorted((a, b) => b.share - a.share)) {
    if (taken.has(before) || taken.has(head)) continue;
    taken.add(before).add(head);
    yield { before, head };
  }
}

/** The share of calls that two functions of a language have in common, as multisets: 0 to 1. */
function likeness(a: CodeUnit, b: CodeUnit): number {
  if (a.source.facts.language !== b.source.facts.language) return 0;
  const [smaller = 0, larger = 0] = [a.calls.length, b.calls.length].toSorted((x, y) => x - y);
  if (larger === 0 || smaller / larger < LEAST_ALIKE) return 0;
  return (a.calls.length - without(a.calls, b.calls, ({ name }) => name).length) / larger;
}
