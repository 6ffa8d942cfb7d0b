import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { expect, test } from "vitest";
import { readMarkdown } from "../../../src/languages/markdown/read.ts";
import { misplaced } from "../../support/stretches.ts";

interface Seen {
  /** Lines of code of the whole text, without blank ones. */
  readonly code: readonly string[];
  readonly inline: string[];
  readonly targets: string[];
  readonly headings: number;
}

const linesOf = (codes: readonly string[]): readonly string[] =>
  codes
    .join("\n")
    .split(/[\r\n]+/u)
    .filter((line) => line.trim() !== "");
const squeeze = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

/** What micromark, an implementation of CommonMark by others, sees. */
function seenByOthers(text: string): Seen {
  const seen = { code: [] as string[], inline: [] as string[], targets: [] as string[], headings: 0 };
  const visit = (node: Nodes, definitions: ReadonlyMap<string, string>): void => {
    if (node.type === "code") seen.code.push(node.value);
    if (node.type === "inlineCode") seen.inline.push(squeeze(node.value));
    if (node.type === "link" || node.type === "image") seen.targets.push(node.url);
    if (node.type === "linkReference" || node.type === "imageReference") {
      seen.targets.push(definitions.get(node.identifier) ?? "?");
    }
    if (node.type === "heading") seen.headings += 1;
    if ("children" in node) for (const child of node.children) visit(child, definitions);
  };
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const definitions = new Map<string, string>();
  const collect = (node: Nodes): void => {
    if (node.type === "definition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
    if ("children" in node) for (const child of node.children) collect(child);
  };
  collect(tree);
  visit(tree, definitions);
  return { ...seen, code: linesOf(seen.code), targets: seen.targets.toSorted(), inline: seen.inline.toSorted() };
}

function seenHere(text: string): Seen {
  const { source, links, images } = readMarkdown(text);
  expect(misplaced(text, source.embedded)).toEqual([]);
  const blocks = source.embedded.filter(({ how }) => how === "fence" || how === "indented");
  return {
    code: linesOf(blocks.map((code) => code.text)),
    inline: source.embedded
      .filter(({ how }) => how === "inline")
      .map((code) => squeeze(code.text))
      .toSorted(),
    targets: [...links, ...images]
      .filter(({ how }) => how !== "html")
      .map(({ target }) => target)
      .toSorted(),
    headings: source.scopes.length - 1,
  };
}

/**
 * Lines of every construct, behind marks of every container. Left out is where micromark itself leaves the standard:
 * empty items and a lone tag below indented code or in lazy lines; it also cuts indented code of items into several blocks.
 */
const MARKS = ["", "> ", ">", "- ", "* ", "1. ", "1) ", "  ", "    ", "\t", "   ", "> - ", "- > ", "-     ", "-\t"];
const WORDS = [
  "word",
  "# head",
  "## head ##",
  "---",
  "===",
  "```",
  "````",
  "~~~",
  "``` rust",
  "`code`",
  "``co`de``",
  "[a](b)",
  "[a](<b c> 'd')",
  "![a](b)",
  "[![a](b)](c)",
  "[ref]: target",
  "[ref]",
  "[y][ref]",
  "a <b> c",
  "<div>",
  "</div>",
  "<!-- c -->",
  "<!--",
  "-->",
  "* * *",
  "a\\`b`c`",
  "<https://a.example/>",
  "",
  "",
];
const line = fc
  .tuple(fc.array(fc.constantFrom(...MARKS), { maxLength: 3 }), fc.constantFrom(...WORDS))
  .map(([marks, words]) => (words === "" ? "" : marks.join("") + words));
const document = fc.array(line, { minLength: 1, maxLength: 9 }).map((lines) => `start\n\n${lines.join("\n")}`);

test("code, links and headings are those that another implementation sees", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(document, (text) => {
      const others = seenByOthers(text);
      for (const [kind, value] of Object.entries(others))
        if (Array.isArray(value) ? value.length > 0 : value > 0) kinds.add(kind);
      expect(seenHere(text)).toEqual(others);
    }),
    { seed: 6, numRuns: 300 },
  );
  expect([...kinds].toSorted()).toEqual(["code", "headings", "inline", "targets"]);
});
