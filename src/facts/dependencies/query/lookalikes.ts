import type { Ecosystem } from "../../../core/dependency.ts";
import { onceFor } from "../../once-for.ts";
import { editDistance } from "./edit-distance.ts";
import { popularNames } from "./popular-names.ts";

/** A well-known name that another one can be taken for. */
export interface Lookalike {
  readonly popular: string;
  readonly how:
    | "looks like"
    | "differs in separators alone from"
    | "differs in one letter from"
    | "differs in two letters from";
}

/** Shorter names differ by accident: `redux` and `rebus`. */
const SHORTEST_FOR_ONE = 6;
const SHORTEST_FOR_TWO = 11;
/** So do shorter words of a name: `is-regex` and `ip-regex`. In letters of all words that are not the same. */
const SHORTEST_WORDS_FOR_ONE = 4;
const SHORTEST_WORDS_FOR_TWO = 8;

/** What names that are not on the list are compared with. */
interface Compared {
  /** By what is left of them when letters that look alike are one, and separators are none. */
  readonly skeletons: ReadonlyMap<string, string>;
  readonly letters: readonly { readonly name: string; readonly mask: number; readonly most: 1 | 2 }[];
}

/** The well-known name of the same registry that a name looks like without being it; null for none. */
export function findLookalike(ecosystem: Ecosystem, name: string): Lookalike | null {
  const names = popularNames(ecosystem);
  if (names.size === 0 || names.has(name)) return null;
  const { skeletons, letters } = prepare(names);
  const same = skeletons.get(skeletonOf(name));
  if (same !== undefined) {
    const how = bare(name) === bare(same) ? "differs in separators alone from" : "looks like";
    return { popular: same, how };
  }
  const mask = maskOf(name);
  for (const { name: popular, mask: other, most } of letters) {
    if (Math.abs(name.length - popular.length) > most || countBits(mask ^ other) > 2 * most) continue;
    const distance = editDistance(name, popular, most);
    if (distance > most || differsInVersion(name, popular) || differsInShortWords(name, popular, distance)) continue;
    return { popular, how: distance === 1 ? "differs in one letter from" : "differs in two letters from" };
  }
  return null;
}

/** How many edits still make a name of so many letters an imitation. */
function mostEdits({ length }: string): 1 | 2 {
  return length >= SHORTEST_FOR_TWO ? 2 : 1;
}

/** What two names share says nothing about them: `python-can` and `python-sane` are no more alike than `can` and `sane`. */
function differsInShortWords(a: string, b: string, distance: number): boolean {
  const [own, other] = [a.split(SEPARATORS), b.split(SEPARATORS)];
  if (own.length !== other.length) return false;
  const differing = own.filter((word, at) => word !== other[at]);
  return differing.join("").length < (distance === 1 ? SHORTEST_WORDS_FOR_ONE : SHORTEST_WORDS_FOR_TWO);
}

const prepare = onceFor((names: ReadonlySet<string>): Compared => {
  const all = [...names];
  return {
    skeletons: new Map(all.map((name) => [skeletonOf(name), name])),
    letters: all
      .filter(({ length }) => length >= SHORTEST_FOR_ONE)
      .map((name) => ({ name, mask: maskOf(name), most: mostEdits(name) })),
  };
});

/** Letters of other alphabets that look like Latin ones (Unicode Technical Standard 39, `confusables`, the usual ones). */
const CONFUSABLES: Readonly<Record<string, string>> = {
  а: "a",
  ɑ: "a",
  α: "a",
  с: "c",
  ϲ: "c",
  ԁ: "d",
  е: "e",
  ҽ: "e",
  ɡ: "g",
  һ: "h",
  і: "i",
  ı: "i",
  ј: "j",
  ӏ: "l",
  ո: "n",
  о: "o",
  ο: "o",
  օ: "o",
  р: "p",
  ρ: "p",
  ԛ: "q",
  ѕ: "s",
  ѵ: "v",
  ν: "v",
  ԝ: "w",
  х: "x",
  у: "y",
};

function skeletonOf(name: string): string {
  const folded = bare(name.normalize("NFKC").toLowerCase()).replaceAll(
    /[^\0-\x7F]/gu,
    (letter) => CONFUSABLES[letter] ?? letter,
  );
  return folded.replaceAll("rn", "m").replaceAll("vv", "w").replaceAll("0", "o").replaceAll(/[1i]/gu, "l");
}

const SEPARATORS = /[-_.]/u;

/** Without separators; the scope of npm stays what it is. */
function bare(name: string): string {
  return name.replaceAll(/[-_.]/gu, "");
}

/** Another major version of the same, by the same people: `psycopg` and `psycopg2`. */
function differsInVersion(a: string, b: string): boolean {
  return a !== b && a.replace(/\d+$/u, "") === b.replace(/\d+$/u, "");
}

/** Which of the letters and digits a name has, as bits: names that differ much need no longer look. */
function maskOf(name: string): number {
  let mask = 0;
  for (let at = 0; at < name.length; at++) mask |= 1 << (name.charCodeAt(at) % 32);
  return mask;
}

function countBits(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
