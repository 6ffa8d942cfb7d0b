import type { Expression } from "../../../core/expression.ts";
import type { Span } from "../../../core/span.ts";
import type { Instruction } from "./instruction.ts";
import type { Machine } from "./machine.ts";
import { leaf, type Value } from "./value.ts";

export function lookUpLines(machine: Machine, argument: Instruction["argument"]): Value {
  if (argument.kind !== "line") return leaf({ kind: "other", parts: [], span: { start: 0, end: 0 } });
  const [module = "", name = ""] = argument.value.split("\n");
  return lookUp(machine, module, name, argument.span);
}

/** More dots are in no name: the object then has its whole text as its name. */
const MOST_PARTS = 20;

/** `name` may have dots, and is then looked up part by part. Null for what is put together when the pickle is loaded. */
export function lookUp({ draft }: Machine, module: string | null, name: string | null, span: Span): Value {
  draft.addImport(module, name === null ? ["*"] : [name], span);
  if (module === null || name === null) return leaf({ kind: "other", parts: [], span });
  const whole = `${module}.${name}`;
  const parts = whole.split(".", MOST_PARTS + 1);
  const [first = "", ...attributes] = parts.length > MOST_PARTS ? [whole] : parts;
  let expression: Expression = { kind: "name", name: first, span };
  for (const attribute of attributes) expression = { kind: "attribute", object: expression, name: attribute, span };
  return leaf(expression);
}

/** A number that some module registered by `copyreg.add_extension`: it may stand for anything. */
export function lookUpCode(machine: Machine, { span }: Instruction): void {
  machine.stack.push(lookUp(machine, null, null, span));
}
