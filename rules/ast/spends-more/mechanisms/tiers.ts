import type { Expression } from "../../../../src/core/expression.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { hasWord, wordsOf } from "../../../../src/facts/versions/identifier-words.ts";

/** Settings that say what is paid for. */
const PAID: ReadonlySet<string> = new Set(
  "model models profile plan tier engine instance machine sku subscription gpu effort quality deployment".split(" "),
);
/** How services call what costs more, and less, than the plain thing (price lists of model and cloud providers). */
const DEAR: ReadonlySet<string> = new Set(
  "max pro ultra opus premium xl xlarge 2xlarge 4xlarge 8xlarge large enterprise business plus high highest hd gpu dedicated".split(
    " ",
  ),
);
const CHEAP: ReadonlySet<string> = new Set(
  "mini lite flash nano micro small tiny haiku free basic starter low lowest spot shared".split(" "),
);

/** The plan that a setting now names, where it is the same product's dearer one; null for every other change. */
export function isDearer(name: string, earlier: Expression, later: Expression): string | null {
  if (!hasWord(name, PAID)) return null;
  const [had, has] = [plansIn(earlier), plansIn(later)];
  const gone = had.filter((plan) => !has.includes(plan));
  const come = has.filter((plan) => !had.includes(plan));
  return come.find((plan) => gone.some((before) => costsMore(wordsOf(before), wordsOf(plan)))) ?? null;
}

/** Words of the same product: without what says how dear it is they are the same, or one begins as the other does. */
function costsMore(earlier: readonly string[], later: readonly string[]): boolean {
  const level = (words: readonly string[]): number =>
    words.some((word) => DEAR.has(word)) ? 1 : words.some((word) => CHEAP.has(word)) ? -1 : 0;
  if (level(later) <= level(earlier)) return false;
  const isPlain = (word: string): boolean => !DEAR.has(word) && !CHEAP.has(word);
  const [had, has] = [earlier.filter(isPlain), later.filter(isPlain)];
  return had.length === 0 ? has.length === 0 : had[0] === has[0];
}

/** Texts without blanks: `manus-1.6-max`, and the default of `${2:-manus-1.6}`. */
function plansIn(value: Expression): readonly string[] {
  return [...eachWithin(value)].flatMap((part) =>
    part.kind === "string" && /^[\w.:/@-]{2,60}$/u.test(part.value) ? [part.value] : [],
  );
}
