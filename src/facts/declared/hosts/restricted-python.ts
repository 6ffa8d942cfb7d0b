import type { Expression } from "../../../core/expression.ts";
import type { Span } from "../../../core/span.ts";
import { lastName } from "../../../languages/callee-name.ts";
import { valueOf } from "../../query/call-arguments.ts";
import { eachWithin } from "../../query/expressions.ts";
import { fieldsOf, type Field } from "../../query/fields.ts";
import type { Declaring } from "../declared-facts.ts";
import { callsOf, weaken, type HostSource } from "./host.ts";

const COMPILER = /^RestrictedPython\.(?:[\w.]+\.)?compile_restricted(?:_exec|_eval|_single|_function)?$/u;
const RUNNER = /^builtins\.(?:exec|eval)$/u;
/** What `safe_builtins` leaves out because it leads out (RestrictedPython 8.4, Guards.py). */
const LEFT_OUT = new Set(
  "open eval exec compile getattr setattr delattr globals locals vars input dir __import__ memoryview breakpoint".split(
    " ",
  ),
);
/** Methods by which its compiler refuses. */
const REFUSALS =
  /^(?:check_(?:name|import_names|function_argument_names)|visit_(?:Attribute|Name|Call|Import|ImportFrom|Exec)|not_allowed|error|generic_visit)$/u;

/** Code that runs other code by RestrictedPython: guards that let everything through, and builtins that lead out. */
export function readRestrictedPython(source: HostSource, into: Declaring): void {
  const open = (text: string, span: Span): void => weaken(into, "open", `${text} (RestrictedPython)`, span);
  for (const field of eachField(source)) {
    const what = findOpenGuard(source, field);
    if (what !== null) open(what, field.value.span);
  }
  for (const call of callsOf(source, COMPILER)) {
    const policy = valueOf(call, 4, "policy");
    if (policy?.kind === "constant" && policy.name === "None")
      open("code is compiled without any policy", call.call.span);
  }
  for (const call of callsOf(source, RUNNER)) {
    const [code, names] = [valueOf(call, 0), valueOf(call, 1)];
    if (code?.kind !== "result" || !COMPILER.test(code.of)) continue;
    const isGiven = names !== null && (names.kind !== "dictionary" || names.entries.some(({ key }) => isBuiltins(key)));
    // Python puts all of its own into names that have none.
    if (!isGiven) open("restricted code is run with all builtins", call.call.span);
  }
  readRefusals(source, into);
}

function isBuiltins(key: { readonly kind: string; readonly value?: unknown }): boolean {
  return key.kind === "text" && key.value === "__builtins__";
}

/** What dictionaries have under fixed names, and what is put there later: `names["_write_"] = …`. */
function* eachField({ facts }: HostSource): Generator<Field> {
  for (const { target, value } of facts.assignments) {
    if (value === null) continue;
    if (target?.kind === "index" && target.index.kind === "string") yield { name: target.index.value, value };
    for (const each of eachWithin(value)) yield* fieldsOf(each);
  }
  for (const { call } of facts.calls) for (const { value } of call.arguments) yield* fieldsOf(value);
}

/** What a name of the runtime stands for where that guards nothing, in words. */
function findOpenGuard(source: HostSource, { name, value }: Field): string | null {
  if (name === "__builtins__") {
    const isAll = /^(?:builtins|__builtins__)(?:\.__dict__)?$/u.test(writtenAs(value));
    return isAll ? "restricted code is given all builtins" : null;
  }
  if (LEFT_OUT.has(name)) return writtenAs(value) === name ? `restricted code is given ${name}` : null;
  if (name === "_getattr_") {
    const isBare =
      writtenAs(value) === "getattr" || returnsOf(source, value).some((each) => callsName(each, "getattr"));
    return isBare ? "_getattr_ is Python's own" : null;
  }
  if (name !== "_write_" && name !== "_getattr_") return null;
  return givesBack(source, value) ? "_write_ lets everything be written" : null;
}

/** `builtins.__dict__`; also `builtins.getattr` as `getattr`, and `vars(builtins)` as `builtins`. */
function writtenAs(expression: Expression): string {
  if (expression.kind === "name") return expression.name;
  if (expression.kind === "attribute") {
    const before = writtenAs(expression.object);
    return before === "builtins" && expression.name !== "__dict__" ? expression.name : `${before}.${expression.name}`;
  }
  const [first] = expression.kind === "call" ? expression.arguments : [];
  return first !== undefined && expression.kind === "call" && lastName(expression.callee) === "vars"
    ? writtenAs(first.value)
    : "";
}

function callsName(expression: Expression, name: string): boolean {
  return expression.kind === "call" && writtenAs(expression.callee) === name;
}

/** What a function of the source gives back, by its name or written there. */
function returnsOf({ facts }: HostSource, expression: Expression): readonly Expression[] {
  const body = bodyOf(facts.definitions, expression);
  return facts.assignments.flatMap(({ how, scope, value }) =>
    how === "return" && scope === body && value !== null ? [value] : [],
  );
}

/** A guard whose answer is what it was asked about. */
function givesBack(source: HostSource, expression: Expression): boolean {
  const body = bodyOf(source.facts.definitions, expression);
  const [first] = source.facts.definitions.find((each) => each.body === body)?.parameters ?? [];
  const returned = returnsOf(source, expression);
  return returned.length > 0 && returned.every((each) => each.kind === "name" && each.name === first?.name);
}

function bodyOf(definitions: HostSource["facts"]["definitions"], expression: Expression): number | null {
  if (expression.kind === "function") return expression.body;
  if (expression.kind !== "name") return null;
  return definitions.find(({ kind, name }) => kind === "function" && name === expression.name)?.body ?? null;
}

/** A policy of one's own that has another answer where the compiler would refuse. */
function readRefusals({ facts }: HostSource, into: Declaring): void {
  for (const definition of facts.definitions) {
    if (!definition.bases.some((base) => /(?:^|\.)RestrictingNodeTransformer$/u.test(writtenAs(base)))) continue;
    for (const { name, scope, span } of facts.definitions) {
      if (scope === definition.body && name !== null && REFUSALS.test(name))
        weaken(into, "weak", `${name} of the compiler is replaced (RestrictedPython)`, span);
    }
  }
}
