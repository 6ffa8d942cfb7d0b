import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

/** One operation of GitHub's OpenAPI description; scripts/extract-github-api.mjs made the extract. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: object | null;
  readonly status: number;
  /** GitHub's own example. */
  readonly answer: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly schema: { readonly type?: string };
}

/** A request that the description allows, or why it is none. */
export type Understood =
  | { readonly operation: Operation; readonly path: Readonly<Record<string, string>> }
  | { readonly status: 404 | 422; readonly problem: string };

const FIXTURE = new URL("../../fixtures/github/api.json", import.meta.url);
const { operations } = JSON.parse(readFileSync(FIXTURE, "utf8")) as { readonly operations: readonly Operation[] };
const ajv = new Ajv({ strict: false, allErrors: true, formats: { "date-time": true } });
const compiled = new Map<Operation, ValidateFunction>();

/** Holds a request against the description: path, query, body. What the description does not name is refused as well. */
export function understand(method: string, url: URL, body: unknown): Understood {
  for (const operation of operations.filter((each) => each.method === method)) {
    const path = matchPath(operation.path, url.pathname);
    if (path === null) continue;
    const problem = checkParameters(operation, path, url.searchParams) ?? checkBody(operation, body);
    return problem === null ? { operation, path } : { status: 422, problem };
  }
  return { status: 404, problem: `no operation ${method} ${url.pathname}` };
}

function matchPath(template: string, path: string): Readonly<Record<string, string>> | null {
  const names = template.match(/(?<=\{)\w+/gu) ?? [];
  const pattern = template.replaceAll(/\{\w+\}/gu, "([^/]+)");
  const found = new RegExp(`^${pattern}$`, "u").exec(path);
  return found === null
    ? null
    : Object.fromEntries(names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? "")]));
}

function checkParameters(
  { parameters }: Operation,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): string | null {
  const given = { ...path, ...Object.fromEntries(query) };
  for (const [name, value] of Object.entries(given)) {
    const known = parameters.find((each) => each.name === name);
    if (known === undefined) return `no parameter ${name}`;
    if (known.schema.type === "integer" && !/^\d+$/u.test(value)) return `${name} is no integer`;
  }
  return parameters.find(({ name, required }) => required && given[name] === undefined)?.name ?? null;
}

function checkBody(operation: Operation, body: unknown): string | null {
  if (operation.body === null) return body === undefined ? null : "no body is expected";
  let validate = compiled.get(operation);
  if (validate === undefined) compiled.set(operation, (validate = ajv.compile(closeObjects(operation.body) as object)));
  return validate(body) ? null : ajv.errorsText(validate.errors);
}

/** GitHub ignores a field that it does not know: here a misspelt one is an error. */
function closeObjects(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closeObjects);
  if (typeof schema !== "object" || schema === null) return schema;
  const closed = Object.fromEntries(Object.entries(schema).map(([key, inner]) => [key, closeObjects(inner)]));
  const isOpen = closed["type"] === "object" && closed["additionalProperties"] === undefined;
  return isOpen ? { ...closed, additionalProperties: false } : closed;
}

/** GitHub's example of an answer with what is known better; lists are replaced. */
export function exampleWith(example: unknown, changes: unknown): unknown {
  const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isRecord(example) || !isRecord(changes)) return changes;
  const names = new Set([...Object.keys(example), ...Object.keys(changes)]);
  const value = (name: string): unknown =>
    name in changes ? exampleWith(example[name], changes[name]) : example[name];
  return Object.fromEntries([...names].map((name) => [name, value(name)]));
}
