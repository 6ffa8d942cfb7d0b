import { fieldsOf } from "../../../../src/facts/query/fields.ts";
import type { Expression } from "../../../../src/core/expression.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import { hasWord } from "../../../../src/facts/versions/identifier-words.ts";

/** What tells a caller, or a reader, that something went well. */
const GOOD: ReadonlySet<string> = new Set(
  "ok okay success successful successfully succeeded passed pass valid validated verified approved healthy clean completed".split(
    " ",
  ),
);
const BAD: ReadonlySet<string> = new Set(
  "not no failed failure fail error errors invalid unknown missing warning skip skipped unable cannot".split(" "),
);
/** Fields of a result that say how it went. */
const OUTCOME: ReadonlySet<string> = new Set([...GOOD, "status", "result", "state", "verdict", "outcome"]);
/** Parts of an object that are looked at. */
const MOST_PARTS = 40;

/** Whether a fixed value says that something went well: `True`, `"passed"`, `{ ok: true }`, `[(id, True) …]`. */
export function saysSuccess(value: Expression): boolean {
  if (value.kind === "constant") return isTrue(value);
  if (value.kind === "string") return isGood(value.value);
  if (value.kind === "list") return value.items.length > 0 && isGoodTogether(value.items);
  if (value.kind === "comprehension") return saysSuccess(value.element);
  if (value.kind !== "dictionary") return false;
  const told = fieldsOf(value).filter(({ name }) => namesOutcome(name));
  return isGoodTogether(told.map(({ value: inner }) => inner)) || saysSuccessWithin(value);
}

/** Whether a name is that of a result: `status_name`, `isValid`, `testsPassed`. */
export function namesOutcome(name: string): boolean {
  return hasWord(name, OUTCOME);
}

function isTrue(value: Expression): boolean {
  return value.kind === "constant" && value.name.toLowerCase() === "true";
}

function isGoodTogether(values: readonly Expression[]): boolean {
  const isBad = (value: Expression): boolean =>
    (value.kind === "constant" && !isTrue(value)) || (value.kind === "string" && isBadText(value.value));
  return values.some(saysSuccess) && !values.some(isBad);
}

/** A text deep in an object: `{ messages: [{ content: "All checks passed." }] }`. */
function saysSuccessWithin(value: Expression): boolean {
  const parts = [...eachWithin(value)].slice(0, MOST_PARTS);
  const texts = parts.flatMap((part) => (part.kind === "string" ? [part.value] : []));
  return texts.some((text) => text.includes(" ") && isGood(text)) && !texts.some(isBadText);
}

function isGood(text: string): boolean {
  return hasWord(text, GOOD) && !isBadText(text);
}

function isBadText(text: string): boolean {
  return hasWord(text, BAD);
}
