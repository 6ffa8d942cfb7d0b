import type { Expression } from "../../../../src/core/expression.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";
import { namedValues, pairNamedValues, type NamedValue } from "../../../../src/facts/versions/named-values.ts";

const ALLOWS: ReadonlySet<string> = new Set(
  "allow allowed allowlist whitelist permitted trusted safe origins hosts".split(" "),
);
const DENIES: ReadonlySet<string> = new Set(
  "deny denied denylist block blocked blocklist blacklist forbidden disallowed banned dangerous sensitive secret secrets redact redacted protected mask masks masked private personal pii restricted human mandatory required rejected unsafe".split(
    " ",
  ),
);
/** Entries that let everything in. */
const EVERYTHING = /^(?:\*|\*\*|\*\*\/\*|\.\*|\^?\.\*\$?|0\.0\.0\.0\/0|::\/0|\/|all|any)$/iu;

/** Lists of what is allowed that now hold everything, and lists of what is denied that hold less. */
export function* findWidenedLists(change: UnderstoodChange): Generator<Hit> {
  const now = namedValues(change.head);
  for (const {
    name,
    before: { value },
    head: later,
  } of pairNamedValues(change)) {
    const [earlier, items] = [itemsIn(value), itemsIn(later.value)];
    if (earlier.size === 0) continue;
    const allowsAll = hasWord(name, ALLOWS) && [...items].some((item) => EVERYTHING.test(item) && !earlier.has(item));
    const isDenied = hasWord(name, DENIES) && isWritten(later.value);
    const missing = isDenied ? [...earlier].filter((item) => !items.has(item) && !isElsewhere(item, now, name)) : [];
    if (allowsAll) yield { ...later.at, key: `all ${name}`, detail: `${name} now allows everything` };
    else if (missing.length > 0)
      yield { ...later.at, key: `fewer ${name}`, detail: `${name} no longer holds all it did` };
  }
}

/** Whether all of a list stands there: what is computed may hold anything. */
function isWritten(value: Expression): boolean {
  return (
    value.kind === "list" ||
    value.kind === "dictionary" ||
    (value.kind === "call" && value.arguments[0]?.value.kind === "list")
  );
}

function itemsIn(value: Expression): ReadonlySet<string> {
  const items = new Set<string>();
  for (const part of eachWithin(value)) if (part.kind === "string") items.add(part.value);
  return items;
}

/** An entry that another list took over is not lost. */
function isElsewhere(item: string, now: readonly NamedValue[], name: string): boolean {
  return now.some(({ name: other, value }) => other !== name && itemsIn(value).has(item));
}
