import type { Expression } from "../../../src/core/expression.ts";
import { lastName } from "../../../src/languages/callee-name.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { eachWithin } from "../../../src/facts/query/expressions.ts";
import { hasWord } from "../../../src/facts/versions/identifier-words.ts";
import { newIn } from "../../../src/facts/versions/multiset.ts";
import { unitsOutsideTests } from "../../../src/facts/versions/units.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";

/** What people pay, are paid, are judged by and are given. */
const AMOUNTS: ReadonlySet<string> = new Set(
  `amount amounts price prices total subtotal sum fee fees cost costs balance tax tip salary wage payment payout score scores
  rating ratings grade grades dose dosage interest discount`.split(/\s+/u),
);
const SHIFTS = /^[-+*/]$/u;
/** Numbers that count, turn a share into per cent, or one unit into another (time, bytes, cents, wei). */
const PLAIN: ReadonlySet<number> = new Set([
  0, 1, 2, 5, 7, 10, 12, 24, 30, 60, 100, 360, 365, 1000, 1024, 3600, 10_000, 86_400, 1e6, 1e8, 1e9, 1e12, 1e18,
]);

/** Amounts that are multiplied, divided, raised or lowered by a number, as often as the version before did not. */
export const checkChange: CheckChange = (change) => newIn(change, eachShift);

function* eachShift(artifact: UnderstoodArtifact): Generator<Hit> {
  for (const { source, assignments, calls } of unitsOutsideTests(artifact)) {
    if (source.how !== null) continue;
    const values = assignments.flatMap(({ value }) => (value === null ? [] : [value]));
    for (const root of [...values, ...calls.flatMap(({ call }) => call.arguments.map(({ value }) => value))]) {
      // A call within a value stands in both.
      if (root.kind === "call") continue;
      for (const part of eachWithin(root)) {
        const shifted = shiftIn(part);
        if (shifted !== null) yield { source, span: part.span, key: `shifted ${shifted}`, detail: shifted };
      }
    }
    for (const { how, target, value } of assignments) {
      if (how !== "augment" || target === null || value === null) continue;
      const number = numberOf(value);
      if (number !== null && isAmount(target))
        yield { source, span: target.span, key: `shifted ${lastName(target)} ${number}`, detail: lastName(target) };
    }
  }
}

function shiftIn(part: Expression): string | null {
  if (part.kind !== "binary" || !SHIFTS.test(part.operator)) return null;
  for (const [amount, other] of [
    [part.left, part.right],
    [part.right, part.left],
  ] as const) {
    const number = numberOf(other);
    if (number !== null && isAmount(amount)) return `${lastName(amount)} ${part.operator} ${number}`;
  }
  return null;
}

function numberOf(value: Expression): number | null {
  return value.kind === "number" && !PLAIN.has(value.value) ? value.value : null;
}

function isAmount(value: Expression): boolean {
  const name = value.kind === "index" && value.index.kind === "string" ? value.index.value : lastName(value);
  return hasWord(name, AMOUNTS);
}
