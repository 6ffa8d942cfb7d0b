import type { Coproc, Function as FunctionNode } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { addAssignment, closeScope, openScope } from "./facts.ts";
import { spanOf, type Reader } from "./reader.ts";

/** A function's parameters are `$1`, `$2` and so on in its body: names like any other. */
export function readFunction(reader: Reader, node: FunctionNode): Expression {
  const span = spanOf(reader, node);
  const outer = reader.scope;
  const name = node.name.value;
  reader.covered.push(spanOf(reader, node.name));
  const body = openScope(reader.facts, "function", name, outer, spanOf(reader, node.body));
  reader.facts.definitions.push({
    kind: "function",
    name,
    parameters: [],
    bases: [],
    keywords: [],
    decorators: [],
    scope: outer,
    body,
    span,
  });
  reader.scope = body;
  reader.readNode(reader, node.body, null);
  closeScope(reader.facts, body);
  reader.scope = outer;
  return { kind: "function", body, span };
}

/** `coproc name …` sets the name, `COPROC` without one, to the descriptors of the command that runs beside. */
export function readCoprocess(reader: Reader, node: Coproc): Expression {
  const span = spanOf(reader, node);
  const nameSpan = node.name === undefined ? span : spanOf(reader, node.name);
  if (node.name !== undefined) reader.covered.push(nameSpan);
  const { value } = reader.readNode(reader, node.body, null);
  const target: Expression = { kind: "name", name: node.name?.value ?? "COPROC", span: nameSpan };
  addAssignment(reader.facts, { how: "assign", target, value, scope: reader.scope, span });
  return value;
}
