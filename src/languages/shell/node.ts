import type { AndOr, CompoundList, Pipeline, PipelineNode } from "unbash";
import type { Expression } from "../../core/expression.ts";
import { readCommand } from "./command.ts";
import { readCompound, readRedirected } from "./compound.ts";
import { readCoprocess, readFunction } from "./definitions.ts";
import type { Feed, Ran } from "./invocation.ts";
import { spanOf, type Reader } from "./reader.ts";
import { readStatements } from "./script.ts";

/** After so many stages of a pipe, where it comes from is told no further: an expression's depth is to be limited. */
const LONGEST_PIPE = 32;

/** Reads anything that can run; `feed` is what comes to it through a pipe. */
export function readNode(reader: Reader, node: PipelineNode | AndOr | CompoundList, feed: Feed | null): Ran {
  switch (node.type) {
    case "Command":
      return readCommand(reader, node, feed);
    case "Pipeline":
      return readPipeline(reader, node, feed);
    case "AndOr":
      return { value: readAndOr(reader, node), invocation: null };
    case "CompoundList":
      return { value: readStatements(reader, node.commands, spanOf(reader, node)), invocation: null };
    case "Function":
      return { value: readFunction(reader, node), invocation: null };
    case "Coproc":
      return { value: readCoprocess(reader, node), invocation: null };
    case "Redirected":
      return { value: readRedirected(reader, node, feed), invocation: null };
    default:
      return { value: readCompound(reader, node, [], feed), invocation: null };
  }
}

/** Each command gets the one before it as an argument `|` or `|&`. The value is the last one's. */
function readPipeline(reader: Reader, { commands, operators, prefixes, ...placed }: Pipeline, first: Feed | null): Ran {
  let feed = first;
  let last: Ran | null = null;
  for (const [index, command] of commands.entries()) {
    if (last !== null) {
      const isFar = index % LONGEST_PIPE === 0;
      const from: Expression = isFar ? { kind: "other", parts: [], span: last.value.span } : last.value;
      feed = { operator: operators[index - 1] ?? "|", from, source: isFar ? null : last.invocation };
    }
    last = readNode(reader, command, feed);
  }
  const span = spanOf(reader, placed);
  const { value, invocation } = last ?? { value: { kind: "other", parts: [], span } as const, invocation: null };
  const isNegated = prefixes.filter(({ type }) => type === "Negation").length % 2 === 1;
  return isNegated
    ? { value: { kind: "unary", operator: "!", operand: value, span }, invocation }
    : { value, invocation };
}

/** What follows `&&` runs if what comes before went well, what follows `||` else: regions `if` and `else`. */
function readAndOr(reader: Reader, node: AndOr): Expression {
  const parts: Expression[] = [];
  for (const [index, command] of node.commands.entries()) {
    const condition = parts.at(-1);
    const { value } = readNode(reader, command, null);
    parts.push(value);
    if (condition === undefined) continue;
    const kind = node.operators[index - 1] === "||" ? "else" : "if";
    reader.facts.regions.push({ kind, condition, span: spanOf(reader, command) });
  }
  return { kind: "other", parts, span: spanOf(reader, node) };
}
