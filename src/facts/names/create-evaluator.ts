import type { Expression } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import type { MeaningTable } from "../meaning/meaning.ts";
import type { Value } from "../value.ts";
import { attributeOf, itemOf } from "./access.ts";
import { alternativesOf, choose, COMPUTED, forEachAlternative, isRoute } from "./choice.ts";
import type { Dialect, Evaluator, Frame, Place } from "./evaluator.ts";
import { evaluateExpression } from "./evaluate.ts";
import { callOwn } from "./frames.ts";
import { DEEPEST, MOST_FRAMES, MOST_STEPS, MOST_TURNS } from "./limits.ts";
import { costOf } from "./size.ts";
import { lookUpName } from "./look-up.ts";
import { evaluateBinding } from "./bindings.ts";
import { indexSource, type Binding } from "./source-index.ts";

/** How much may be done for one source and the code inside it, and how much was too much. */
export interface Effort {
  /** Expressions, each counted once. */
  steps: number;
  /** What is done again and again: turns of comprehensions, calls that are followed, large values. */
  turns: number;
  frames: number;
  /** Whether something was left out: deeper than `DEEPEST`. */
  isCut: boolean;
}

export function startEffort(): Effort {
  return { steps: MOST_STEPS, turns: MOST_TURNS, frames: MOST_FRAMES, isCut: false };
}

/** Values by expression are kept; those in a call that is followed are kept as long as it. */
export function createEvaluator(
  facts: SourceFacts,
  text: string,
  dialect: Dialect,
  meanings: MeaningTable,
  effort: Effort,
  around: Evaluator["around"],
): Evaluator {
  const known = new Map<Expression | Binding, Value>();
  let depth = 0;
  /** The call that is followed at the moment: functions are called from wherever. */
  let current: Frame | null = null;

  /** Keeps within the depth. */
  function goDeeper(work: () => Value): Value {
    if (depth >= DEEPEST) effort.isCut = true;
    if (depth >= DEEPEST || !step()) return COMPUTED;
    depth++;
    try {
      return keepWithin(work());
    } finally {
      depth--;
    }
  }

  /** What is looked at once never suffers from what is done often. */
  function step(): boolean {
    return current === null ? effort.steps-- > 0 : evaluator.spend(1);
  }

  /** A value that is not too large, as long as there are steps left. */
  function keepWithin(value: Value): Value {
    const cost = costOf(value);
    if (cost === null) effort.isCut = true;
    return cost === 0 || (cost !== null && evaluator.spend(cost)) ? value : COMPUTED;
  }

  function remember(what: Expression | Binding, { frame }: Place, work: () => Value): Value {
    const memo = frame?.memo ?? known;
    const before = memo.get(what);
    if (before !== undefined) return before;
    // What needs itself is not known: `x = x + y` in a loop.
    memo.set(what, COMPUTED);
    const outer = current;
    current = frame;
    const value = goDeeper(work);
    current = outer;
    memo.set(what, value);
    return value;
  }

  const evaluator: Evaluator = {
    index: indexSource(facts, text),
    dialect,
    meanings,
    around,
    evaluate: (expression, place) =>
      remember(expression, place, () => evaluateExpression(evaluator, expression, place)),
    valueOfBinding: (name, binding, place) =>
      remember(binding, place, () => evaluateBinding(evaluator, name, binding, place)),
    lookUp: (name, place, at) => lookUpName(evaluator, name, place, at),
    attributeOf(object, name) {
      // `None` has no attributes that anybody asks for: where it is one of several, it is not the one at hand.
      const things = alternativesOf(object).filter(({ kind }) => kind !== "constant");
      return choose((things.length === 0 ? [object] : things).map((each) => attributeOf(evaluator, each, name)));
    },
    indexOf: (object, key) =>
      forEachAlternative(object, (each) => forEachAlternative(key, (one) => itemOf(evaluator, each, one))),
    apply(callee, args) {
      return goDeeper(() =>
        forEachAlternative(callee, (each) => {
          const call = dialect.unwrap(each, args, evaluator);
          if (call !== null) return evaluator.apply(call.callee, call.arguments);
          if (each.kind === "own") return callOwn(evaluator, each, args, current);
          return dialect.call(each, args, evaluator) ?? resultOf(each, args);
        }),
      );
    },
    elementsOf: (value) => dialect.elements(value),
    openFrame: () => effort.frames-- > 0,
    spend(turns) {
      effort.turns -= turns;
      return effort.turns >= 0;
    },
  };
  return evaluator;
}

/** What a call gives of which only the name is known. */
function resultOf(callee: Value, args: readonly { readonly name: string | null; readonly value: Value }[]): Value {
  const isNamed = callee.kind === "named" || (callee.kind === "member" && callee.isNamed);
  if (isNamed) return { kind: "result", of: callee.name, arguments: args };
  return isRoute(callee) ? callee : COMPUTED;
}
