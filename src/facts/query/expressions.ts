import { onceFor } from "../once-for.ts";
import type { Expression } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import { readAssignedOnce } from "./assigned-once.ts";

/** Expressions that are looked at below one: enough for what people write, little for what is made to last. */
const MOST_STEPS = 5000;

/** An expression with everything inside it, from the outside in. */
export function* eachWithin(root: Expression): Generator<Expression> {
  yield* walk(root, null);
}

/** The same, and what names in it are set to, where they are set once in the source. */
export function* eachBehind(root: Expression, facts: SourceFacts): Generator<Expression> {
  yield* walk(root, namesOf(facts));
}

type Assigned = ReturnType<typeof readAssignedOnce>;
const namesOf = onceFor(readAssignedOnce);

function* walk(root: Expression, names: Assigned | null): Generator<Expression> {
  const waiting: Expression[] = [root];
  const followed = new Set<string>();
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const expression = waiting.pop();
    if (expression === undefined) return;
    yield expression;
    waiting.push(...partsOf(expression).toReversed());
    if (names === null || expression.kind !== "name" || followed.has(expression.name)) continue;
    followed.add(expression.name);
    const value = names.get(expression.name);
    if (value !== undefined) waiting.push(value);
  }
}

/** The expressions directly inside one. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "name":
    case "string":
    case "number":
    case "constant":
    case "function":
      return [];
    case "attribute":
      return [expression.object];
    case "index":
      return [expression.object, expression.index];
    case "slice":
      return [expression.lower, expression.upper, expression.step].filter((part) => part !== null);
    case "call":
      return [expression.callee, ...expression.arguments.map(({ value }) => value)];
    case "template":
      return expression.parts.filter((part) => typeof part !== "string");
    case "binary":
      return [expression.left, expression.right];
    case "unary":
      return [expression.operand];
    case "conditional":
      return [expression.test, ...expression.branches];
    case "list":
      return expression.items;
    case "dictionary":
      return expression.entries.flatMap(({ key, value }) => (key === null ? [value] : [key, value]));
    case "spread":
      return [expression.value];
    case "comprehension":
      return [expression.element, ...expression.over];
    case "other":
      return expression.parts;
  }
}
