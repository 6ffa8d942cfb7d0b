import type { Span } from "../../../core/span.ts";
import { covers } from "./covers.ts";
import { decidesAll, type PolicyRule, type ToolPolicy } from "./policy.ts";
import { ANYTHING, type Schema } from "./schema.ts";
import { domainOf, wordSchema } from "./word-schema.ts";

/** Something that one policy lets through and another did not. */
export interface Widening {
  /** In words: `send_email may now go to any domain`. */
  readonly text: string;
  readonly span: Span;
}

/**
 * What tools may do that they could do before already, but more of it. A tool that could not be used at all is not among
 * it: that is a capability that is gained. Order, names of files and places of rules make no difference.
 */
export function* findWidenings(before: ToolPolicy, head: ToolPolicy): Generator<Widening> {
  for (const [tool, now] of head.tools) {
    const earlier = reachable(before.tools.get(tool) ?? []);
    if (!earlier.some(({ effect }) => effect === "allow")) continue;
    const rules = reachable(now);
    yield* findAllowed(tool, earlier, rules);
    yield* findUnrefused(tool, earlier, rules);
  }
}

/** Rules that some call can get to: none that an earlier one decides all of. */
function reachable(rules: readonly PolicyRule[]): readonly PolicyRule[] {
  return rules.filter((rule, at) => !rules.slice(0, at).some((earlier) => decidesAll(earlier, rule, covers)));
}

function* findAllowed(tool: string, before: readonly PolicyRule[], head: readonly PolicyRule[]): Generator<Widening> {
  const allowed = before.filter(({ effect }) => effect === "allow");
  for (const rule of head) {
    if (rule.effect === "forbid" || allowed.some((earlier) => decidesAll(earlier, rule, covers))) continue;
    const [closest] = allowed.map((earlier) => differences(earlier, rule)).toSorted((a, b) => a.length - b.length);
    for (const { argument, was, is } of closest ?? []) {
      yield { text: wordDifference(tool, argument, was, is), span: rule.span };
    }
  }
}

interface Difference {
  readonly argument: string;
  readonly was: Schema;
  readonly is: Schema;
}

/** Arguments that may be more under one rule than under another. */
function differences(before: PolicyRule, head: PolicyRule): readonly Difference[] {
  return [...before.restrictions].flatMap(([argument, was]) => {
    const is = head.restrictions.get(argument) ?? ANYTHING;
    return covers(was, is) ? [] : [{ argument, was, is }];
  });
}

function wordDifference(tool: string, argument: string, was: Schema, is: Schema): string {
  const [domain, other] = [domainOf(was.pattern), domainOf(is.pattern)];
  if (domain !== null && is.values === null && domain !== other) {
    return other === null
      ? `${tool} may now go to any domain, not only ${domain} (${argument})`
      : `${tool} may now go to ${other}, not only ${domain} (${argument})`;
  }
  const { values } = was;
  if (values !== null && is.values !== null) {
    const added = new Set([...is.values].filter((value) => !values.has(value)));
    return `${tool}: ${argument} may now also be ${wordSchema({ ...is, values: added })}`;
  }
  return `${tool}: ${argument} may now be ${wordSchema(is)}, not only ${wordSchema(was)}`;
}

/** Refusals that are gone, that come after something is allowed already, or that now ask the user. */
function* findUnrefused(tool: string, before: readonly PolicyRule[], head: readonly PolicyRule[]): Generator<Widening> {
  const place = head.find(({ effect }) => effect === "allow") ?? head[0];
  if (place === undefined) return;
  for (const [at, refusal] of before.entries()) {
    if (refusal.effect === "allow") continue;
    const what = wordRefused(refusal);
    const allowedEarlier = before.slice(0, at).filter(({ effect }) => effect === "allow");
    const stillAt = head.findIndex(
      ({ effect, ...rule }) => effect === "forbid" && decidesAll({ effect, ...rule }, refusal, covers),
    );
    const still = head[stillAt];
    if (still === undefined) yield { text: `${tool} is no longer refused ${what}`, span: place.span };
    else if (
      head
        .slice(0, stillAt)
        .some((rule) => rule.effect === "allow" && !allowedEarlier.some((earlier) => decidesAll(earlier, rule, covers)))
    ) {
      yield { text: `${tool} is allowed before it is refused ${what}`, span: still.span };
    } else if (still.fallback === "ask" && refusal.fallback !== "ask") {
      yield { text: `${tool} now asks the user where it was refused ${what}`, span: still.span };
    }
  }
}

function wordRefused({ restrictions }: PolicyRule): string {
  if (restrictions.size === 0) return "whatever its arguments";
  return `where ${[...restrictions].map(([argument, schema]) => `${argument} is ${wordSchema(schema)}`).join(" and ")}`;
}
