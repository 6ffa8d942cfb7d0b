import { optionsOf } from "../../../../src/facts/query/fields.ts";
import type { Expression } from "../../../../src/core/expression.ts";
import { encloses, type Span } from "../../../../src/core/span.ts";
import { eachWithin } from "../../../../src/facts/query/expressions.ts";
import type { NamedCall } from "../../../../src/facts/versions/named-calls.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";

/** Requests that are paid one by one: SDKs of OpenAI, Anthropic, Google, Replicate, Stability. */
const PAID =
  /(?:completions|responses|messages|images|videos|embeddings|speech|generations)\.(?:create|generate|edit|parse|stream)$|(?:^|\.)(?:generate_content|generateContent|generateText|generateImage|generate_images|generate_videos)$|^replicate\.run$/u;
/** Options that say how many answers one request is to give. */
const ANSWERS =
  /^(?:n|best_of|candidate_count|candidateCount|num_images|num_outputs|numberOfImages|number_of_images)$/u;
/** One more try, or two, is what a program does that wants an answer. */
const MANY = 5;

/** Paid requests for many answers, or in a loop of a fixed length. */
export function* findRepeated(unit: CodeUnit): Generator<Hit> {
  for (const named of unit.calls) {
    if (!PAID.test(chainOf(named))) continue;
    const count = Math.max(answersOf(named), turnsAround(unit, named.call.span));
    if (count < MANY) continue;
    yield {
      source: unit.source,
      span: named.call.span,
      key: `repeated ${count}`,
      detail: `a paid request, ${count} times`,
    };
  }
}

function chainOf({ name, call }: NamedCall): string {
  const parts: string[] = [];
  for (let at: Expression = call.callee; at.kind === "attribute"; at = at.object) parts.unshift(at.name);
  return parts.length > 1 ? parts.join(".") : name;
}

function answersOf({ call }: NamedCall): number {
  const counts = optionsOf(call.arguments).flatMap(({ name, value }) =>
    ANSWERS.test(name) && value.kind === "number" ? [value.value] : [],
  );
  return Math.max(0, ...counts);
}

/** How often a loop goes round that stands around a place: `range(30)`, `i < 30`, `Array.from({ length: 30 }, …)`. */
function turnsAround({ regions, calls, source }: CodeUnit, place: Span): number {
  const isAround = (span: Span): boolean => encloses(span, place);
  const loops = regions.flatMap(({ kind, condition, span }) => (kind === "loop" && isAround(span) ? [condition] : []));
  const made = calls.flatMap(({ call, last }) =>
    last === "from" && isAround(call.span) ? [call.arguments[0]?.value ?? null] : [],
  );
  const comprehensions = source.facts.assignments.flatMap(({ how, value, scope }) => {
    const around = source.facts.scopes[scope];
    return how === "loop" && around?.kind === "comprehension" && isAround(around.span) ? [value] : [];
  });
  return Math.max(0, ...[...loops, ...made, ...comprehensions].flatMap(numbersIn));
}

function numbersIn(value: Expression | null): readonly number[] {
  return value === null ? [] : [...eachWithin(value)].flatMap((part) => (part.kind === "number" ? [part.value] : []));
}
