import type { Expression } from "../../../core/expression.ts";
import type { Span } from "../../../core/span.ts";

/** What lies on a pickle's stack. Lists and dictionaries grow after they were remembered, and may hold themselves. */
export type Value =
  /** A constant, or something that was looked up. */
  | { readonly kind: "leaf"; readonly expression: Expression }
  /** Also tuples, sets and frozen sets. */
  | { readonly kind: "list"; readonly items: Value[]; readonly span: Span }
  | { readonly kind: "dictionary"; readonly entries: (readonly [Value, Value])[]; readonly span: Span }
  | CallValue
  | { readonly kind: "attribute"; readonly object: Value; readonly name: string; readonly span: Span };

export interface CallValue {
  readonly kind: "call";
  readonly callee: Value;
  /** One value that holds all, when it is no list: then nobody knows how many there are. */
  readonly arguments: Value;
  readonly keywords: Value | null;
  readonly span: Span;
}

export function leaf(expression: Expression): Value {
  return { kind: "leaf", expression };
}

/** Parts of all expressions of a file, and how deep one may be. What is beyond stands as `other`: its strings are facts. */
const MOST_PARTS = 200_000;
const DEEPEST = 20;

/** Makes expressions of values as they are now. One for a file, because what is remembered may be used a million times. */
export function openLowering(): { readonly lower: (value: Value) => Expression } {
  let parts = 0;
  return { lower: (value) => lower(value, 0) };

  function lower(value: Value, depth: number): Expression {
    if (value.kind === "leaf") return value.expression;
    const { span } = value;
    parts += countParts(value);
    if (depth > DEEPEST || parts > MOST_PARTS) return shorten(value);
    const down = (part: Value): Expression => lower(part, depth + 1);
    switch (value.kind) {
      case "list":
        return { kind: "list", items: value.items.map(down), span };
      case "dictionary":
        return {
          kind: "dictionary",
          entries: value.entries.map(([key, item]) => ({ key: down(key), value: down(item) })),
          span,
        };
      case "attribute":
        return { kind: "attribute", object: down(value.object), name: value.name, span };
      case "call":
        return { kind: "call", callee: down(value.callee), arguments: [...lowerArguments(value, down)], span };
    }
  }
}

/** Itself and those that stand directly in it: one list of a million items may be the argument of many calls. */
function countParts(value: Value): number {
  switch (value.kind) {
    case "leaf":
    case "attribute":
      return 1;
    case "list":
      return 1 + value.items.length;
    case "dictionary":
      return 1 + 2 * value.entries.length;
    case "call":
      return 1 + countParts(value.arguments) + (value.keywords === null ? 0 : countParts(value.keywords));
  }
}

/** What is called is said even then: a million parts before it must not hide it. */
function shorten(value: Exclude<Value, { readonly kind: "leaf" }>): Expression {
  const { span } = value;
  const rest: Expression = { kind: "other", parts: [], span };
  if (value.kind !== "call" || value.callee.kind !== "leaf") return rest;
  const { expression: callee } = value.callee;
  return { kind: "call", callee, arguments: [{ name: null, spread: true, value: rest }], span };
}

type Argument = Extract<Expression, { readonly kind: "call" }>["arguments"][number];

function* lowerArguments(call: CallValue, lower: (value: Value) => Expression): Generator<Argument> {
  const { arguments: positional, keywords } = call;
  if (positional.kind === "list") {
    for (const item of positional.items) yield { name: null, spread: false, value: lower(item) };
  } else {
    yield { name: null, spread: true, value: lower(positional) };
  }
  if (keywords?.kind === "dictionary") {
    for (const [key, item] of keywords.entries) yield { name: textOf(key), spread: false, value: lower(item) };
  } else if (keywords !== null) {
    yield { name: null, spread: true, value: lower(keywords) };
  }
}

/** The text of a constant; null for anything else. */
export function textOf(value: Value | undefined): string | null {
  if (value?.kind !== "leaf" || value.expression.kind !== "string" || value.expression.bytes) return null;
  return value.expression.value;
}

/** The number of a constant; null for anything else. */
export function numberOf(value: Value | undefined): number | null {
  return value?.kind === "leaf" && value.expression.kind === "number" ? value.expression.value : null;
}
