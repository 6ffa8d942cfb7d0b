import type { CallExpression, Expression } from "../../core/expression.ts";
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
  const feeders = findFeeders(source);
  const values = new Map<string, Expression[] | null>();
  for (const fact of source.assignments) {
    const { target } = fact;
    // `return` and `yield` set nothing, and neither does what is taken away.
    if (target === null || fact.how === "delete") continue;
    const name = nameOf(target);
    if (name === null || isEnvironmentOfCommand(fact.span, ends)) continue;
    const added = target.kind === "name" ? valuesIn(fact, feeders) : null;
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

function valuesIn({ how, value }: AssignmentFact, feeders: Feeders): readonly Expression[] | null {
  if (value === null) return null;
  if (how === "assign") return value.kind === "list" ? null : [feeders.get(value.span.start) ?? value];
  if (how !== "loop" || value.kind !== "list") return null;
  const items = value.items.map((item) =>
    item.kind === "spread" && (isPattern(item.value) || isPrinted(item.value)) ? item.value : item,
  );
  return items.some(({ kind }) => kind === "spread") ? null : items;
}

/** By the start of a `read` of one name in a loop: the command whose lines it reads, as in `find … | while read -r file`. */
type Feeders = ReadonlyMap<number, CallExpression>;

function findFeeders({ calls }: SourceFacts): Feeders {
  const feeders = new Map<number, CallExpression>();
  for (const { call } of calls) {
    const fed = call.arguments.find(({ name }) => name === "|")?.value;
    if (call.callee.kind !== "other" || fed?.kind !== "call") continue;
    for (const part of call.callee.parts) if (isReadOfOne(part)) feeders.set(part.span.start, fed);
  }
  return feeders;
}

function isReadOfOne(part: Expression): boolean {
  if (part.kind !== "call" || part.callee.kind !== "string" || part.callee.value !== "read") return false;
  return part.arguments.filter(({ value }) => value.kind !== "string" || !value.value.startsWith("-")).length === 1;
}

/** `$(ls docs/*.md)`: one word stands for each that is printed. */
function isPrinted(expression: Expression): boolean {
  return expression.kind === "template" && expression.parts.length === 1 && isCall(expression.parts[0]);
}

function isCall(part: string | Expression | undefined): boolean {
  return typeof part === "object" && part.kind === "call";
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
