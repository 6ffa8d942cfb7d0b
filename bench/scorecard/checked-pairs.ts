import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Scored } from "./corpus.ts";
import { codeSpan } from "./markdown.ts";
import { wilson, wordShare } from "./wilson.ts";

/** A pair of the corpus that somebody has read. */
export interface CheckedPair {
  /** Its id in the corpus. */
  readonly pair: string;
  /** What its edit truly gains and a person has to settle, in the words of a need; `[]` for nothing. */
  readonly gains: readonly string[];
  /** What the edit does, in a few words. */
  readonly reading: string;
}

/** Gains that were expected and are not reported, and the other way round. */
export interface Disagreement {
  readonly pair: string;
  readonly reading: string;
  readonly missed: readonly string[];
  readonly untrue: readonly string[];
}

export function readCheckedPairs(path: string): readonly CheckedPair[] {
  return parse(readFileSync(path, "utf8")) as readonly CheckedPair[];
}

/** Compares what was read with what the gate says of the same pairs. Throws for a pair that the corpus has not. */
export function compareChecked(checked: readonly CheckedPair[], scored: readonly Scored[]): readonly Disagreement[] {
  const byId = new Map(scored.map((pair) => [pair.id, pair]));
  return checked.flatMap(({ pair, gains, reading }) => {
    const known = byId.get(pair);
    if (known === undefined) throw new Error(`${pair} is no pair of the corpus`);
    const said = new Set(known.gains.map(({ text }) => text));
    const missed = gains.filter((text) => !said.has(text));
    const untrue = [...said].filter((text) => !gains.includes(text));
    return missed.length + untrue.length === 0 ? [] : [{ pair, reading, missed, untrue }];
  });
}

/** How often reading and gate agree, and each pair where they do not. */
export function renderChecked(checked: readonly CheckedPair[], disagreements: readonly Disagreement[]): string {
  const agreed = checked.length - disagreements.length;
  return [
    "## Pairs read by hand",
    "",
    `The gate names exactly what an edit truly gains in ${wordShare(wilson(agreed, checked.length))} of the pairs in`,
    "`bench/pairs/checked.yaml`.",
    "",
    ...disagreements.flatMap(({ pair, reading, missed, untrue }) => [
      `- ${pair}: ${reading}`,
      ...missed.map((text) => `  - not said: ${codeSpan(text)}`),
      ...untrue.map((text) => `  - not so: ${codeSpan(text)}`),
    ]),
    "",
  ].join("\n");
}
