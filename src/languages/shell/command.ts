import type { Assignment, Command } from "unbash";
import type { Argument, Expression } from "../../core/expression.ts";
import { readAssignment } from "./assignments.ts";
import { addAssignment } from "./facts.ts";
import type { Declared, Feed, Field, Inline, Ran } from "./invocation.ts";
import { spanOf, type Reader } from "./reader.ts";
import { readRedirection } from "./redirections.ts";
import { readFields } from "./words.ts";

/** A plain command: assignments before it, its words, and its redirections wherever they stand. */
export function readCommand(reader: Reader, node: Command, feed: Feed | null): Ran {
  const fields: Field[] = [];
  const declared: Declared[] = [];
  const redirections: Argument[] = [];
  const inline: Inline[] = [];
  const span = spanOf(reader, node);
  for (const item of node.prefix) {
    if (item.type === "Assignment") readPrefix(reader, item);
    else readRedirection(reader, item, redirections, inline);
  }
  if (node.name !== undefined) readFields(reader, node.name, fields);
  for (const item of node.suffix) {
    if (item.type === "Word") readFields(reader, item, fields);
    else if (item.type === "Assignment") declared.push(readAssignment(reader, item));
    else readRedirection(reader, item, redirections, inline);
  }
  const invocation = { fields, declared, redirections, inline, feed, depth: 0, span };
  const call: Expression | null = reader.addInvocation(reader, invocation);
  return { value: call ?? { kind: "other", parts: [], span }, invocation };
}

/** Before a command it is the command's environment: the fact then stands within the span of a call. */
function readPrefix(reader: Reader, node: Assignment): void {
  const { target, value, isAppended, span } = readAssignment(reader, node);
  addAssignment(reader.facts, { how: isAppended ? "augment" : "assign", target, value, scope: reader.scope, span });
}
