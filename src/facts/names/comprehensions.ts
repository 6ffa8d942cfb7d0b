import type { Expression, ScopeId } from "../../core/expression.ts";
import type { Value } from "../value.ts";
import { takeSteps } from "./bindings.ts";
import type { Evaluator, Frame, Place } from "./evaluator.ts";
import { findTargets } from "./patterns.ts";

type Comprehension = Extract<Expression, { kind: "comprehension" }>;

/** Elements that one comprehension may make here. */
const MOST_ELEMENTS = 20_000;

/** What a comprehension makes, in order; null when what it goes over is not known, or what it asks of that. */
export function unrollComprehension(
  evaluator: Evaluator,
  { element, over, span }: Comprehension,
  place: Place,
): readonly Value[] | null {
  const scope = evaluator.index.comprehensions.get(`${span.start}:${span.end}`);
  if (scope === undefined) return null;
  const own: ScopeId = scope;
  const targets = (evaluator.index.loops.get(scope) ?? []).map(({ target }) => target);
  const elements: Value[] = [];

  /** Goes over the iterable at a level, and over those further in for each of its items. False when it cannot. */
  function turn(level: number, at: Place): boolean {
    const iterable = over[level];
    if (iterable === undefined) {
      elements.push(evaluator.evaluate(element, at));
      return elements.length <= MOST_ELEMENTS;
    }
    const { source, tests } = separateTests(iterable);
    const items = evaluator.elementsOf(evaluator.evaluate(source, at));
    const target = targets[level] ?? null;
    if (items === null || target === null) return false;
    for (const item of items) {
      if (!evaluator.spend(1)) return false;
      const inside: Place = { scope: own, frame: openTurn(evaluator, target, item, own, at.frame) };
      const truths = tests.map((test) => evaluator.dialect.truth(evaluator.evaluate(test, inside)));
      if (truths.includes(null)) return false;
      if (!truths.includes(false) && !turn(level + 1, inside)) return false;
    }
    return true;
  }

  return turn(0, place) ? elements : null;
}

/** `for x in source if test` comes as a conditional with the source as its only branch. */
function separateTests(iterable: Expression): { readonly source: Expression; readonly tests: readonly Expression[] } {
  const tests: Expression[] = [];
  let source = iterable;
  while (source.kind === "conditional" && source.branches.length === 1 && source.branches[0] !== undefined) {
    tests.unshift(source.test);
    source = source.branches[0];
  }
  return { source, tests };
}

function openTurn(evaluator: Evaluator, target: Expression, item: Value, scope: ScopeId, around: Frame | null): Frame {
  const values = new Map(around?.body === scope ? around.values : []);
  for (const each of findTargets(target)) {
    if (each.target.kind === "name")
      values.set(each.target.name, takeSteps(evaluator, item, each.path, { scope, frame: around }));
  }
  return { body: scope, values, memo: new Map(), around, depth: around?.depth ?? 0 };
}
