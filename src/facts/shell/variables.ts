import type { Expression } from "../../core/expression.ts";
import type { AssignmentFact, SourceFacts } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import { onceFor } from "../once-for.ts";

/** What is ever assigned to each variable of a script. A script in which a name is set anew somewhere has it set everywhere. */
export interface Variables {
  /** Every value that the script gives it; null when it gives one that no expression says. */
  readonly valuesOf: (name: string) => readonly Expression[] | null;
  /** Whether the script sets it at all: else it comes from the environment. */
  readonly isSet: (name: string) => boolean;
}

export const collectVariables: (source: SourceFacts) => Variables = onceFor((source) => {
  const ends = new Map(source.calls.map(({ call }) => [call.span.start, call.span.end]));
  const values = new Map<string, Expression[] | null>();
  for (const fact of source.assignments) {
    const { target } = fact;
    // `return` and `yield` set nothing, and neither does what is taken away.
    if (target === null || fact.how === "delete") continue;
    const name = nameOf(target);
    if (name === null || isEnvironmentOfCommand(fact.span, ends)) continue;
    const added = target.kind === "name" ? valuesIn(fact) : null;
    const known = values.get(name);
    if (known === null || added === null) values.set(name, null);
    else if (known === undefined) values.set(name, [...added]);
    else for (const value of added) known.push(value);
  }
  return { valuesOf: (name) => values.get(name) ?? null, isSet: (name) => values.has(name) };
});

function nameOf(target: Expression): string | null {
  if (target.kind === "name") return target.name;
  return target.kind === "index" ? nameOf(target.object) : null;
}

function valuesIn({ how, value }: AssignmentFact): readonly Expression[] | null {
  if (value === null) return null;
  if (how === "assign") return value.kind === "list" ? null : [value];
  if (how !== "loop" || value.kind !== "list") return null;
  const items = value.items.map((item) => (item.kind === "spread" && isPattern(item.value) ? item.value : item));
  return items.some(({ kind }) => kind === "spread") ? null : items;
}

/** `docs/*.md`: the names of files that it stands for begin and end as it does. */
function isPattern(expression: Expression): boolean {
  if (expression.kind === "template")
    return expression.parts.some((part) => typeof part !== "string" && isPattern(part));
  return expression.kind === "unary" && expression.operator === "glob";
}

/** `NAME=value command`: the variable is the command's, not the script's. What `read` sets has the command's own span. */
function isEnvironmentOfCommand({ start, end }: Span, ends: ReadonlyMap<number, number>): boolean {
  return end < (ends.get(start) ?? end);
}
