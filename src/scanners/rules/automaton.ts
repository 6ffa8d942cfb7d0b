import type { StoredPack } from "./pack.ts";

/** A complete transition table: one step a character, whatever the text. */
export interface Automaton {
  /** Class of each UTF-16 unit; 0 for every unit that no literal has. ASCII letters have one class for both cases. */
  readonly classes: Uint8Array;
  readonly classCount: number;
  /** `next[state * classCount + class]` is the next state. */
  readonly next: Uint16Array;
  /** 1 where some literal ends. */
  readonly isEnd: Uint8Array;
  /** The literals that end in a state. */
  readonly literalsAt: readonly (readonly number[])[];
}

/** Units outside ASCII that `/i` takes for an ASCII letter when `u` is set: long s and Kelvin sign. */
const FOLDS_TO_ASCII: readonly (readonly [number, string])[] = [
  [0x17f, "s"],
  [0x212a, "k"],
];

/**
 * Lays out the stored automaton. States are in breadth-first order, so the children of a state follow each
 * other, and a failure state (always less deep) is complete before its row is copied.
 */
export function layOut({ fail, parent, code, ends }: StoredPack["automaton"]): Automaton {
  const classes = new Uint8Array(0x10000);
  let classCount = 1;
  for (const character of code) if (classes[character] === 0) classes[character] = classCount++;
  for (let letter = 0x61; letter <= 0x7a; letter++) classes[letter - 0x20] = classes[letter] ?? 0;
  for (const [unit, letter] of FOLDS_TO_ASCII) classes[unit] = classes[letter.charCodeAt(0)] ?? 0;

  const states = ends.length;
  if (states > 0xffff) throw new Error(`${states} states do not fit the transition table`);
  const next = new Uint16Array(states * classCount);
  const isEnd = new Uint8Array(states);
  const literalsAt: (readonly number[])[] = [];
  let child = 1;
  for (let state = 0; state < states; state++) {
    const failure = state === 0 ? 0 : (fail[state - 1] ?? 0);
    const own = ends[state] ?? -1;
    const inherited = state === 0 ? [] : (literalsAt[failure] ?? []);
    literalsAt.push(own < 0 ? inherited : [own, ...inherited]);
    if ((literalsAt[state]?.length ?? 0) > 0) isEnd[state] = 1;
    if (state > 0) next.copyWithin(state * classCount, failure * classCount, (failure + 1) * classCount);
    for (; parent[child - 1] === state; child++) next[state * classCount + (classes[code[child - 1] ?? 0] ?? 0)] = child;
  }
  return { classes, classCount, next, isEnd, literalsAt };
}

/** Calls `onHit` with each literal and the offset of its last unit, in the order of the text. */
export function findLiterals(text: string, automaton: Automaton, onHit: (literal: number, offset: number) => void): void {
  const { classes, classCount, next, isEnd, literalsAt } = automaton;
  let state = 0;
  for (let offset = 0; offset < text.length; offset++) {
    state = next[state * classCount + classes[text.charCodeAt(offset)]!]!;
    if (isEnd[state] === 1) for (const literal of literalsAt[state]!) onHit(literal, offset);
  }
}
