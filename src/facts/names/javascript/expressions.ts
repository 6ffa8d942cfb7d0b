import type { Expression, ScopeId } from "../../../core/expression.ts";
import type { Value } from "../../value.ts";
import { patternValue } from "../../fold/javascript/patterns.ts";
import { toText } from "../../fold/javascript/coerce.ts";
import { choose, COMPUTED, ROUTE } from "../choice.ts";
import type { Evaluator, Place } from "../evaluator.ts";
import { regionAt } from "../regions.ts";
import { named, UNKNOWN_THIS } from "./globals.ts";

/** Functions that compilers put round what a module gives, so that it has a default: TypeScript, Babel, esbuild. */
const INTEROPERABILITY = /^_{0,2}(?:importStar|importDefault|interopRequire(?:Default|Wildcard)|toESM|toModule)$/u;
const PATTERN = /^\/(?<source>.*)\/(?<flags>[a-z]*)$/su;

/** What an expression of JavaScript means that the shared nodes do not say. */
export function readJavaScriptExpression(expression: Expression, place: Place, evaluator: Evaluator): Value | null {
  switch (expression.kind) {
    case "name":
      if (expression.name === "this") return thisValue(place, evaluator);
      return nameInClass(expression, place, evaluator) ?? nameWithin(expression, place, evaluator);
    case "number":
      // Numbers without a limit have rules of their own.
      return written(expression, evaluator).endsWith("n") ? COMPUTED : null;
    case "other": {
      const pattern = PATTERN.exec(written(expression, evaluator))?.groups;
      return pattern === undefined ? null : patternValue(pattern["source"] ?? "", pattern["flags"] ?? "");
    }
    case "dictionary":
      return expression.entries.some(({ key }) => key === null) ? spreadObject(expression, place, evaluator) : null;
    case "index":
      return fromNothing(expression, place, evaluator);
    case "call":
      return rawText(expression, evaluator) ?? imported(expression, place, evaluator);
    default:
      return null;
  }
}

/** `{ ...module }` has what the module has. */
function spreadObject(
  { entries }: Extract<Expression, { kind: "dictionary" }>,
  place: Place,
  evaluator: Evaluator,
): Value {
  const all = entries.flatMap(({ key, value }): Entries => {
    const given = evaluator.evaluate(value, place);
    if (key !== null) return [{ key: evaluator.evaluate(key, place), value: given }];
    if (given.kind === "dictionary" && evaluator.spend(given.entries.length)) return given.entries;
    return [given.kind === "named" ? { key: FROM, value: given } : { key: COMPUTED, value: COMPUTED }];
  });
  return { kind: "dictionary", entries: all };
}

type Entries = Extract<Value, { kind: "dictionary" }>["entries"];
/** Where everything is that an object does not have itself. */
const FROM: Value = { kind: "text", value: "__proto__", bytes: false };

/** `[][…]` and `(![])[…]`: nobody computes what to take from nothing, but to hide what it is. */
function fromNothing(
  { object, index }: Extract<Expression, { kind: "index" }>,
  place: Place,
  evaluator: Evaluator,
): Value | null {
  const isNothing =
    object.kind === "unary" ? object.operator !== "await" : object.kind === "list" && object.items.length === 0;
  return isNothing && toText(evaluator.evaluate(index, place)) === null ? ROUTE : null;
}

function written({ span }: Expression, { index }: Evaluator): string {
  return index.text.slice(span.start, span.end);
}

/** Inside a class an object of it, or where it is static the class; in a function that does no more, everything global. */
function thisValue({ scope }: Place, { index }: Evaluator): Value {
  const { scopes } = index.facts;
  for (let at: ScopeId | null = scope; at !== null; at = scopes[at]?.parent ?? null) {
    const parent: ScopeId | null = scopes[at]?.parent ?? null;
    if (scopes[at]?.kind === "class") return { kind: "instance", body: at };
    if (parent === null || scopes[parent]?.kind !== "class") continue;
    const start = scopes[at]?.span.start ?? 0;
    const isStatic = index.text.slice(start, start + "static".length) === "static";
    return isStatic ? { kind: "own", body: parent, name: null, receiver: null } : { kind: "instance", body: parent };
  }
  const span = scopes[scope]?.span;
  const isAlone =
    span !== undefined && RETURNS_THIS.test(index.text.slice(span.start, Math.min(span.end, span.start + 80)));
  return isAlone ? named("globalThis") : UNKNOWN_THIS;
}

const RETURNS_THIS = /^(?:async\s+)?function\s*\w*\s*\(\)\s*\{\s*return\s+this\s*;?\s*\}$/u;

/** The members of a class are no names: `class A { exec = exec }` takes what stands outside. */
function nameInClass(
  { name, span }: Extract<Expression, { kind: "name" }>,
  place: Place,
  evaluator: Evaluator,
): Value | null {
  const scope = evaluator.index.facts.scopes[place.scope];
  if (scope?.kind !== "class" || scope.parent === null) return null;
  return evaluator.lookUp(name, { scope: scope.parent, frame: place.frame }, span.start) ?? COMPUTED;
}

/** `with (object) { name }`: the object's property, or what the name is without it. */
function nameWithin(
  { name, span }: Extract<Expression, { kind: "name" }>,
  place: Place,
  evaluator: Evaluator,
): Value | null {
  const found: Value[] = [];
  for (let it = regionAt(evaluator.index.regions, span.start); it !== null; it = it.around) {
    const { kind, condition } = it.region;
    if (kind === "with" && condition !== null)
      found.push(evaluator.attributeOf(evaluator.evaluate(condition, place), name));
  }
  if (found.length === 0) return null;
  const outside = evaluator.lookUp(name, place, span.start);
  return choose([...found, ...(outside === null ? [] : [outside])]);
}

/** ``String.raw`…` ``: what is written, escapes and all. */
function rawText(
  { callee, arguments: args, span }: Extract<Expression, { kind: "call" }>,
  evaluator: Evaluator,
): Value | null {
  const isRaw =
    callee.kind === "attribute" &&
    callee.name === "raw" &&
    callee.object.kind === "name" &&
    callee.object.name === "String";
  const text = args[0]?.value;
  if (!isRaw || text?.kind !== "string" || text.span.end !== span.end) return null;
  return { kind: "text", value: written(text, evaluator).slice(1, -1), bytes: false };
}

function imported(
  { callee, arguments: args }: Extract<Expression, { kind: "call" }>,
  place: Place,
  evaluator: Evaluator,
): Value | null {
  const name = callee.kind === "name" ? callee.name : callee.kind === "attribute" ? callee.name : "";
  const [module] = args;
  return module !== undefined && INTEROPERABILITY.test(name) ? evaluator.evaluate(module.value, place) : null;
}
