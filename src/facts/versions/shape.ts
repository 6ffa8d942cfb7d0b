import type { Expression } from "../../core/expression.ts";

/** Deeper than anybody writes: what is deeper is cut off. */
const DEEPEST = 40;

/**
 * An expression as a text in which variables have no names: `len(x) > 3` and `len(items) > 3` have one shape. Attributes,
 * functions that are called and constants keep theirs.
 */
export function shapeOf(expression: Expression | null): string {
  return expression === null ? "" : shape(expression, 0);
}

function shape(expression: Expression, depth: number): string {
  if (depth > DEEPEST) return "…";
  const inner = (part: Expression): string => shape(part, depth + 1);
  const all = (parts: readonly Expression[]): string => parts.map(inner).join(",");
  switch (expression.kind) {
    case "name":
      return "_";
    case "attribute":
      return `${inner(expression.object)}.${expression.name}`;
    case "index":
      return `${inner(expression.object)}[${inner(expression.index)}]`;
    case "slice":
      return `${shapeOf(expression.lower)}:${shapeOf(expression.upper)}:${shapeOf(expression.step)}`;
    case "call": {
      const callee = expression.callee.kind === "name" ? expression.callee.name : inner(expression.callee);
      const given = expression.arguments.map(({ name, value }) =>
        name === null ? inner(value) : `${name}=${inner(value)}`,
      );
      return `${callee}(${given.join(",")})`;
    }
    case "string":
      return JSON.stringify(expression.value);
    case "number":
      return String(expression.value);
    case "constant":
      return expression.name;
    case "template":
      return `\`${expression.parts.map((part) => (typeof part === "string" ? part : `{${inner(part)}}`)).join("")}\``;
    case "binary":
      return `(${inner(expression.left)}${expression.operator}${inner(expression.right)})`;
    case "unary":
      return `${expression.operator} ${inner(expression.operand)}`;
    case "conditional":
      return `(${inner(expression.test)}?${all(expression.branches)})`;
    case "list":
      return `[${all(expression.items)}]`;
    case "dictionary":
      return `{${expression.entries.map(({ key, value }) => `${key === null ? "*" : inner(key)}:${inner(value)}`).join(",")}}`;
    case "spread":
      return `*${inner(expression.value)}`;
    case "function":
      return "function";
    case "comprehension":
      return `<${inner(expression.element)} for ${all(expression.over)}>`;
    case "other":
      return `<${all(expression.parts)}>`;
  }
}
