import { compareText } from "../../../core/order.ts";

/**
 * The order of two versions, by what Semantic Versioning, PEP 440 and RubyGems have in common: numbers between dots count as
 * numbers, what is missing as 0, and a version with letters behind its numbers (`1.0rc1`, `1.0.0-beta`) comes before the same
 * without; `post` and a build behind `+` come after it.
 */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [split(a), split(b)];
  const length = Math.max(left.numbers.length, right.numbers.length);
  for (let at = 0; at < length; at++) {
    const difference = (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return Math.sign(rank(left.rest) - rank(right.rest)) || compareText(left.rest, right.rest);
}

function split(version: string): { readonly numbers: readonly number[]; readonly rest: string } {
  const { numbers = "", rest = "" } =
    /^\s*v?(?:\d+!)?(?<numbers>\d+(?:\.\d+)*)?(?<rest>.*)$/su.exec(version)?.groups ?? {};
  // So that `rc10` comes behind `rc2`.
  const ordered = rest.toLowerCase().replaceAll(/\d+/gu, (digits) => digits.padStart(12, "0"));
  return { numbers: numbers.split(".").map(Number), rest: ordered };
}

function rank(rest: string): number {
  if (rest === "") return 0;
  return /^[-_.]?(?:post|rev|r\d)|^\+/u.test(rest) ? 1 : -1;
}
