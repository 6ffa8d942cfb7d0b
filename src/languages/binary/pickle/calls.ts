import type { Expression } from "../../../core/expression.ts";
import type { Span } from "../../../core/span.ts";
import type { Draft } from "../draft.ts";
import type { Machine } from "./machine.ts";
import { leaf, type CallValue, type Value } from "./value.ts";

/** Whoever loads the pickle says what a persistent id means; torch reads its tensors so. */
export function loadPersistent(machine: Machine, id: Value, span: Span): void {
  const callee = leaf({ kind: "name", name: "persistent_load", span });
  call(machine, { kind: "call", callee, arguments: { kind: "list", items: [id], span }, keywords: null, span });
}

export function makeNew(machine: Machine, positional: Value, keywords: Value | null, span: Span): void {
  const callee: Value = { kind: "attribute", object: machine.stack.pop(), name: "__new__", span };
  call(machine, { kind: "call", callee, arguments: positional, keywords, span });
}

export function call({ draft, stack, lower }: Machine, value: CallValue): void {
  addCall(draft, lower(value));
  stack.push(value);
}

export function callMethod(
  { draft, lower }: Machine,
  object: Value,
  name: string,
  items: readonly Value[],
  span: Span,
): void {
  const callee: Value = { kind: "attribute", object, name, span };
  addCall(
    draft,
    lower({ kind: "call", callee, arguments: { kind: "list", items: [...items], span }, keywords: null, span }),
  );
}

/** A call that is too large for the parts that are left is still one: of something that is not known. */
function addCall(draft: Draft, expression: Expression): void {
  const callee: Expression = { kind: "other", parts: [], span: expression.span };
  draft.addCall(
    expression.kind === "call" ? expression : { kind: "call", callee, arguments: [], span: expression.span },
  );
}
