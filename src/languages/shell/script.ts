import type { Span } from "../../core/span.ts";
import type { ParsedScript, Statement } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { findComments } from "./comments.ts";
import { openScope } from "./facts.ts";
import { reportUnread, spanOf, type Reader } from "./reader.ts";

/** A script within the source, or the source itself: its value is what its commands are. */
export function readScript(
  reader: Reader,
  script: ParsedScript | undefined,
  within: Span,
  isSubshell: boolean,
): Expression {
  if (script === undefined) {
    reportUnread(reader, "substitutions are nested too deeply", within);
    return { kind: "other", parts: [], span: within };
  }
  const { covered, scope } = reader;
  reader.covered = [];
  if (isSubshell) reader.scope = openScope(reader.facts, "block", null, scope, within);
  for (const { message, pos } of script.errors ?? []) {
    reader.facts.problems.push({ message, at: spanOf(reader, { pos, end: pos }) });
  }
  const value = readStatements(reader, script.commands, within);
  findComments(reader.text, within, reader.covered, reader.facts.comments);
  reader.covered = covered;
  reader.scope = scope;
  return value;
}

/** One command is itself; several are what they are together. */
export function readStatements(reader: Reader, statements: readonly Statement[], span: Span): Expression {
  const parts = statements.map(({ command }) => reader.readNode(reader, command, null).value);
  return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: "other", parts, span };
}
