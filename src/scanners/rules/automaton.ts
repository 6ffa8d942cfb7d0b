import type { StoredAutomaton } from "./pack.ts";

/**
 * A transition table that is filled as it is used: one step a character, whatever the text, and a small change meets few
 * of the transitions. A state is the offset of its row; there is no row 0.
 */
export interface Automaton {
  /** Class of each UTF-16 unit; 0 for every unit that no literal has. ASCII letters have one class for both cases. */
  readonly classes: Uint8Array;
  /**
   * `next[state + class]` is the next state, or, where some literal ends, its complement (`~state`), and 0 until the
   * transition has been followed: one look-up tells all three.
   */
  readonly next: Int32Array;
  readonly classCount: number;
  /** What `next` has in that place once it is known. */
  follow(place: number): number;
  /** What ends in a state, by its number: as stored. */
  readonly from: Int32Array;
  readonly endings: Int32Array;
}

/** Units outside ASCII that `/i` takes for an ASCII letter when `u` is set: long s and Kelvin sign. */
const FOLDS_TO_ASCII: readonly (readonly [number, string])[] = [
  [0x17f, "s"],
  [0x212a, "k"],
];

/** An automaton without any transition yet (Aho, Corasick 1975). */
export function layOut(stored: StoredAutomaton): Automaton {
  const { codes, firstChildren, failures, from } = stored;
  const { classes, classCount } = classify(codes);
  const next = new Int32Array(firstChildren.length * classCount);

  function nextOf(state: number, column: number): number {
    const place = (state + 1) * classCount + column;
    if (next[place] === 0) next[place] = findNext(state, column);
    return next[place]!;
  }

  function findNext(state: number, column: number): number {
    for (let child = firstChildren[state]!; child < firstChildren[state + 1]!; child++) {
      if (classes[codes.charCodeAt(child - 1)] !== column) continue;
      const target = (child + 1) * classCount;
      return from[child] === from[child + 1] ? target : ~target;
    }
    return state === ROOT || column === 0 ? classCount : nextOf(failures[state]!, column);
  }

  const follow = (place: number): number => nextOf(Math.floor(place / classCount) - 1, place % classCount);
  return { classes, classCount, next, follow, from, endings: new Int32Array(stored.endings) };
}

/** The number of the state before the first character. */
const ROOT = 0;

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
  let state = classCount;
  for (let offset = 0; offset < text.length; offset++) {
    const place = state + classes[text.charCodeAt(offset)]!;
    state = next[place]!;
    if (state > 0) continue;
    if (state === 0) state = automaton.follow(place);
    if (state < 0) {
      state = stateOf(state);
      onEnd(state / classCount - 1, offset);
    }
  }
}
