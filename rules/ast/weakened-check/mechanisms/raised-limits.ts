import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";
import { pairNamedValues, type NamedValue } from "../../../../src/facts/versions/named-values.ts";
import { isMuchLarger, numberIn } from "../../../../src/facts/query/numbers.ts";

/** Words that make a number the most that is allowed, or the least that is asked for. */
const MOST: ReadonlySet<string> = new Set(
  "max maximum limit limits timeout retries quota cap ceiling budget".split(" "),
);
/** Which way is looser depends on what is measured. */
const EITHER: ReadonlySet<string> = new Set("threshold tolerance cutoff expiry retention ttl".split(" "));
/** Nobody who tunes such a number changes it so much at once. */
const FAR = 4;
const LEAST: ReadonlySet<string> = new Set("min minimum required approvals reviewers".split(" "));
/** A limit of what is shown or written together guards nothing. */
const LOOKS: ReadonlySet<string> = new Set(
  "width height columns line lines chars display font page col cols depth tokens".split(" "),
);

/** Limits that are ten times as high or gone, minimums that are half as high or gone, and thresholds that are far off. */
export function* findRaisedLimits(change: UnderstoodChange): Generator<Hit> {
  for (const { name, before, head } of pairNamedValues(change)) {
    if (hasWord(name, LOOKS)) continue;
    if (
      hasWord(name, EITHER)
        ? isFar(before.value, head.value)
        : isLoosened(before.value, head, hasWord(name, MOST), hasWord(name, LEAST))
    )
      yield { ...head.at, key: `limit ${name}`, detail: `the limit ${name} is loosened` };
  }
}

function isFar(value: NamedValue["value"], later: NamedValue["value"]): boolean {
  const [earlier, now] = [numberIn(value), numberIn(later)];
  return earlier !== null && now !== null && earlier > 0 && (now >= FAR * earlier || now * FAR <= earlier);
}

function isLoosened(value: NamedValue["value"], later: NamedValue, isMost: boolean, isLeast: boolean): boolean {
  const [earlier, now] = [numberIn(value), numberIn(later.value)];
  if (earlier === null || now === null || earlier === Infinity || earlier <= 0) return false;
  if (isMost) return isMuchLarger(now, earlier);
  return isLeast && (now === Infinity || now * 2 <= earlier);
}
