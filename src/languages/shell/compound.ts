import type { Span } from "../../core/span.ts";
import type { Case, CompoundCommand, CompoundList, For, If, Redirected, Select, While } from "unbash";
import type { Argument, Expression } from "../../core/expression.ts";
import type { Region } from "../../core/source-facts.ts";
import { readArithmetic } from "./arithmetic.ts";
import { addAssignment, openScope } from "./facts.ts";
import type { Feed, Field } from "./invocation.ts";
import { spanOf, type Reader } from "./reader.ts";
import { readRedirection } from "./redirections.ts";
import { readTest } from "./test-expression.ts";
import { readFields } from "./words.ts";

/** `{ …; } > file`, `while …; done < file`. */
export function readRedirected(reader: Reader, node: Redirected, feed: Feed | null): Expression {
  const redirections: Argument[] = [];
  for (const redirection of node.redirects) readRedirection(reader, redirection, redirections, []);
  return readCompound(reader, node.command, redirections, feed);
}

/**
 * A compound command is `other` with what runs in it. With redirections, or in a pipe, it is a call whose callee is
 * that: all the commands in it read and write there.
 */
export function readCompound(
  reader: Reader,
  node: CompoundCommand,
  redirections: readonly Argument[],
  feed: Feed | null,
): Expression {
  const span = spanOf(reader, node);
  const callee: Expression = { kind: "other", parts: readParts(reader, node, span), span };
  if (redirections.length === 0 && feed === null) return callee;
  const piped: readonly Argument[] = feed === null ? [] : [{ name: feed.operator, spread: false, value: feed.from }];
  const call = { kind: "call", callee, arguments: [...redirections, ...piped], span } as const;
  reader.facts.calls.push({ call, scope: reader.scope });
  return call;
}

function readParts(reader: Reader, node: CompoundCommand, span: Span): readonly Expression[] {
  switch (node.type) {
    case "BraceGroup":
      return [readList(reader, node.body)];
    case "Subshell": {
      const outer = reader.scope;
      reader.scope = openScope(reader.facts, "block", null, outer, span);
      const value = readList(reader, node.body);
      reader.scope = outer;
      return [value];
    }
    case "If":
      return readIf(reader, node);
    case "While":
      return readWhile(reader, node);
    case "For":
    case "Select":
      return readFor(reader, node, span);
    case "ArithmeticFor": {
      const header = [node.initialize, node.test, node.update].flatMap((part) =>
        part === undefined ? [] : [readArithmetic(reader, part, spanOf(reader, part))],
      );
      for (const { span: at } of header) reader.covered.push(at);
      return [...header, readRegion(reader, "loop", null, node.body)];
    }
    case "Case":
      return readCase(reader, node);
    case "TestCommand":
      return [readTest(reader, node.expression)];
    case "ArithmeticCommand":
      reader.covered.push(span);
      return [readArithmetic(reader, node.expression, span)];
  }
}

const readList = (reader: Reader, list: CompoundList): Expression => reader.readNode(reader, list, null).value;

function readRegion(
  reader: Reader,
  kind: Region["kind"],
  condition: Expression | null,
  body: CompoundList,
): Expression {
  reader.facts.regions.push({ kind, condition, span: spanOf(reader, body) });
  return readList(reader, body);
}

function readIf(reader: Reader, node: If): readonly Expression[] {
  const parts: Expression[] = [];
  for (const { clause, then } of [node, ...node.elif]) {
    const condition = readList(reader, clause);
    parts.push(condition, readRegion(reader, "if", condition, then));
  }
  if (node.else !== undefined) parts.push(readRegion(reader, "else", null, node.else));
  return parts;
}

function readWhile(reader: Reader, { kind, clause, body }: While): readonly Expression[] {
  const asked = readList(reader, clause);
  const condition: Expression =
    kind === "while" ? asked : { kind: "unary", operator: "!", operand: asked, span: asked.span };
  return [asked, readRegion(reader, "loop", condition, body)];
}

/** Without a list it goes over the arguments: `"$@"`. */
function readFor(reader: Reader, { name, wordlist, body }: For | Select, span: Span): readonly Expression[] {
  const nameSpan = spanOf(reader, name);
  reader.covered.push(nameSpan);
  const fields: Field[] = [];
  for (const word of wordlist ?? []) readFields(reader, word, fields);
  const items = fields.map(({ value, isSpread }): Expression =>
    isSpread ? { kind: "spread", value, span: value.span } : value,
  );
  const value: Expression =
    wordlist === undefined ? { kind: "name", name: "@", span: nameSpan } : { kind: "list", items, span };
  const target: Expression = { kind: "name", name: name.value, span: nameSpan };
  addAssignment(reader.facts, { how: "loop", target, value, scope: reader.scope, span: nameSpan });
  return [value, readRegion(reader, "loop", null, body)];
}

/** The condition of a case: an operator `case` upon the word and the list of patterns. */
function readCase(reader: Reader, node: Case): readonly Expression[] {
  const left = reader.readWord(reader, node.word);
  const parts: Expression[] = [left];
  for (const { pattern, body, ...placed } of node.items) {
    const span = spanOf(reader, placed);
    const right: Expression = { kind: "list", items: pattern.map((word) => reader.readWord(reader, word)), span };
    parts.push(readRegion(reader, "case", { kind: "binary", operator: "case", left, right, span }, body));
  }
  return parts;
}
