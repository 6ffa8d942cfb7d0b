import type { StoredAutomaton } from "./pack.ts";

/** A complete transition table: one step a character, whatever the text. */
export interface Automaton {
  /** Class of each UTF-16 unit; 0 for every unit that no literal has. ASCII letters have one class for both cases. */
  readonly classes: Uint8Array;
  /**
   * A state is the offset of its row. `next[state + class]` is the next state, or, where some literal ends, its
   * complement (`~state`): one look-up tells both.
   */
  readonly next: Int32Array;
  readonly classCount: number;
  /** The literals that end in a state, by number of the state. */
  readonly literalsAt: readonly (readonly number[])[];
}

/** Units outside ASCII that `/i` takes for an ASCII letter when `u` is set: long s and Kelvin sign. */
const FOLDS_TO_ASCII: readonly (readonly [number, string])[] = [
  [0x17f, "s"],
  [0x212a, "k"],
];

/** What a stored count of children begins with. */
const FIRST_COUNT = 0x30;

/**
 * Lays the transition table out. A failure state is less deep than its state, so in breadth-first order its row is
 * complete when it is needed: a row is the failure state's row with the state's own children written over it.
 */
export function layOut({ codes, children, ends }: StoredAutomaton): Automaton {
  const { classes, classCount } = classify(codes);
  const states = children.length;
  const next = new Int32Array(states * classCount);
  const literalsAt: (readonly number[])[] = Array.from({ length: states }, () => []);
  for (const [literal, state] of ends.entries()) {
    if (state >= 0) literalsAt[state] = [literal];
  }
  const failure = new Int32Array(states);
  let child = 1;
  for (let state = 0; state < states; state++) {
    const row = state * classCount;
    const fallback = (failure[state] ?? 0) * classCount;
    if (state > 0) next.copyWithin(row, fallback, fallback + classCount);
    for (let count = children.charCodeAt(state) - FIRST_COUNT; count > 0; count--, child++) {
      const column = classes[codes.charCodeAt(child - 1)] ?? 0;
      const target = state === 0 ? 0 : stateOf(next[fallback + column] ?? 0) / classCount;
      failure[child] = target;
      const inherited = literalsAt[target] ?? [];
      if (inherited.length > 0) literalsAt[child] = [...(literalsAt[child] ?? []), ...inherited];
      next[row + column] = literalsAt[child]?.length === 0 ? child * classCount : ~(child * classCount);
    }
  }
  return { classes, classCount, next, literalsAt };
}

/** Without the mark of an end. */
function stateOf(entry: number): number {
  return entry < 0 ? ~entry : entry;
}

function classify(codes: string): { readonly classes: Uint8Array; readonly classCount: number } {
  const classes = new Uint8Array(0x10000);
  let classCount = 1;
  for (let at = 0; at < codes.length; at++) {
    const unit = codes.charCodeAt(at);
    if (classes[unit] === 0) classes[unit] = classCount++;
  }
  if (classCount > 0x100) throw new Error(`${classCount} classes of characters do not fit the transition table`);
  for (let letter = 0x61; letter <= 0x7a; letter++) classes[letter - 0x20] = classes[letter] ?? 0;
  for (const [unit, letter] of FOLDS_TO_ASCII) classes[unit] = classes[letter.charCodeAt(0)] ?? 0;
  return { classes, classCount };
}

/** Calls `onEnd` with the number of a state and the offset of the unit that led there, wherever some literal ends. */
export function findLiterals(text: string, automaton: Automaton, onEnd: (state: number, offset: number) => void): void {
  const { classes, classCount, next } = automaton;
  let state = 0;
  for (let offset = 0; offset < text.length; offset++) {
    state = next[state + classes[text.charCodeAt(offset)]!]!;
    if (state < 0) {
      state = stateOf(state);
      onEnd(state / classCount, offset);
    }
  }
}
