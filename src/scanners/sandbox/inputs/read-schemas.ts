import type { ArtifactSource } from "../../../facts/artifact/source.ts";
import type { CallableParameter } from "./callable.ts";
import { PLAIN, type Value } from "./value.ts";

/** What a schema says of a tool's parameters, by name. */
export type ToolSchema = ReadonlyMap<string, Pick<CallableParameter, "plain" | "forbidden">>;

/** What lists of tools call the schema of a tool's parameters: MCP, Anthropic's and OpenAI's definitions of tools. */
const SCHEMA_KEYS = ["inputSchema", "input_schema", "parameters"];
/** Longer files are data, and deeper lists no lists of tools. */
const MOST_UNITS = 256 * 1024;
const MOST_LEVELS = 8;

type Fields = Readonly<Record<string, unknown>>;

/** The tools that JSON files of an artifact describe, by name; the first of a name counts. */
export function readSchemas(sources: readonly ArtifactSource[]): ReadonlyMap<string, ToolSchema> {
  const found = new Map<string, ToolSchema>();
  for (const { file, how } of sources) {
    if (how !== null || !file.name.endsWith(".json") || file.text.length > MOST_UNITS) continue;
    for (const [name, schema] of findTools(parse(file.text), MOST_LEVELS)) {
      if (!found.has(name)) found.set(name, schema);
    }
  }
  return found;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // It is no schema then; that it is broken is said elsewhere.
    return null;
  }
}

function* findTools(value: unknown, levels: number): Generator<readonly [string, ToolSchema]> {
  if (!isObject(value) || levels === 0) return;
  const { name } = value;
  const schema = SCHEMA_KEYS.map((key) => value[key]).find(isObject);
  const properties = schema?.["properties"];
  if (typeof name === "string" && isObject(properties)) {
    yield [name, new Map(Object.entries(properties).map(([key, each]) => [key, readProperty(each)]))];
  }
  for (const each of Object.values(value)) yield* findTools(each, levels - 1);
}

function readProperty(property: unknown): Pick<CallableParameter, "plain" | "forbidden"> {
  if (!isObject(property)) return { plain: PLAIN, forbidden: [] };
  const { minimum, maximum, maxLength, minItems } = property;
  const forbidden = [
    ...(typeof minimum === "number" ? [minimum - 1] : []),
    ...(typeof maximum === "number" ? [maximum + 1] : []),
    ...(typeof maxLength === "number" && maxLength < 4096 ? ["x".repeat(maxLength + 1)] : []),
    ...(Array.isArray(property["enum"]) ? ["not one of them"] : []),
  ];
  return { plain: plainOf(property, typeof minimum === "number" ? minimum : 3, Number(minItems ?? 1)), forbidden };
}

function plainOf(property: Fields, number: number, items: number): Value {
  const [known] = [
    property["default"],
    property["const"],
    ...listOf(property["enum"]),
    ...listOf(property["examples"]),
  ].filter((each) => each !== undefined);
  if (known !== undefined) return known as Value;
  switch (property["type"]) {
    case "integer":
    case "number":
      return number;
    case "boolean":
      return true;
    case "array":
      return Array.from({ length: Math.min(items, 3) }, () => readProperty(property["items"]).plain);
    case "object":
      return {};
    default:
      return PLAIN;
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}
