import type { Ecosystem } from "../../../core/dependency.ts";
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

/** Names of so many letters differ by accident: `redux` and `rebus`. */
const SHORTEST_FOR_ONE = 6;
const SHORTEST_FOR_TWO = 11;

interface Known {
  readonly names: ReadonlySet<string>;
  /** By what is left of them when letters that look alike are one, and separators are none. */
  readonly skeletons: ReadonlyMap<string, string>;
  readonly letters: readonly { readonly name: string; readonly mask: number }[];
}

const known = new Map<Ecosystem, Known>();

/** The well-known name of the same registry that a name looks like without being it; null for none. */
export function findLookalike(ecosystem: Ecosystem, name: string): Lookalike | null {
  const { names, skeletons, letters } = prepare(ecosystem);
  if (names.size === 0 || names.has(name)) return null;
  const same = skeletons.get(skeletonOf(name));
  if (same !== undefined) {
    const how = bare(name) === bare(same) ? "differs in separators alone from" : "looks like";
    return { popular: same, how };
  }
  const mask = maskOf(name);
  for (const each of letters) {
    const most = allowed(each.name);
    if (most === 0 || countBits(mask ^ each.mask) > 2 * most || differsInVersion(name, each.name)) continue;
    const distance = editDistance(name, each.name, most);
    if (distance <= most)
      return { popular: each.name, how: distance === 1 ? "differs in one letter from" : "differs in two letters from" };
  }
  return null;
}

function allowed(name: string): 0 | 1 | 2 {
  if (name.length >= SHORTEST_FOR_TWO) return 2;
  return name.length >= SHORTEST_FOR_ONE ? 1 : 0;
}

function prepare(ecosystem: Ecosystem): Known {
  const before = known.get(ecosystem);
  if (before !== undefined) return before;
  const names = popularNames(ecosystem);
  const made: Known = {
    names: new Set(names),
    skeletons: new Map(names.map((name) => [skeletonOf(name), name])),
    letters: names.map((name) => ({ name, mask: maskOf(name) })),
  };
  known.set(ecosystem, made);
  return made;
}

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
