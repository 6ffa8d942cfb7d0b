import type { Expression } from "../../core/expression.ts";
import type { SourceKind } from "./flow.ts";
import { MOST_FLOWS_OF_SINK, MOST_POINTS } from "./limits.ts";
import type { Point } from "./point.ts";
import type { FlowProgram } from "./program.ts";
import { namesOfSource, sourceAt, type FoundSource } from "./sources.ts";
import { stepsOf } from "./steps.ts";

/** A source behind something that goes into a sink. */
export interface Traced {
  readonly source: FoundSource;
  readonly point: Point;
}

/** Points that may still be looked at for an artifact. */
export interface Budget {
  left: number;
}

/**
 * All sources of these kinds that a value comes from: back over assignments, fields, containers, parameters and returns,
 * in and out of functions by the same call. Nothing is said of the order in which functions run.
 */
export function traceSources(
  program: FlowProgram,
  from: readonly Point[],
  wanted: ReadonlySet<SourceKind>,
  budget: Budget,
): readonly Traced[] {
  const waiting = [...from].toReversed();
  const seen = new Map<Expression, Set<string>>();
  const found = new Map<string, Traced>();
  for (let points = 0; points < MOST_POINTS && budget.left > 0; points++) {
    const point = waiting.pop();
    if (point === undefined || found.size >= MOST_FLOWS_OF_SINK) break;
    if (wasSeen(point, seen)) continue;
    budget.left--;
    const source = sourceAt(point);
    if (source !== null && wanted.has(source.kind)) {
      const key = `${source.kind} ${source.what} ${point.isCredential}`;
      if (!found.has(key)) found.set(key, { source, point });
      // What is decoded may have been downloaded, too.
      if (source.kind !== "decoded") continue;
    }
    // A text that was fetched or decoded has nothing to do with what is asked for.
    if (source !== null && source.kind === "download") continue;
    waiting.push(...namesOfSource(point), ...stepsOf(program, point));
  }
  return [...found.values()];
}

function wasSeen(
  { expression, frame, seeks, field, isReceiver, isCredential, isPart }: Point,
  seen: Map<Expression, Set<string>>,
): boolean {
  const key = `${frame?.id ?? 0} ${seeks} ${isReceiver} ${isCredential} ${isPart} ${field ?? ""}`;
  const known = seen.get(expression);
  if (known?.has(key) === true) return true;
  if (known === undefined) seen.set(expression, new Set([key]));
  else known.add(key);
  return false;
}
