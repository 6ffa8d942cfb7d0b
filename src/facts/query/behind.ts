import { onceFor } from "../once-for.ts";
import type { Expression } from "../../core/expression.ts";
import type { Span } from "../../core/span.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { eachBehind } from "./expressions.ts";

/** The qualified names of all calls that a value comes from, as far as one source says it. */
function* targetsBehind(source: ArtifactSource, expression: Expression): Generator<string> {
  const targets = targetsOf(source);
  for (const part of eachBehind(expression, source.facts)) {
    const target = part.kind === "call" ? targets.get(keyOf(part.span)) : undefined;
    if (target !== undefined) yield target;
  }
}

/** The first such call that is one of these; null where there is none. */
export function findBehind(
  source: ArtifactSource,
  expression: Expression | null,
  wanted: ReadonlySet<string>,
): string | null {
  if (expression === null) return null;
  for (const target of targetsBehind(source, expression)) if (wanted.has(target)) return target;
  return null;
}

const targetsOf = onceFor(({ calls }: ArtifactSource): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  for (const { call, target } of calls) if (target !== null) targets.set(keyOf(call.span), target);
  return targets;
});

function keyOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
