import type { Expression } from "../../src/core/expression.ts";
import type { SourceFacts } from "../../src/core/source-facts.ts";

/** Every expression in the facts of a source, each once, however many facts it stands in. */
export function listExpressions(facts: SourceFacts): ReadonlySet<Expression> {
  const { definitions, calls, assignments, regions } = facts;
  const roots: readonly (Expression | null)[] = [
    ...definitions.flatMap(({ parameters, bases, decorators }) => [
      ...parameters.map(({ value }) => value),
      ...bases,
      ...decorators,
    ]),
    ...calls.map(({ call }) => call),
    ...assignments.flatMap(({ target, value }) => [target, value]),
    ...regions.map(({ condition }) => condition),
  ];
  const found = new Set(roots.filter((root) => root !== null));
  // The set grows while it is gone through.
  for (const expression of found) {
    for (const part of partsOf(expression)) if (part !== null) found.add(part);
  }
  return found;
}

/** What stands directly inside an expression. */
function partsOf(expression: Expression): readonly (Expression | null)[] {
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
      return [expression.lower, expression.upper, expression.step];
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
      return expression.entries.flatMap(({ key, value }) => [key, value]);
    case "spread":
      return [expression.value];
    case "comprehension":
      return [expression.element, ...expression.over];
    case "other":
      return expression.parts;
  }
}
