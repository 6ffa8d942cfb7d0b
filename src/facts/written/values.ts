import type { Argument, Expression } from "../../core/expression.ts";
import type { ArgumentValue, Value } from "../value.ts";
import type { WrittenNames } from "./names.ts";

/** Deeper expressions are too much for us. */
const DEEPEST = 40;
/** UTF-16 units of a text that is put together. */
const LONGEST = 100_000;
/** Expressions read for one call: a name that is used twice is read twice, and a hostile source doubles and doubles. */
const MOST_STEPS = 2000;
const COMPUTED: Value = { kind: "unknown", because: "computed" };

/** What arguments are known to be from the source's own text: constants, names of imports, texts put together of both. */
export function readArguments(list: readonly Argument[], names: WrittenNames): readonly ArgumentValue[] {
  return readEach(list, { names, steps: 0 }, 0);
}

interface Reading {
  readonly names: WrittenNames;
  steps: number;
}

function readEach(list: readonly Argument[], reading: Reading, depth: number): readonly ArgumentValue[] {
  return list.map(({ name, spread, value }) => ({ name, value: spread ? COMPUTED : readValue(value, reading, depth) }));
}

function readValue(expression: Expression, reading: Reading, depth: number): Value {
  reading.steps++;
  if (depth > DEEPEST || reading.steps > MOST_STEPS) return COMPUTED;
  const read = (part: Expression): Value => readValue(part, reading, depth + 1);
  switch (expression.kind) {
    case "string":
      return { kind: "text", value: expression.value, bytes: expression.bytes };
    case "number":
    case "constant":
      return expression.kind === "number"
        ? { kind: "number", value: expression.value }
        : { kind: "constant", name: expression.name };
    case "list":
      return { kind: "list", items: expression.items.map(read) };
    case "dictionary":
      return {
        kind: "dictionary",
        entries: expression.entries.map(({ key, value }) => ({
          key: key === null ? COMPUTED : read(key),
          value: read(value),
        })),
      };
    case "template":
      return joinParts(expression.parts.map((part) => (typeof part === "string" ? part : read(part))));
    case "binary":
      return expression.operator === "+" ? addTexts(read(expression.left), read(expression.right)) : COMPUTED;
    case "conditional":
      return { kind: "choice", of: expression.branches.map(read) };
    case "name":
    case "attribute":
      return readName(expression, reading, depth);
    case "call": {
      const of = reading.names.qualify(expression.callee);
      if (of === null) return COMPUTED;
      return { kind: "result", of, arguments: readEach(expression.arguments, reading, depth + 1) };
    }
    default:
      return COMPUTED;
  }
}

function readName(expression: Expression, reading: Reading, depth: number): Value {
  const qualified = reading.names.qualify(expression);
  if (qualified !== null) return { kind: "named", name: qualified };
  const value = expression.kind === "name" ? reading.names.valueOf(expression.name) : null;
  return value === null ? COMPUTED : readValue(value, reading, depth + 1);
}

function addTexts(left: Value, right: Value): Value {
  const isText = (value: Value): boolean => value.kind === "text" || value.kind === "template";
  return isText(left) || isText(right) ? joinParts([left, right]) : COMPUTED;
}

/** A text where all parts are known, a template where some are. */
function joinParts(parts: readonly (string | Value)[]): Value {
  const flat: (string | Value)[] = [];
  for (const part of parts.flatMap((each) =>
    typeof each !== "string" && each.kind === "template" ? each.parts : [each],
  )) {
    const text = typeof part === "string" ? part : part.kind === "text" ? part.value : null;
    const last = flat.at(-1);
    if (text === null) flat.push(part);
    else if (typeof last === "string") flat[flat.length - 1] = (last + text).slice(0, LONGEST);
    else flat.push(text);
  }
  const [first = ""] = flat;
  return flat.length <= 1 && typeof first === "string"
    ? { kind: "text", value: first, bytes: false }
    : { kind: "template", parts: flat };
}
