import type { Expression } from "../../../../src/core/expression.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";

/** Functions and commands that tell a reader something: Python, Node.js, POSIX. */
const TELLS =
  /^(?:builtins\.print|print|console\.(?:log|info)|sys\.stdout\.write|process\.stdout\.write|echo|printf)$/u;
/** Sentences that say how a check went: “12 of 12 tests passed”, “all files valid”, “0 errors”, “lint: ok”. */
const CLAIM =
  /\b(?:all|every|each|no|zero|0)\b[^.\n]{0,30}\b(?:pass(?:ed|es)?|valid|ok|green|clean|verified|succeeded|errors?|failures?|regressions?|vulnerabilit(?:y|ies)|issues?|warnings?|problems?|findings?)\b|\b(?:tests?|checks?|lint|audit|build|coverage|scan|validation|assessment)\b[^.\n]{0,30}\b(?:pass(?:ed|es)?|ok|clean|green|valid|succeeded|100 ?%)/iu;

/** Whether a call tells its reader that a check went well. */
export function tellsSuccess({ name, call }: NamedCall): boolean {
  return TELLS.test(name) && call.arguments.some(({ value }) => CLAIM.test(textOf(value)));
}

export function isTelling({ name }: NamedCall): boolean {
  return TELLS.test(name);
}

/** The fixed texts of a value in order, with a number where something is put in. */
function textOf(value: Expression): string {
  const parts: string[] = [];
  for (const part of eachWithin(value)) {
    if (part.kind === "string") parts.push(part.value);
    if (part.kind === "template")
      parts.push(part.parts.map((each) => (typeof each === "string" ? each : "1")).join(""));
  }
  return parts.join(" ");
}
