import type { Expression } from "../../../src/core/expression.ts";
import type { SourceFacts } from "../../../src/core/source-facts.ts";
import { analyseJavaScript } from "../../../src/languages/javascript/analyse.ts";
import type { JavaScriptSource } from "../../../src/languages/javascript/source.ts";

export const JAVASCRIPT: JavaScriptSource = { language: "javascript", module: "unknown" };
export const TYPESCRIPT: JavaScriptSource = { language: "typescript", module: "unknown" };

/** The facts of a source that must be read without objection. */
export function read(text: string, source: JavaScriptSource = JAVASCRIPT): SourceFacts {
  const facts = analyseJavaScript(text, source);
  if (facts.parse.kind !== "ok") throw new Error(`${JSON.stringify(facts.parse)}: ${text}`);
  return facts;
}

/** An expression in one line, so that a table can say what is expected: `binary(+ name(a) 1)` is `(a + 1)`. */
export function show(expression: Expression | null): string {
  if (expression === null) return "-";
  switch (expression.kind) {
    case "name":
    case "constant":
      return expression.name;
    case "attribute":
      return `${show(expression.object)}.${expression.name}`;
    case "index":
      return `${show(expression.object)}[${show(expression.index)}]`;
    case "call":
      return `${show(expression.callee)}(${expression.arguments
        .map(({ spread, value }) => `${spread ? "..." : ""}${show(value)}`)
        .join(", ")})`;
    case "string":
      return JSON.stringify(expression.value);
    case "number":
      return String(expression.value);
    case "template":
      return `template(${expression.parts.map((part) => (typeof part === "string" ? JSON.stringify(part) : show(part))).join(", ")})`;
    case "binary":
      return `(${show(expression.left)} ${expression.operator} ${show(expression.right)})`;
    case "unary":
      return `(${expression.operator} ${show(expression.operand)})`;
    case "conditional":
      return `(${show(expression.test)} ? ${expression.branches.map(show).join(" : ")})`;
    case "list":
      return `[${expression.items.map(show).join(", ")}]`;
    case "dictionary":
      return `{${expression.entries.map(({ key, value }) => `${show(key)}: ${show(value)}`).join(", ")}}`;
    case "spread":
      return `...${show(expression.value)}`;
    case "function":
      return `function@${expression.body}`;
    case "other":
      return `other(${expression.parts.map(show).join(", ")})`;
    default:
      return expression.kind;
  }
}
