import type { Expression } from "../../../src/core/expression.ts";
import type { SourceFacts } from "../../../src/core/source-facts.ts";
import { analysePython } from "../../../src/languages/python/analyse.ts";

/** Facts of a source that must be in order. */
export function factsIn(text: string): SourceFacts {
  const facts = analysePython(text);
  if (facts.parse.kind !== "ok") throw new Error(`${JSON.stringify(text)} is ${JSON.stringify(facts.parse)}`);
  return facts;
}

/** The dotted name of an expression, `?` for a part that is none. */
export function dotted(expression: Expression): string {
  if (expression.kind === "name") return expression.name;
  return expression.kind === "attribute" ? `${dotted(expression.object)}.${expression.name}` : "?";
}

/** Dotted names of all calls, in the order of the text. */
export function callsIn(text: string): readonly string[] {
  return analysePython(text).calls.map(({ call }) => dotted(call.callee));
}

/** What is assigned as `how target = value`, each as it stands in the text. */
export function assignmentsIn(text: string): readonly string[] {
  const written = (expression: Expression | null): string =>
    expression === null ? "" : text.slice(expression.span.start, expression.span.end);
  return factsIn(text).assignments.map(({ how, target, value }) => `${how} ${written(target)} = ${written(value)}`);
}

/** The scope of a fact as a path of names, kinds where there is none. */
export function scopePath(facts: SourceFacts, id: number): string {
  const scope = facts.scopes[id];
  if (scope === undefined || scope.parent === null) return "source";
  return `${scopePath(facts, scope.parent)}/${scope.name ?? scope.kind}`;
}
