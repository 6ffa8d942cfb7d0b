import type { Expression } from "../../../../src/core/expression.ts";
import { encloses, type Span } from "../../../../src/core/span.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { isProtective } from "./protective-calls.ts";
import { inUnit } from "./weakening.ts";

/** Checks and questions that are now left out in some cases: `answer = "y" if hurried else input("Deploy? [y/N]")`. */
export function* findSeldomChecks({ head, before }: UnitPair): Generator<Hit> {
  const earlier = checksBy(before);
  for (const [name, { call, choices }] of checksBy(head)) {
    const had = earlier.get(name);
    if (had === undefined || choices <= had.choices) continue;
    const detail = `${call.last}() is now left out in some cases${inUnit(head)}`;
    yield { source: head.source, span: call.call.span, key: `seldom ${name}`, detail };
  }
}

interface Chosen {
  readonly call: NamedCall;
  /** In so many expressions something else is taken in its place. */
  readonly choices: number;
}

/** Calls that check something, by their names; of several the one that is made most often. */
function checksBy(unit: CodeUnit): ReadonlyMap<string, Chosen> {
  const branches = branchesIn(unit);
  const found = new Map<string, Chosen>();
  for (const call of unit.calls) {
    if (!isProtective(call, unit.source.facts.language)) continue;
    const choices = branches.filter((branch) => encloses(branch, call.call.span)).length;
    const known = found.get(call.name);
    if (known === undefined || choices < known.choices) found.set(call.name, { call, choices });
  }
  return found;
}

/** What is only reached in some cases, inside of expressions: branches, and what stands behind `and` and `or`. */
function branchesIn({ assignments, regions }: CodeUnit): readonly Span[] {
  const roots = [...assignments.map(({ value }) => value), ...regions.map(({ condition }) => condition)];
  return roots.flatMap((root) => (root === null ? [] : [...eachWithin(root)].flatMap(laterPartsOf)));
}

function laterPartsOf(part: Expression): readonly Span[] {
  if (part.kind === "conditional") return part.branches.map(({ span }) => span);
  return part.kind === "binary" && /^(?:and|or|&&|\|\||\?\?)$/u.test(part.operator) ? [part.right.span] : [];
}
