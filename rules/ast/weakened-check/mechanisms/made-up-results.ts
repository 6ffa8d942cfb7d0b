import { addTo } from "../../../../src/core/group.ts";
import type { Expression } from "../../../../src/core/expression.ts";
import type { AssignmentFact, Region } from "../../../../src/core/source-facts.ts";
import { encloses } from "../../../../src/core/span.ts";
import { lastName } from "../../../../src/languages/callee-name.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { isNegated } from "./guard-condition.ts";
import { namesOutcome, saysSuccess } from "./success.ts";
import { inUnit } from "./weakening.ts";

/** What a condition asks about that is true when something went wrong. */
const WENT_WRONG = /^(?:err|error|errors|exc|exception|failed|failure|failures|stderr)$/iu;
/** What is compared with a number that means success. */
const EXIT_CODE = /^(?:returncode|exitcode|exit_code|exitCode|code|status_code|statusCode)$/u;
const WENT_WELL = /^(?:ok|success|valid|passed)$/u;

/** Failures that are told as successes, and results that are written down where they were found out. */
export function* findMadeUpResults({ head, before }: UnitPair): Generator<Hit> {
  const known = returnsOfFailure(before).length;
  const now = returnsOfFailure(head);
  for (const { span } of now.slice(0, Math.max(0, now.length - known))) {
    yield {
      source: head.source,
      span,
      key: "failure as success",
      detail: `a failure is told as a success${inUnit(head)}`,
    };
  }
  const earlier = resultsIn(before);
  for (const [name, assigned] of resultsIn(head)) {
    const had = earlier.get(name) ?? [];
    const [fixed] = assigned;
    if (fixed === undefined || had.length === 0 || !had.every(isFoundOut)) continue;
    if (!assigned.every(({ value }) => value !== null && saysSuccess(value))) continue;
    const detail = `${name} is always a success${inUnit(head)}`;
    yield { source: head.source, span: fixed.span, key: `fixed result ${name}`, detail };
  }
}

function returnsOfFailure(unit: CodeUnit): readonly AssignmentFact[] {
  const failures = unit.regions.filter(isFailure);
  return unit.assignments.filter(
    ({ how, value, span }) =>
      how === "return" &&
      value !== null &&
      saysSuccess(value) &&
      failures.some((region) => encloses(region.span, span)),
  );
}

/** A handler of errors, or a branch that is taken when something went wrong. */
function isFailure({ kind, condition }: Region): boolean {
  if (kind === "catch") return true;
  if (kind !== "if" || condition === null) return false;
  if (isNegated(condition)) return namesIn(condition).some((name) => WENT_WELL.test(name));
  if (WENT_WRONG.test(lastName(condition))) return true;
  const isUnequal = condition.kind === "binary" && /^(?:!==?|>)$/u.test(condition.operator);
  return isUnequal && namesIn(condition).some((name) => EXIT_CODE.test(name));
}

function namesIn(condition: Expression): readonly string[] {
  return [...eachWithin(condition)].map(lastName);
}

/** What is assigned to names of results, by the name. */
function resultsIn({ assignments }: CodeUnit): ReadonlyMap<string, readonly AssignmentFact[]> {
  const found = new Map<string, AssignmentFact[]>();
  for (const assignment of assignments) {
    const { target } = assignment;
    if (target?.kind === "name" && namesOutcome(target.name)) addTo(found, target.name, assignment);
  }
  return found;
}

/** Whether a value depends on anything. */
function isFoundOut({ value }: AssignmentFact): boolean {
  return value !== null && [...eachWithin(value)].some(({ kind }) => kind === "name" || kind === "call");
}
