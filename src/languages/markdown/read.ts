import { nonEmpty } from "../../core/brand.ts";
import type { Embedded, Parse } from "../../core/source-facts.ts";
import { sourceFactsOf } from "../source-facts.ts";
import { findFrontMatter } from "../data/front-matter.ts";
import type { Piece } from "../content.ts";
import type { Block } from "./blocks/block.ts";
import { readBlocks } from "./blocks/read-blocks.ts";
import { splitEscapedBars } from "./blocks/table.ts";
import { embedBlock } from "./code/embed.ts";
import { collectHidden, collectHtml, collectWords, sayingOf, type Collected } from "./collect.ts";
import { joinCode, joinWords, type Content } from "../content.ts";
import { readDefinitions, type Definition } from "./definitions.ts";
import type { MarkdownFacts } from "./facts.ts";
import { openSections } from "./sections.ts";

/**
 * Reads Markdown: CommonMark 0.31 with GitHub's tables and footnotes, and front matter. Time is linear in the text.
 * Every text is Markdown, so reading fails only where containers nest deeper than anybody follows; a fence that is never
 * closed is `recovered`, since what is below it may be meant as text.
 */
export function readMarkdown(text: string): MarkdownFacts {
  const front = findFrontMatter(text);
  const { blocks, tooDeepAt } = readBlocks(text, front?.behind ?? 0);
  const { lines, definitions } = takeDefinitions(text, blocks);
  const into: Collected = {
    definitions: new Map(definitions.toReversed().map((definition) => [definition.label, definition])),
    sections: openSections(text.length),
    embedded: [],
    comments: [],
    sentences: [],
    links: [],
    images: [],
    html: [],
  };
  if (front !== null) into.embedded.push(embedFrontMatter(text, front.start, front.end));
  for (const block of blocks) collectBlock(into, text, block, lines.get(block));
  for (const { title, span } of definitions) {
    if (title !== null) collectHidden(into, title, span, { place: "title", isQuoted: false });
  }
  const { embedded, comments, sections, sentences, links, images, html } = into;
  return {
    source: sourceFactsOf("markdown", readOutcome(blocks, tooDeepAt), text.length, {
      scopes: sections.finish(),
      comments,
      embedded,
    }),
    sentences,
    links,
    images,
    html,
    definitions: definitions.map(({ label, destination, title, span }) => ({
      label,
      target: destination,
      title,
      span,
    })),
  };
}

/** The definitions of a text, and the lines that its paragraphs have without them. The first of a label counts. */
function takeDefinitions(text: string, blocks: readonly Block[]) {
  const lines = new Map<Block, readonly Piece[]>();
  const definitions: Definition[] = [];
  for (const block of blocks) {
    const canDefine = block.kind === "paragraph" || (block.kind === "heading" && block.pieces.length > 1);
    if (!canDefine) continue;
    const { definitions: own, rest } = readDefinitions(text, block.pieces);
    definitions.push(...own);
    lines.set(block, rest);
  }
  return { lines, definitions };
}

function collectBlock(into: Collected, text: string, block: Block, lines: readonly Piece[] | undefined): void {
  switch (block.kind) {
    case "heading":
      collectHeading(into, block, joinWords(text, lines ?? block.pieces));
      break;
    case "paragraph":
      collectWords(into, joinWords(text, lines ?? block.pieces), sayingOf(block.within, "paragraph"));
      break;
    case "table":
      for (const row of block.rows) {
        for (const cell of row)
          collectWords(into, joinCode(text, splitEscapedBars(text, cell)), sayingOf(block.within, "cell"));
      }
      break;
    case "html":
      collectHtml(into, joinCode(text, block.pieces), sayingOf(block.within, "html"));
      break;
    case "code":
      into.embedded.push(embedBlock(joinCode(text, block.pieces), block.info, block.span));
      break;
  }
}

function collectHeading(into: Collected, block: Extract<Block, { kind: "heading" }>, content: Content): void {
  into.sections.open(block.level, content.text, block.span.start);
  collectWords(into, content, sayingOf(block.within, "heading"));
}

function embedFrontMatter(text: string, start: number, end: number): Embedded {
  return {
    language: "data",
    how: "front-matter",
    ...joinCode(text, [{ padding: 0, start, end }]),
    span: { start, end },
  };
}

function readOutcome(blocks: readonly Block[], tooDeepAt: number | null): Parse {
  if (tooDeepAt !== null) {
    const message = "quotations and lists nest deeper than 100 levels";
    return { kind: "failed", problem: { message, at: { start: tooDeepAt, end: tooDeepAt + 1 } } };
  }
  const unclosed = blocks.filter((block) => block.kind === "code" && !block.isClosed);
  const problems = nonEmpty(unclosed.map(({ span }) => ({ message: "a fence that is never closed", at: span })));
  return problems === null ? { kind: "ok" } : { kind: "recovered", problems };
}
