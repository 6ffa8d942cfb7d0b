import type { Random } from "./random.ts";

/** In UTF-16 units. */
const LONGEST = 8000;
const LONGEST_CUT = 40;
const MOST_REPEATED = 260;

type Mutation = (text: string, random: Random) => string;

/** A text with one to six changes: pieces cut, doubled, moved, joined with another text, tokens put in or repeated. */
export function mutate(
  texts: readonly [string, ...string[]],
  tokens: readonly [string, ...string[]],
  random: Random,
): string {
  const insert: Mutation = (text, { below, pick }) => splice(text, below(text.length + 1), 0, pick(tokens));
  const repeat: Mutation = (text, { below, pick }) =>
    splice(text, below(text.length + 1), 0, pick(tokens).repeat(below(MOST_REPEATED)));
  const join: Mutation = (text, { below, pick }) => {
    const other = pick(texts);
    return text.slice(0, below(text.length + 1)) + other.slice(below(other.length + 1));
  };
  const mutations: readonly [Mutation, ...Mutation[]] = [cut, double, move, insert, insert, insert, repeat, join, end];
  let text = random.pick(texts);
  for (let count = 1 + random.below(6); count > 0; count--) {
    text = random.pick(mutations)(text, random).slice(0, LONGEST);
  }
  return text;
}

const cut: Mutation = (text, { below }) => splice(text, below(text.length + 1), below(LONGEST_CUT), "");

const double: Mutation = (text, { below }) => {
  const start = below(text.length + 1);
  return splice(text, start, 0, text.slice(start, start + below(LONGEST_CUT)));
};

const move: Mutation = (text, { below }) => {
  const start = below(text.length + 1);
  const piece = text.slice(start, start + below(LONGEST_CUT));
  return splice(splice(text, start, piece.length, ""), below(text.length + 1), 0, piece);
};

const end: Mutation = (text, { below }) => text.slice(0, below(text.length + 1));

function splice(text: string, start: number, removed: number, added: string): string {
  return text.slice(0, start) + added + text.slice(start + removed);
}
