import { fieldsOf } from "../../../../src/facts/query/fields.ts";
import type { Expression } from "../../../../src/core/expression.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";
import type { Hit, UnderstoodChange } from "../../../../src/scanners/ast/check.ts";
import { pairNamedValues } from "../../../../src/facts/versions/named-values.ts";

/** Names of settings that say who gets to see something. */
const SHARES: ReadonlySet<string> = new Set(
  "share shared shares sharing public visibility visible expose exposed audience recipients readers acl publish".split(
    " ",
  ),
);
/** Values that let everybody in: cloud storage's canned lists, messengers, wildcards. */
const EVERYBODY =
  /^(?:\*|all|any|anyone|anybody|everyone|everybody|public|world|internet|public-read(?:-write)?|allusers|everyone@)$/iu;

/** Settings of sharing that now share all, where something decided or less was shared. */
export function* findWidenedSharing(change: UnderstoodChange): Generator<Hit> {
  for (const { name, before, head } of pairNamedValues(change)) {
    if (!hasWord(name, SHARES) || !isWider(before.value, head.value)) continue;
    yield { ...head.at, key: `shared ${name}`, detail: `${name} shares more than before` };
  }
}

function isWider(earlier: Expression, later: Expression): boolean {
  if (later.kind !== "dictionary") return isForAll(later) && !isForAll(earlier);
  if (earlier.kind !== "dictionary") return false;
  const had = new Map(fieldsOf(earlier).map(({ name, value }) => [name, value]));
  return fieldsOf(later).some(({ name, value }) => {
    const before = had.get(name);
    return isForAll(value) && (before === undefined || !isForAll(before));
  });
}

function isForAll(value: Expression): boolean {
  if (value.kind === "string") return EVERYBODY.test(value.value);
  if (value.kind === "list") return value.items.some(isForAll);
  return value.kind === "constant" && /^true$/iu.test(value.name);
}
