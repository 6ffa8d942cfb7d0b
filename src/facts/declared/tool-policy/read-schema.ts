import { canonicalJson } from "../../../text/canonical-json.ts";
import { entriesOf, itemsOf, textsOf, type DataNode } from "../../../languages/data/trees/node.ts";
import { ANYTHING, LOWER_BOUNDS, UPPER_BOUNDS, type Bound, type Pattern, type Schema } from "./schema.ts";

/** Tells what is wrong with a part of a policy, and where. */
export type Problem = (what: string, at: DataNode) => void;

const TYPES = new Set(["string", "number", "integer", "boolean", "array", "object", "null"]);
const BOUNDS: ReadonlySet<string> = new Set([...UPPER_BOUNDS, ...LOWER_BOUNDS]);
/** Keywords of JSON Schema, draft 7, that are not compared, but do restrict. */
const OTHERS = new Set(
  "not anyOf allOf oneOf if then else format multipleOf uniqueItems contains additionalItems properties required additionalProperties patternProperties propertyNames minProperties maxProperties dependencies $ref".split(
    " ",
  ),
);
/** Keywords that restrict nothing. */
const NOTES = new Set(
  "title description default examples $comment $id $schema definitions readOnly writeOnly".split(" "),
);
/** What a keyword says something about; one that is about another type holds nothing back. */
const ABOUT: Readonly<Record<string, readonly string[]>> = {
  pattern: ["string"],
  minLength: ["string"],
  maxLength: ["string"],
  format: ["string"],
  minimum: ["number", "integer"],
  maximum: ["number", "integer"],
  exclusiveMinimum: ["number", "integer"],
  exclusiveMaximum: ["number", "integer"],
  multipleOf: ["number", "integer"],
  items: ["array"],
  minItems: ["array"],
  maxItems: ["array"],
  properties: ["object"],
  required: ["object"],
};
const DEEPEST = 20;
const MOST_VALUES = 1000;
/** UTF-16 units. */
const LONGEST_PATTERN = 1000;

/** The restriction of one argument: a JSON Schema, or a mere text, which `re.match` is asked about. */
export function readSchema(node: DataNode, problem: Problem, depth = 0): Schema {
  if (node.kind === "text") return { ...ANYTHING, pattern: readPattern(node, true, problem) };
  if (node.kind !== "map" || depth > DEEPEST) {
    problem(node.kind === "map" ? "nests too deeply" : "is neither a schema nor a pattern", node);
    return ANYTHING;
  }
  let schema = ANYTHING;
  for (const { key, value } of entriesOf(node)) schema = addKeyword(schema, key, value, problem, depth);
  if (schema.types !== null) checkTypes(schema.types, node, problem);
  return schema;
}

function addKeyword(schema: Schema, key: string, node: DataNode, problem: Problem, depth: number): Schema {
  if (key === "type") return { ...schema, types: textsOf(node).map(({ text }) => text) };
  if (key === "enum" || key === "const") {
    const items = key === "const" ? [node] : itemsOf(node);
    if (items.length > MOST_VALUES) problem(`has more than ${MOST_VALUES} values`, node);
    return { ...schema, values: new Set(items.slice(0, MOST_VALUES).map((item) => jsonOf(item))) };
  }
  if (key === "pattern") return { ...schema, pattern: readPattern(node, false, problem) };
  if (key === "items" && node.kind === "map") return { ...schema, items: readSchema(node, problem, depth + 1) };
  if (BOUNDS.has(key)) {
    if (node.kind === "other" && typeof node.value === "number")
      return { ...schema, bounds: new Map([...schema.bounds, [key as Bound, node.value]]) };
    problem(`${key} is no number`, node);
  } else if (OTHERS.has(key) || key === "items") {
    return { ...schema, others: new Map([...schema.others, [key, jsonOf(node)]]) };
  } else if (!NOTES.has(key)) problem(`${key} is no keyword of a schema and restricts nothing`, node);
  return schema;
}

function readPattern(node: DataNode, isAtStart: boolean, problem: Problem): Pattern | null {
  if (node.kind === "text" && node.text.length <= LONGEST_PATTERN && isRegularExpression(node.text))
    return { source: node.text, isAtStart };
  problem("its pattern cannot be read", node);
  return null;
}

/** Whether Python would compile it, as far as JavaScript can tell. Compiling runs nothing. */
function isRegularExpression(source: string): boolean {
  const translated = source
    .replaceAll("(?P<", "(?<")
    .replaceAll("(?>", "(?:")
    .replaceAll(/\(\?P=\w+\)/gu, "")
    .replaceAll(/\(\?[aiLmsux-]+:/gu, "(?:")
    .replaceAll(/\(\?[aiLmsux]+\)/gu, "")
    .replaceAll(/(?<=[*+?}])\+/gu, "");
  try {
    return new RegExp(translated).flags === "";
  } catch {
    return false;
  }
}

function checkTypes(types: readonly string[], schema: DataNode, problem: Problem): void {
  const unknown = types.find((type) => !TYPES.has(type));
  if (types.length === 0 || unknown !== undefined) problem(`${unknown ?? "nothing"} is no type of JSON`, schema);
  for (const { key, value } of entriesOf(schema)) {
    const about = ABOUT[key];
    if (about !== undefined && !about.some((type) => types.includes(type)))
      problem(`${key} says nothing about a value of type ${types.join(" or ")}`, value);
  }
}

function jsonOf(node: DataNode): string {
  return canonicalJson(plainOf(node, 0));
}

/** The value itself. A number that is too large for one, and what nests too deeply, is told apart from nothing else. */
function plainOf(node: DataNode, depth: number): unknown {
  if (depth > DEEPEST) return "…";
  switch (node.kind) {
    case "text":
      return node.text;
    case "other":
      return typeof node.value === "number" && !Number.isFinite(node.value) ? "…" : node.value;
    case "list":
      return node.items.map((item) => plainOf(item, depth + 1));
    case "map":
      return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainOf(value, depth + 1)]));
  }
}
