import type { Span } from "../../core/span.ts";
import type { Embedded } from "../../core/source-facts.ts";
import { readMeaning } from "../prose/meaning.ts";
import type { Within } from "./blocks/block.ts";
import { embedSpan } from "./code/embed.ts";
import { sliceContent, spanOf, type Content } from "../content.ts";
import type { Definition } from "./definitions.ts";
import type { HtmlFact, ImageFact, LinkFact, SentenceFact, SentencePlace } from "./facts.ts";
import { readHtml, readTarget, type HtmlPart } from "./html.ts";
import { findBareLinks } from "./inline/bare-links.ts";
import { readInline, type InlineLink } from "./inline/read-inline.ts";
import type { HtmlToken } from "./inline/tags.ts";
import type { Visible } from "./inline/visible.ts";
import type { Sections } from "./sections.ts";
import { splitSentences } from "./sentences.ts";

/** The facts of a text so far. */
export interface Collected {
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly sections: Sections;
  readonly embedded: Embedded[];
  readonly comments: Span[];
  readonly sentences: SentenceFact[];
  readonly links: LinkFact[];
  readonly images: ImageFact[];
  readonly html: HtmlFact[];
}

/** Where a text is said. */
export interface Saying {
  readonly place: SentencePlace;
  readonly isQuoted: boolean;
}

/** The innermost container says what the words of a paragraph are. */
export function sayingOf(within: Within, place: SentencePlace): Saying {
  const container = within.findLast((kind) => kind !== "quote");
  return { place: place === "paragraph" ? (container ?? place) : place, isQuoted: within.includes("quote") };
}

/** Collects what words say, their code spans, links and HTML; gives back what a reader sees of them. */
export function collectWords(into: Collected, content: Content, saying: Saying): string {
  const inline = readInline(content.text, into.definitions);
  for (const { start, end, innerStart, innerEnd } of inline.codes) {
    into.embedded.push(embedSpan(sliceContent(content, innerStart, innerEnd), spanOf(content, start, end)));
  }
  for (const link of inline.links) collectLink(into, content, link, saying);
  for (const tag of inline.html) collectTag(into, content, tag, saying);
  for (const { target, start, end } of findBareLinks(inline.visible)) {
    const span = spanOf(content, inline.visible.offsetOf(start), inline.visible.offsetOf(end - 1) + 1);
    into.links.push({ how: "bare", target, text: target, title: null, section: into.sections.current(), span });
  }
  collectSentences(into, content, inline.visible, saying);
  return inline.visible.text;
}

/** Collects the sentences of what a reader sees of a content. */
function collectSentences(into: Collected, content: Content, visible: Visible, saying: Saying): void {
  for (const { start, end } of splitSentences(visible)) {
    const text = visible.text.slice(start, end);
    const span = spanOf(content, visible.offsetOf(start), visible.offsetOf(end - 1) + 1);
    collectSentence(into, text, span, saying);
  }
}

/** Text that is read as it stands: comments, titles, text between tags. */
function collectPlain(into: Collected, content: Content, start: number, end: number, saying: Saying): void {
  const text = content.text.slice(start, end);
  collectSentences(into, content, { text, closed: [], offsetOf: (at) => start + at }, saying);
}

function collectLink(into: Collected, content: Content, link: InlineLink, saying: Saying): void {
  const { how, isImage, target, title, text, start, end } = link;
  const fact = { how, target, title, text, section: into.sections.current(), span: spanOf(content, start, end) };
  (isImage ? into.images : into.links).push(fact);
  if (title !== null) collectHidden(into, title, fact.span, { ...saying, place: "title" });
}

/** Words without a place of their own: their span is that of what holds them. */
export function collectHidden(into: Collected, text: string, span: Span, saying: Saying): void {
  for (const { start, end } of splitSentences({ text, closed: [] })) {
    collectSentence(into, text.slice(start, end), span, saying);
  }
}

/** Field by field: there are tens of thousands, and a spread takes many times as long. */
function collectSentence(into: Collected, text: string, span: Span, { place, isQuoted }: Saying): void {
  const { polarity, condition, addressee } = readMeaning(text);
  const section = into.sections.current();
  into.sentences.push({ text, polarity, condition, addressee, place, isQuoted, section, span });
}

function collectTag(into: Collected, content: Content, tag: HtmlToken, saying: Saying): void {
  const { kind, name, text, start, end } = tag;
  const span = spanOf(content, start, end);
  const section = into.sections.current();
  into.html.push({ kind, name, text, section, span });
  if (kind === "comment") {
    into.comments.push(span);
    collectPlain(into, content, start + 4, start + 4 + text.length, { ...saying, place: "comment" });
  }
  const lead = readTarget(tag);
  if (lead === null) return;
  const { isImage, target, text: shown, title } = lead;
  (isImage ? into.images : into.links).push({ how: "html", target, text: shown, title, section, span });
  if (title !== null) collectHidden(into, title, span, { ...saying, place: "title" });
  if (shown !== "") collectHidden(into, shown, span, { ...saying, place: "alternative" });
}

/** Collects a block of HTML: tags, comments, scripts as code, and the words between. */
export function collectHtml(into: Collected, content: Content, saying: Saying): void {
  for (const part of readHtml(content.text)) collectPart(into, content, part, saying);
}

function collectPart(into: Collected, content: Content, part: HtmlPart, saying: Saying): void {
  const { kind, name, text, start, end } = part;
  if (kind === "text") {
    collectPlain(into, content, start, end, saying);
  } else if (kind === "raw") {
    const span = spanOf(content, start, end);
    into.html.push({ kind, name, text, section: into.sections.current(), span });
    if (name !== "script") return;
    into.embedded.push({ language: "javascript", how: "script", ...sliceContent(content, start, end), span });
  } else {
    collectTag(into, content, part as HtmlToken, saying);
  }
}
