import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { readCommands } from "./runner.ts";

/** What GitHub makes of a Markdown text. */
export interface ReadMarkdown {
  /** The type of every node, in order. */
  readonly types: readonly string[];
  /** What stands in text nodes, code spans, code blocks (with their language) and HTML. */
  readonly texts: readonly string[];
  readonly spans: readonly string[];
  readonly blocks: readonly string[];
  readonly html: readonly string[];
  /** Where links lead. */
  readonly links: readonly string[];
  /** Cells in each row of each table. */
  readonly cells: readonly number[];
  /** What GitHub finds in shown text, and what its runner would obey if the file were printed to a log. */
  readonly found: readonly string[];
}

/** In what is shown outside of code: docs.github.com, "Autolinked references and URLs" and "Basic writing". */
const FOUND: readonly (readonly [name: string, pattern: RegExp])[] = [
  ["mention", /@[\w-]/u],
  ["issue", /#\d|\bGH-\d/iu],
  ["commit", /\b[\da-f]{7,40}\b/iu],
  ["emoji", /:[\w+-]+:/u],
  ["math", /\$/u],
];

/** Parses CommonMark with GitHub's extensions. */
export function readMarkdown(text: string): ReadMarkdown {
  const nodes: Nodes[] = [];
  const walk = (node: Nodes): void => {
    nodes.push(node);
    if ("children" in node) node.children.forEach(walk);
  };
  walk(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
  const valuesOf = (type: string): readonly string[] =>
    nodes.flatMap((node) => (node.type === type && "value" in node ? [node.value] : []));
  const texts = valuesOf("text");
  const found = FOUND.filter(([, pattern]) => texts.some((shown) => pattern.test(shown))).map(([name]) => name);
  return {
    types: nodes.map(({ type }) => type),
    texts,
    spans: valuesOf("inlineCode"),
    blocks: nodes.flatMap((node) => (node.type === "code" ? [`${node.lang ?? ""}\n${node.value}`] : [])),
    html: valuesOf("html"),
    links: nodes.flatMap((node) => (node.type === "link" ? [node.url] : [])),
    cells: nodes.flatMap((node) => (node.type === "tableRow" ? [node.children.length] : [])),
    found: readCommands(text).length > 0 ? [...found, "command"] : found,
  };
}
