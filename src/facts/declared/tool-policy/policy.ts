import type { Span } from "../../../core/span.ts";
import type { Schema } from "./schema.ts";

/**
 * Which calls of tools a policy of progent lets through (`secagent/tool.py`, 2026-05). The first rule decides that all
 * restrictions of a call's arguments are met for; an argument that the call leaves out meets any. A tool without a rule
 * that decides is refused.
 */
export interface ToolPolicy {
  /** By tool, in the order in which they are asked: by priority, what forbids before what allows. */
  readonly tools: ReadonlyMap<string, readonly PolicyRule[]>;
}

export interface PolicyRule {
  readonly priority: number;
  readonly effect: "allow" | "forbid";
  /** By the name of an argument. */
  readonly restrictions: ReadonlyMap<string, Schema>;
  /** What is done with a call that it forbids: tell the model, end the run, ask the user. */
  readonly fallback: "message" | "terminate" | "ask";
  readonly span: Span;
}

/** Sorts rules into the order in which progent asks them; equal ones stay as they are written. */
export function inOrderOfEvaluation(rules: readonly PolicyRule[]): readonly PolicyRule[] {
  const rank = ({ effect }: PolicyRule): number => (effect === "forbid" ? 0 : 1);
  return rules.toSorted((a, b) => a.priority - b.priority || rank(a) - rank(b));
}

/** Whether every call that one rule decides about is decided by another as well. */
export function decidesAll(
  wide: PolicyRule,
  narrow: PolicyRule,
  covers: (wide: Schema, narrow: Schema) => boolean,
): boolean {
  return [...wide.restrictions].every(([argument, schema]) => {
    const narrower = narrow.restrictions.get(argument);
    return narrower !== undefined && covers(schema, narrower);
  });
}
