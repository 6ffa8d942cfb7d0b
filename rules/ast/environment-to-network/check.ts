import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";
import { calleeName } from "../../../src/languages/callee-name.ts";
import { eachCall } from "../../../src/facts/query/calls.ts";
import { eachBehind } from "../../../src/facts/query/expressions.ts";
import { SENDERS } from "../../../src/facts/query/known-calls.ts";

/** The environment as a whole is among what is sent; one variable of it is not. */
export const check: Check = function* (artifact) {
  for (const { source, call, target } of eachCall(artifact, SENDERS)) {
    if (call.arguments.some(({ value }) => holdsEnvironment(value, source))) {
      yield { source, span: call.span, key: target, detail: target };
    }
  }
};

function holdsEnvironment(value: Expression, { facts }: ArtifactSource): boolean {
  const single = new Set<Expression>();
  for (const part of eachBehind(value, facts)) {
    if (part.kind === "index") single.add(part.object);
    // `os.environ.get("X")`, `process.env.X`; `.items()`, `.copy()` and such give all of it.
    if (part.kind === "attribute" && !/^(?:items|values|copy)$/u.test(part.name)) single.add(part.object);
    if (part.kind !== "attribute" || single.has(part)) continue;
    const name = calleeName(part, facts.language);
    if (name === "os.environ" || name === "process.env") return true;
  }
  return false;
}
