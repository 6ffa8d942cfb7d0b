import type { CallExpression, Expression } from "../../core/expression.ts";
import type { AssignmentFact } from "../../core/source-facts.ts";
import { addAssignment } from "./facts.ts";
import { constantOf, type Field, type Invocation } from "./invocation.ts";
import { skipOptions } from "./options.ts";
import type { Reader } from "./reader.ts";

/** `local` makes names the function's own, and so do `declare` and `typeset` unless they have a `-g`. */
export function explainLocal(reader: Reader, { fields, declared }: Invocation): void {
  const names = reader.facts.names.get(reader.scope);
  const isGlobal = fields.some((field) => /^-[A-Za-z]*g/u.test(constantOf(field) ?? ""));
  if (names === undefined || isGlobal) return;
  for (const { name } of declared) names.local.add(name);
  for (const field of fields.slice(1)) {
    const name = constantOf(field);
    if (name !== null && !name.startsWith("-")) names.local.add(name);
  }
}

/** Commands whose operands are names of variables that get what they read. */
export function explainRead(reader: Reader, { fields }: Invocation, call: CallExpression): void {
  const array = fields.findIndex((field) => /^-[A-Za-z]*a$/u.test(constantOf(field) ?? ""));
  const names = fields.slice(skipOptions(fields, 1, { short: "adinNptu" }));
  if (array !== -1) names.push(...fields.slice(array + 1, array + 2));
  setNames(reader, names, "REPLY", call);
}

export function explainMapfile(reader: Reader, { fields }: Invocation, call: CallExpression): void {
  setNames(reader, fields.slice(skipOptions(fields, 1, { short: "dnOsucC" })), "MAPFILE", call);
}

export function explainGetopts(reader: Reader, { fields }: Invocation, call: CallExpression): void {
  setNames(reader, fields.slice(2, 3), "OPTARG", call);
}

/** `printf -v name …` writes to a variable. */
export function explainPrintf(reader: Reader, { fields }: Invocation, call: CallExpression): void {
  if (constantOf(fields[1]) === "-v") setNames(reader, fields.slice(2, 3), "_", call);
}

export function explainUnset(reader: Reader, { fields, span }: Invocation): void {
  for (const field of fields.slice(skipOptions(fields, 1, { short: "" }))) {
    const fact: AssignmentFact = { how: "delete", target: nameIn(field), value: null, scope: reader.scope, span };
    reader.facts.assignments.push(fact);
  }
}

export function explainReturn(reader: Reader, { fields, span }: Invocation): void {
  addAssignment(reader.facts, {
    how: "return",
    target: null,
    value: fields[1]?.value ?? null,
    scope: reader.scope,
    span,
  });
}

function setNames(reader: Reader, fields: readonly Field[], byDefault: string, call: CallExpression): void {
  const targets: readonly Expression[] =
    fields.length === 0 ? [{ kind: "name", name: byDefault, span: call.span }] : fields.map(nameIn);
  for (const target of targets) {
    addAssignment(reader.facts, { how: "assign", target, value: call, scope: reader.scope, span: call.span });
  }
}

function nameIn({ value }: Field): Expression {
  return value.kind === "string" ? { kind: "name", name: value.value, span: value.span } : value;
}
