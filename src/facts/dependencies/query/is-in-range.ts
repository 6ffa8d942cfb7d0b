import { compareVersions } from "./compare-versions.ts";

/** One comparison of a range: an operator and a version. */
const PART = /^(?<operator>\^|~>|~=|~|>=|<=|==|!=|=|<|>)?\s*v?(?<version>\d[\w.+-]*?)(?<open>(?:\.[*xX])*)$/u;

/**
 * Whether a version is in a range, as far as npm, Cargo, Poetry, RubyGems and PEP 440 mean the same by it: comparisons with
 * commas or blanks between them, `||` between alternatives. `bare`: what a version without an operator means. Null for a
 * range with anything else in it.
 */
export function isInRange(version: string, range: string, bare: "^" | "=" = "="): boolean | null {
  const alternatives = range.split("||").map((each) => isInAll(version, each, bare));
  if (alternatives.includes(true)) return true;
  return alternatives.includes(null) ? null : false;
}

function isInAll(version: string, range: string, bare: "^" | "="): boolean | null {
  const parts = range
    .trim()
    .replaceAll(/(?<=[<>=~^!])\s+/gu, "")
    .split(/\s*,\s*|\s+/u);
  let isIn = true;
  for (const part of parts) {
    const { operator = bare, version: bound, open = "" } = PART.exec(part)?.groups ?? {};
    if (bound === undefined) return null;
    const meant = open === "" ? operator : operator === "!=" ? "not-within" : "within";
    isIn &&= compare(version, meant, bound);
  }
  return isIn;
}

function compare(version: string, operator: string, bound: string): boolean {
  const order = compareVersions(version, bound);
  switch (operator) {
    case "^":
      return order >= 0 && sharesStart(version, bound, stableParts(bound));
    case "~":
      return order >= 0 && sharesStart(version, bound, Math.min(2, numbersOf(bound).length));
    case "~=":
    case "~>":
      return order >= 0 && sharesStart(version, bound, numbersOf(bound).length - 1);
    case "within":
      return sharesStart(version, bound, numbersOf(bound).length);
    case "not-within":
      return !sharesStart(version, bound, numbersOf(bound).length);
    case ">=":
      return order >= 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case "<":
      return order < 0;
    case "!=":
      return order !== 0;
    default:
      // In npm `1.2` is every version that begins so; elsewhere nobody writes one that is not whole.
      return order === 0 || (numbersOf(bound).length < 3 && sharesStart(version, bound, numbersOf(bound).length));
  }
}

/** `^` lets the numbers change behind the first that is not 0; all of those written where every one is. */
function stableParts(bound: string): number {
  const numbers = numbersOf(bound);
  const first = numbers.findIndex((number) => number !== 0);
  return first === -1 ? numbers.length : first + 1;
}

function sharesStart(version: string, bound: string, count: number): boolean {
  const [a, b] = [numbersOf(version), numbersOf(bound)];
  return Array.from({ length: count }, (_, at) => (a[at] ?? 0) === (b[at] ?? 0)).every(Boolean);
}

function numbersOf(version: string): readonly number[] {
  return (/^v?\d+(?:\.\d+)*/u.exec(version)?.[0] ?? "").replace(/^v/u, "").split(".").map(Number);
}
