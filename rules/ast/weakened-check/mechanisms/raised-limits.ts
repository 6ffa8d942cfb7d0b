import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";
import { pairNamedValues, type NamedValue } from "../../../../src/facts/versions/named-values.ts";
import { isMuchLarger, numberIn } from "../../../../src/facts/query/numbers.ts";

/** Words that make a number the most that is allowed, or the least that is asked for. */
const MOST: ReadonlySet<string> = new Set(
  "max maximum limit limits timeout retries quota cap ceiling budget".split(" "),
);
const LEAST: ReadonlySet<string> = new Set("min minimum required approvals reviewers".split(" "));
/** A limit of what is shown or written together guards nothing. */
const LOOKS: ReadonlySet<string> = new Set(
  "width height columns line lines chars display font page col cols depth tokens".split(" "),
);

/** Limits that are ten times as high or gone, and minimums that are half as high or gone. */
export function* findRaisedLimits(change: UnderstoodChange): Generator<Hit> {
  for (const { name, before, head } of pairNamedValues(change)) {
    if (hasWord(name, LOOKS)) continue;
    if (isLoosened(before.value, head, hasWord(name, MOST), hasWord(name, LEAST)))
      yield { ...head.at, key: `limit ${name}`, detail: `the limit ${name} is loosened` };
  }
}

function isLoosened(value: NamedValue["value"], later: NamedValue, isMost: boolean, isLeast: boolean): boolean {
  const [earlier, now] = [numberIn(value), numberIn(later.value)];
  if (earlier === null || now === null || earlier === Infinity || earlier <= 0) return false;
  if (isMost) return isMuchLarger(now, earlier);
  return isLeast && (now === Infinity || now * 2 <= earlier);
}
