import type { Expression } from "../../../src/core/expression.ts";
import type { AssignmentFact } from "../../../src/core/source-facts.ts";
import { encloses } from "../../../src/core/span.ts";
import { lastName } from "../../../src/languages/callee-name.ts";
import { eachWithin } from "../../../src/facts/query/expressions.ts";
import { pairUnits } from "../../../src/facts/versions/pair-units.ts";
import { shapeOf } from "../../../src/facts/versions/shape.ts";
import type { CodeUnit } from "../../../src/facts/versions/units.ts";
import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import type { CheckChange } from "../../../src/scanners/ast/check.ts";

/** What command lines and requests are read into, by the names that libraries' documentation gives it. */
const GIVEN = /^(?:args|argv|opts|options|params|arguments|flags|req|request|query|body|input)$/u;
/** What a condition asks that only looks whether anything was said. */
const ASKS_FOR_NOTHING = /^(?:is|is not|==|===|!=|!==|not in|in)$/u;
const NOTHING = /^(?:None|null|undefined|True|False|true|false)$/u;

interface Overridden {
  readonly words: string;
  readonly assignment: AssignmentFact;
}

/** Parameters and options that are set to a constant, although something else was said, and were not before. */
export const checkChange: CheckChange = function* (change) {
  for (const { head, before } of pairUnits(change)) {
    if (head.source.how !== null || head.source.facts.language === "shell" || isTestFile(head.source.file.name))
      continue;
    const known = new Set(overriddenIn(before).map(({ words }) => words));
    for (const { words, assignment } of overriddenIn(head)) {
      if (known.has(words)) continue;
      known.add(words);
      yield { source: head.source, span: assignment.span, key: `overridden ${words}`, detail: words };
    }
  }
};

function overriddenIn(unit: CodeUnit): readonly Overridden[] {
  const parameters = new Set(unit.definition?.parameters.map(({ name }) => name));
  return unit.assignments.flatMap((assignment) => {
    const { how, target, value } = assignment;
    if (how !== "assign" || target === null || value === null) return [];
    return pairsOf(target, value).flatMap(([one, set]) => {
      const words = wordsOfInput(one, parameters);
      return words === null || !isFixed(set) || isDefault(unit, assignment, one) ? [] : [{ words, assignment }];
    });
  });
}

/** `a, b = 1, 2` sets each by itself. */
function pairsOf(target: Expression, value: Expression): readonly (readonly [Expression, Expression])[] {
  if (target.kind !== "list" || value.kind !== "list") return [[target, value]];
  return target.items.flatMap((one, index) => {
    const set = value.items[index];
    return set === undefined ? [] : [[one, set] as const];
  });
}

/** How the input is called, null for what is none. */
function wordsOfInput(target: Expression, parameters: ReadonlySet<string>): string | null {
  if (target.kind === "name") return parameters.has(target.name) ? target.name : null;
  if (target.kind === "attribute" && GIVEN.test(lastName(target.object)))
    return `${lastName(target.object)}.${target.name}`;
  return null;
}

/** Of texts and numbers alone; a constant like `None` empties a variable. */
function isFixed(value: Expression): boolean {
  return (value.kind === "string" && value.value !== "") || (value.kind === "number" && value.value !== 0);
}

/** Whether the value only counts where nothing, or one fixed thing, was said: `if mode is None`, `if mode == "auto"`. */
function isDefault({ regions }: CodeUnit, { span }: AssignmentFact, target: Expression): boolean {
  const shape = shapeOf(target);
  const name = lastName(target);
  return regions.some(({ kind, condition, span: region }) => {
    if (kind === "catch") return encloses(region, span);
    if (condition === null || !encloses(region, span)) return false;
    return [...eachWithin(condition)].some((part) => {
      const isTarget = (side: Expression): boolean => shapeOf(side) === shape && lastName(side) === name;
      if (part.kind === "unary") return isTarget(part.operand);
      if (part.kind !== "binary" || !ASKS_FOR_NOTHING.test(part.operator)) return false;
      return (
        [part.left, part.right].some(isTarget) &&
        (part.operator === "==" ||
          part.operator === "===" ||
          [part.left, part.right].some((side) => side.kind === "constant" && NOTHING.test(side.name)))
      );
    });
  });
}
