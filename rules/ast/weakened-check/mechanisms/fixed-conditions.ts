import type { Expression } from "../../../../src/core/expression.ts";
import type { Span } from "../../../../src/core/span.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { isAlwaysTrue, isNeverTrue } from "../../../../src/facts/query/fixed-answers.ts";
import { inUnit } from "./weakening.ts";

/** Questions whose answer no longer depends on anything: `if false`, `if x or True`, `passed = len(results) >= 0`. */
export function* findFixedConditions({ head, before }: UnitPair): Generator<Hit> {
  const had = new Set(fixedIn(before).map(({ key }) => key));
  for (const { key, span, answer } of fixedIn(head)) {
    if (had.has(key)) continue;
    yield { source: head.source, span, key, detail: `a condition is always ${answer}${inUnit(head)}` };
  }
}

interface FixedCondition {
  readonly key: string;
  readonly answer: "true" | "false";
  readonly span: Span;
}

function fixedIn({ regions, assignments, source }: CodeUnit): readonly FixedCondition[] {
  const asked = regions.flatMap(({ kind, condition }) => (kind === "if" && condition !== null ? [condition] : []));
  // A constant is no question: `done = True`.
  const computed = assignments.flatMap(({ value }) => (value?.kind === "binary" ? [value] : []));
  return [
    ...[...asked, ...computed.flatMap(alternativesOf)].filter(isAlwaysTrue).map((it) => toFixed(it, "true")),
    ...asked.filter(isNeverTrue).map((it) => toFixed(it, "false")),
  ];

  function toFixed({ span }: Expression, answer: FixedCondition["answer"]): FixedCondition {
    return { key: `always ${answer} ${source.text.slice(span.start, span.end)}`, answer, span };
  }
}

/** `timeout or True` is a default where it is assigned; `len(x) >= 0 or …` is still a question. */
function alternativesOf(value: Expression): readonly Expression[] {
  if (value.kind !== "binary") return [];
  return /^(?:or|\|\|)$/u.test(value.operator) ? [value.left, value.right].flatMap(alternativesOf) : [value];
}
