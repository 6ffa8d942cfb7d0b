import type { Expression } from "../../core/expression.ts";
import type { FlowProgram } from "./program.ts";
import { stepsOfCall } from "./call-steps.ts";
import { exportsOf, importOf } from "./find-definitions.ts";
import { asCredential, stepsOfName } from "./name-steps.ts";
import { isEnvironment } from "./sources.ts";
import { stepTo, type Point } from "./point.ts";
import { fieldOf, isOwnObject } from "./put-ins.ts";

/** Operators that say something about their operands and carry nothing of them. */
const ASKING: ReadonlySet<string> = new Set(
  "== != === !== < > <= >= in is instanceof in: not-in is-not".split(" ").concat("not in", "is not"),
);
/** What stands before a credential in an address or a header: RFC 3986 queries, RFC 6750, RFC 7617. */
const BEFORE_CREDENTIAL =
  /(?:[?&](?:[\w-]*(?:key|token|secret|auth|sig|signature|password|appid))=|\b(?:Bearer|Basic|Token|Bot|Digest|ApiKey|Api-Key) |\b(?:authorization|[\w-]*(?:key|token|auth|cookie)): ?|:\/\/|:\/\/[^/]*:)$/iu;

/** Where the value of an expression comes from, one step back. */
export function stepsOf(program: FlowProgram, point: Point): readonly Point[] {
  const { expression, field } = point;
  switch (expression.kind) {
    case "name":
      return stepsOfName(program, point, expression.name);
    case "attribute":
      return stepsOfField(program, point, expression);
    case "index":
      return stepsOfField(program, point, expression);
    case "call":
      return stepsOfCall(program, point, expression);
    case "template":
      return stepsOfTemplate(point, expression.parts);
    case "binary":
      return stepsOfBinary(point, expression);
    case "unary":
      return /^(?:not|!|typeof|void|delete)$/u.test(expression.operator)
        ? []
        : [stepTo(point, expression.operand, { field })];
    case "conditional":
      return expression.branches.map((branch) => stepTo(point, branch, { field }));
    case "list":
      return expression.items.map((item) => stepTo(point, item));
    case "dictionary":
      return stepsOfEntries(point, expression.entries);
    case "spread":
      return [stepTo(point, expression.value, { field })];
    case "comprehension": {
      const { span, element } = expression;
      const scope = point.module.index.comprehensions.get(`${span.start}:${span.end}`) ?? point.scope;
      return [stepTo(point, element, { scope })];
    }
    case "function":
      return returnsOf(point, expression.body);
    case "other":
      return expression.parts.map((part) => stepTo(point, part));
    default:
      return [];
  }
}

/** What a function gives that is called by whoever gets it. */
function returnsOf(point: Point, body: number): readonly Point[] {
  return (point.module.index.returns.get(body) ?? []).flatMap(({ value, scope }) =>
    value === null ? [] : [stepTo(point, value, { scope })],
  );
}

function stepsOfTemplate(point: Point, parts: readonly (string | Expression)[]): readonly Point[] {
  const isPart = point.isPart || parts.length > 1;
  return parts.flatMap((part, index) => {
    if (typeof part === "string") return [];
    const before = parts[index - 1];
    const isCredential = point.isCredential || (typeof before === "string" && BEFORE_CREDENTIAL.test(before));
    return [stepTo(point, part, { isPart, isCredential })];
  });
}

function stepsOfBinary(
  point: Point,
  { operator, left, right }: Extract<Expression, { kind: "binary" }>,
): readonly Point[] {
  if (ASKING.has(operator)) return [];
  if (/^(?:and|or|\|\||&&|\?\?|:?[-=?+])$/u.test(operator) && operator !== "+" && operator !== "-") {
    return [left, right].map((each) => stepTo(point, each, { field: point.field }));
  }
  if (operator === ",") return [stepTo(point, right, { field: point.field })];
  const isCredential = point.isCredential || (left.kind === "string" && BEFORE_CREDENTIAL.test(left.value));
  return [stepTo(point, left, { isPart: true }), stepTo(point, right, { isPart: true, isCredential })];
}

function stepsOfEntries(
  point: Point,
  entries: Extract<Expression, { kind: "dictionary" }>["entries"],
): readonly Point[] {
  return entries.flatMap(({ key, value }) => {
    const name = key?.kind === "string" ? key.value : null;
    if (point.field !== null && name !== null && name !== point.field) return [];
    const field = key === null ? point.field : null;
    return [stepTo(point, value, { field, ...asCredential(point, name) })];
  });
}

/** `self.x`, `config.x`, `data["x"]`: what is put there; of a thing that came from elsewhere, the thing. */
function stepsOfField(
  program: FlowProgram,
  point: Point,
  expression: Extract<Expression, { kind: "attribute" | "index" }>,
): readonly Point[] {
  const { module, scope } = point;
  const { object } = expression;
  const name = fieldOf(expression);
  if (isEnvironment(module, object, scope)) return [];
  if (isOwnObject(object)) return name === null ? [] : stepsOfOwnField(point, name);
  if (name !== null) {
    const imported = importOf(program, module, object, scope);
    if (imported !== null) {
      return imported
        .flatMap((each) => exportsOf(each, name))
        .map((each) => stepTo(point, each.expression, { module: each.module, scope: each.scope, field: point.field }));
    }
  }
  return [stepTo(point, object, { field: name, isReceiver: true })];
}

/** Fields of an object of the source's own class, whichever class that is. */
function stepsOfOwnField(point: Point, name: string): readonly Point[] {
  const { index } = point.module;
  const fields = (index.fields.get(name) ?? []).filter(({ object }) => isOwnObject(object));
  const set = fields.flatMap(({ fact: { value, scope } }) => (value === null ? [] : [stepTo(point, value, { scope })]));
  const ofClass = index.facts.scopes.flatMap(({ kind }, scope) =>
    kind !== "class"
      ? []
      : (index.bindings[scope]?.get(name) ?? []).flatMap(({ what }) =>
          what.kind === "assignment" && what.fact.value !== null ? [stepTo(point, what.fact.value, { scope })] : [],
        ),
  );
  return [...set, ...ofClass];
}
