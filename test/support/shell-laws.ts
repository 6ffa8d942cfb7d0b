import type { Span } from "../../src/core/span.ts";
import { analyseShell } from "../../src/languages/shell/analyse.ts";
import type { Expression } from "../../src/core/expression.ts";

/** What the facts of any text must satisfy, and these do not; empty when all is well. */
export function findBrokenLaws(text: string): readonly string[] {
  const facts = analyseShell(text);
  const broken: string[] = [];
  const check = (isSo: boolean, law: string): void => {
    if (!isSo) broken.push(law);
  };
  const at = ({ start, end }: Span): string => text.slice(start, end);
  const isPlace = ({ start, end }: Span): boolean => start >= 0 && start <= end && end <= text.length;
  const { calls, assignments, regions, strings, comments, embedded, scopes, definitions, imports } = facts;
  const spans = [
    ...comments,
    ...calls.map(({ call }) => call.span),
    ...[assignments, regions, strings, embedded, scopes, definitions, imports].flatMap((list) =>
      list.map(({ span }) => span),
    ),
  ];
  check(spans.every(isPlace), "a span is within the text");
  for (const list of [assignments, regions, strings, embedded, definitions, imports]) {
    check(isInOrder(list.map(({ span }) => span)), "lists are in the order of the text");
  }
  check(isInOrder(calls.map(({ call }) => call.span)), "calls are in the order of the text");
  check(
    comments.every((span) => at(span).startsWith("#") && !at(span).includes("\n")),
    "a comment is what follows a # on its line",
  );
  check(
    scopes.every(({ parent }, id) => (parent === null ? id === 0 : parent < id)),
    "a scope's parent stands before it",
  );
  for (const { call } of calls) {
    check(isConsistent(call, at), `what a call says is what stands there: ${JSON.stringify(at(call.span))}`);
  }
  const isThere = ({ value, span }: (typeof strings)[number]): boolean =>
    value === null || /["'\\$`{\n\t]/u.test(at(span)) || at(span) === value;
  check(strings.every(isThere), "a string without quotes is what stands there");
  for (const { text: code, stretches } of embedded) {
    check(
      stretches.every((it) => code.slice(it.at, it.at + it.length) === text.slice(it.source, it.source + it.length)),
      "a stretch of code is what stands there",
    );
  }
  return broken;
}

function isInOrder(spans: readonly Span[]): boolean {
  return spans.every((span, index) => (spans[index - 1]?.start ?? 0) <= span.start);
}

/** Names are in the text of their spans; lines continued inside a name are the exception. */
function isConsistent(expression: Expression, at: (span: Span) => string): boolean {
  const holds = (inner: Expression): boolean => isConsistent(inner, at);
  switch (expression.kind) {
    case "name":
      return expression.name === "REPLY" || at(expression.span).replaceAll("\\\n", "").includes(expression.name);
    case "template":
      return expression.parts.every((part) => typeof part === "string" || holds(part));
    case "call":
      return holds(expression.callee) && expression.arguments.every(({ value }) => holds(value));
    case "unary":
      return holds(expression.operand);
    case "binary":
      return holds(expression.left) && holds(expression.right);
    default:
      return true;
  }
}
