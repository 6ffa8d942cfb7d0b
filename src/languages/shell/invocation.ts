import type { Span } from "../../core/span.ts";
import type { HereDoc, HereString, Word } from "unbash";
import type { Argument, CallExpression, Expression } from "../../core/expression.ts";
import { baseName } from "../../text/base-name.ts";

/** One word that a command gets. */
export interface Field {
  readonly value: Expression;
  /** Whether it may become none or several words: an expansion outside quotes, a glob, `"$@"`. */
  readonly isSpread: boolean;
  /** The word as written; null when braces or separators made something else of it. */
  readonly word: Word | null;
}

/** What a command reads as its input in the script itself. */
export interface Inline {
  readonly node: HereDoc | HereString;
  readonly value: Expression;
}

/** One command that runs. */
export interface Invocation {
  /** The command's name first. */
  readonly fields: readonly Field[];
  /** `name=value` after the name, where the command takes such: `export`, `alias`. */
  readonly declared: readonly Declared[];
  readonly redirections: readonly Argument[];
  /** Here-documents and here-strings, the last of which is read. */
  readonly inline: readonly Inline[];
  readonly feed: Feed | null;
  /** How many commands there are around it that run it: 1 for `a` in `sudo a`. */
  readonly depth: number;
  readonly span: Span;
}

export interface Declared {
  readonly target: Expression;
  readonly name: string;
  readonly isAppended: boolean;
  readonly value: Expression;
  /** Null for an array. */
  readonly word: Word | null;
  readonly span: Span;
}

/** What comes through a pipe. `source` is null when it is no plain command. */
export interface Feed {
  readonly operator: "|" | "|&";
  readonly from: Expression;
  readonly source: Invocation | null;
}

/** What a node of the syntax tree gives: its value as an expression, and the command when it is a plain one. */
export interface Ran {
  readonly value: Expression;
  readonly invocation: Invocation | null;
}

/** The call that a command is; null for assignments alone. Without a name, redirections are a call of nothing. */
export function callOf({ fields, declared, redirections, feed, span }: Invocation): CallExpression | null {
  const [name] = fields;
  if (name === undefined && redirections.length === 0) return null;
  const callee: Expression = name?.value ?? { kind: "other", parts: [], span };
  const given: Argument[] = [];
  for (let index = 1; index < fields.length; index++) {
    const field = fields[index];
    if (field !== undefined) given.push({ name: null, spread: field.isSpread, value: field.value });
  }
  for (const { name, value } of declared) given.push({ name, spread: false, value });
  for (const redirection of redirections) given.push(redirection);
  if (feed !== null) given.push({ name: feed.operator, spread: false, value: feed.from });
  return { kind: "call", callee, arguments: given, span };
}

/** From the first field to where the last one ends; what `xargs` appends stands before them all. */
export function spanOfFields(fields: readonly [Field, ...Field[]]): Span {
  const { start } = fields[0].value.span;
  return { start, end: fields.reduce((end, { value }) => Math.max(end, value.span.end), start) };
}

/** Whether there are fields at all. */
export function hasFields(fields: readonly Field[]): fields is readonly [Field, ...Field[]] {
  return fields.length > 0;
}

/** The text of a field that has no computed part. */
export function constantOf(field: Field | undefined): string | null {
  return field?.value.kind === "string" ? field.value.value : null;
}

/** A command's name without its folder and without `.exe`; null when it is computed. */
export function commandName(field: Field | undefined): string | null {
  const name = constantOf(field);
  if (name === null) return null;
  const base = name.includes("/") ? baseName(name) : name;
  return base.endsWith(".exe") ? base.slice(0, -4) : base;
}
