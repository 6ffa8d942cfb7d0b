import { checkSpans } from "../../scripts/locations/check-spans.ts";
import { checkWords } from "../../scripts/locations/check-words.ts";
import { analyseShell } from "../../src/languages/shell/analyse.ts";
import type { Argument, Expression } from "../../src/core/expression.ts";

/**
 * An expression in short, for tables of tests: `"text"`, `$name`, `<text$name>` for a template, `curl("-s" >="f")` for a
 * call, `...` before what may be several words, `[…]` for a list, `{a; b}` for several commands.
 */
export function shorten(expression: Expression | null): string {
  if (expression === null) return "null";
  switch (expression.kind) {
    case "string":
      return JSON.stringify(expression.value);
    case "number":
      return String(expression.value);
    case "name":
      return `$${expression.name}`;
    case "index":
      return `${shorten(expression.object)}[${shorten(expression.index)}]`;
    case "template":
      return `<${expression.parts.map((part) => (typeof part === "string" ? part : shorten(part))).join("")}>`;
    case "binary":
      return `(${shorten(expression.left)} ${expression.operator} ${shorten(expression.right)})`;
    case "unary":
      return `${expression.operator}(${shorten(expression.operand)})`;
    case "conditional":
      return `(${[expression.test, ...expression.branches].map(shorten).join(" ? ")})`;
    case "list":
      return `[${expression.items.map(shorten).join(", ")}]`;
    case "spread":
      return `...${shorten(expression.value)}`;
    case "other":
      return `{${expression.parts.map(shorten).join("; ")}}`;
    case "function":
      return "function";
    case "call": {
      const { callee } = expression;
      return `${callee.kind === "string" ? callee.value : shorten(callee)}(${expression.arguments.map(shortenArgument).join(", ")})`;
    }
    default:
      return expression.kind;
  }
}

function shortenArgument({ name, spread, value }: Argument): string {
  return `${name === null ? "" : `${name} `}${spread ? "..." : ""}${shorten(value)}`;
}

export const callsIn = (text: string): readonly string[] => analyseShell(text).calls.map(({ call }) => shorten(call));

export const embeddedIn = (text: string): readonly (readonly [string, string, string])[] =>
  analyseShell(text).embedded.map(({ language, how, text: code }) => [language, how, code] as const);

/** `how target value`, with the scope in front where it is not the source's. */
export const assignmentsIn = (text: string): readonly string[] =>
  analyseShell(text).assignments.map(
    ({ how, target, value, scope }) => `${scope === 0 ? "" : `${scope}: `}${how} ${shorten(target)} ${shorten(value)}`,
  );

/** Facts that are not where they say, or say what is not there. */
export function misplacedInShell(text: string): readonly string[] {
  const facts = { source: analyseShell(text), runs: [], prose: null, binary: null };
  return [...checkSpans(text, facts), ...checkWords(text, facts).wrong];
}
