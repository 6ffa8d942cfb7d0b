import type { Span } from "../../../core/span.ts";
import {
  type Alias,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  parseDocument,
  type Document,
  type Node,
  type YAMLError,
} from "yaml";
import { nonEmpty } from "../../../core/brand.ts";
import type { Parse, ParseProblem } from "../../../core/source-facts.ts";
import type { Stretches } from "../../content.ts";
import { failedTree } from "./failed.ts";
import type { DataEntry, DataNode, DataTree } from "./node.ts";

/** UTF-16 units; the parser needs seconds for more. */
const LONGEST = 512 * 1024;
const MOST_ALIASES = 100;
/** The parser's time grows with the square of the depth. */
const DEEPEST = 100;
const DEEP_ITEMS = /(?:[-?][ \t]+){100}/u;
const MOST_PROBLEMS = 20;
/** Ends a line (YAML 1.2.2, section 5.4), which the parser does not know; what stands for it has the same length. */
const LONE_RETURN = /\r(?!\n)/gu;

/** Reads one YAML document. Aliases stand for what they name, but not within one another: that is how bombs are made. */
export function readYaml(text: string): DataTree {
  const refused = refuse(text);
  if (refused !== null) return refused;
  try {
    const document = parseDocument(text.replaceAll(LONE_RETURN, "\n"), {
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
    });
    const reader: Reader = { text, document, aliases: 0, isInAlias: false, problems: [] };
    const root = document.contents === null ? null : convert(reader, document.contents);
    const errors = document.errors.slice(0, MOST_PROBLEMS).map((error) => toProblem(error, text));
    if (reader.aliases > MOST_ALIASES) return failedTree("YAML with more than 100 aliases", text, 0);
    const found = nonEmpty([...errors, ...reader.problems]);
    return { root, parse: found === null ? { kind: "ok" } : { kind: "recovered", problems: found } };
  } catch (error) {
    return failedTree(error instanceof RangeError ? "YAML nests too deeply" : String(error), text, 0);
  }
}

/** Whether all documents of a text can be parsed. Nothing is made of them, so aliases cost nothing. */
export function parseYamlStream(text: string): Parse {
  const refused = refuse(text);
  if (refused !== null) return refused.parse;
  try {
    const documents = parseAllDocuments(text.replaceAll(LONE_RETURN, "\n"), {
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: "silent",
    });
    // Of a text without any document, an empty list with an extra field.
    const [first] = Array.isArray(documents) ? documents.flatMap(({ errors }) => errors) : [];
    return first === undefined ? { kind: "ok" } : { kind: "failed", problem: toProblem(first, text) };
  } catch (error) {
    return failedTree(error instanceof RangeError ? "YAML nests too deeply" : String(error), text, 0).parse;
  }
}

/** The parser may put what is missing behind the end of the text. */
function toProblem({ message, pos: [start, end] }: YAMLError, text: string): ParseProblem {
  const at = { start: Math.min(start, text.length), end: Math.min(Math.max(start + 1, end), text.length) };
  return { message: message.split("\n", 1)[0] ?? "", at };
}

/** What would take too long. */
function refuse(text: string): DataTree | null {
  if (text.length > LONGEST) return failedTree("YAML of more than 512 Ki characters", text, 0);
  return isTooDeep(text) ? failedTree("YAML nests deeper than 100 levels", text, 0) : null;
}

/** Counts brackets wherever they stand: text with a hundred open ones is nobody's either. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: bracket } of text.matchAll(/[[\]{}]/gu)) {
    depth = bracket === "[" || bracket === "{" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return DEEP_ITEMS.test(text);
}

interface Reader {
  readonly text: string;
  readonly document: Document;
  aliases: number;
  isInAlias: boolean;
  readonly problems: ParseProblem[];
}

function convert(reader: Reader, node: unknown): DataNode {
  const span = spanOfNode(node as Node);
  if (isAlias(node)) return followAlias(reader, node, span);
  if (isSeq(node)) return { kind: "list", span, items: node.items.map((item) => convert(reader, item)) };
  if (isMap(node)) {
    const entries = node.items.flatMap(({ key, value }): readonly DataEntry[] => {
      const read = convert(reader, value);
      // `<<: *base` takes the entries of what it names.
      if (isScalar(key) && key.value === "<<" && read.kind === "map") return read.entries;
      return [{ key: isScalar(key) ? String(key.value) : "", keySpan: spanOfNode(key as Node), value: read }];
    });
    return { kind: "map", span, entries };
  }
  if (!isScalar(node)) return { kind: "other", value: null, span };
  const { value } = node;
  if (typeof value === "number" || typeof value === "boolean" || value === null) return { kind: "other", value, span };
  const text = String(value);
  return { kind: "text", text, stretches: stretchesOf(reader.text, text, span), span };
}

function followAlias(reader: Reader, alias: Alias, span: Span): DataNode {
  reader.aliases += 1;
  // Resolving one costs a walk over the document.
  const isFollowed = !reader.isInAlias && reader.aliases <= MOST_ALIASES;
  const target = isFollowed ? alias.resolve(reader.document) : undefined;
  if (target === undefined) {
    reader.problems.push({ message: "an alias that is not followed", at: span });
    return { kind: "other", value: null, span };
  }
  reader.isInAlias = true;
  const node = convert(reader, target);
  reader.isInAlias = false;
  return node;
}

function spanOfNode(node: Node | null | undefined): Span {
  const [start, end] = node?.range ?? [0, 0];
  return { start, end };
}

/** Each line of the text where it ends a line of the source: so do plain, quoted and literal ones, folded ones do not. */
function stretchesOf(source: string, text: string, span: Span): Stretches {
  if (text === "") return [];
  const raw = source.slice(span.start, span.end);
  const whole = raw.indexOf(text);
  if (whole >= 0 && !text.includes("\n")) return [{ at: 0, source: span.start + whole, length: text.length }];
  const stretches: Stretches[number][] = [];
  let from = raw.indexOf("\n") + 1;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/gu)) {
    const at = raw.indexOf(line, from);
    const isOnOwnLine = at >= 0 && raw.slice(raw.lastIndexOf("\n", at) + 1, at).trim() === "";
    if (!isOnOwnLine) return [];
    stretches.push({ at: index, source: span.start + at, length: line.length });
    from = at + line.length;
  }
  return stretches;
}
