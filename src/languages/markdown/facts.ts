import type { Span } from "../../core/span.ts";
import type { ScopeId } from "../../core/expression.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import type { SentenceMeaning } from "../prose/meaning.ts";

/** What a Markdown text says. Lists are in the order of the text; `section` is the scope of the heading it is under. */
export interface MarkdownFacts {
  /** Embedded code (front matter, fences, code spans, scripts), and headings as scopes of the kind `section`. */
  readonly source: SourceFacts;
  readonly sentences: readonly SentenceFact[];
  readonly links: readonly LinkFact[];
  readonly images: readonly ImageFact[];
  readonly html: readonly HtmlFact[];
  readonly definitions: readonly DefinitionLine[];
}

export interface SentenceFact extends SentenceMeaning {
  /** As a reader of the page sees it, with code in backticks; of a comment as it stands. */
  readonly text: string;
  readonly place: SentencePlace;
  /** It stands in a quotation (`>`). */
  readonly isQuoted: boolean;
  readonly section: ScopeId;
  readonly span: Span;
}

/** `comment`: hidden from who sees the page, read by an agent; so are `title` and `alternative` (of an image). */
export type SentencePlace =
  | "paragraph"
  | "heading"
  | "item"
  | "cell"
  | "footnote"
  | "html"
  | "comment"
  | "title"
  | "alternative";

export interface LinkFact {
  readonly how: "inline" | "reference" | "autolink" | "bare" | "html";
  /** As written, escapes resolved. */
  readonly target: string;
  readonly text: string;
  readonly title: string | null;
  readonly section: ScopeId;
  readonly span: Span;
}

/** `text` is the alternative text. */
export type ImageFact = LinkFact;

export interface HtmlFact {
  /** `raw`: what is inside `<script>` or `<style>`. */
  readonly kind: "open" | "close" | "comment" | "instruction" | "raw";
  /** Name of the tag in lower case; of `raw` that of the tag around it. Empty for the others. */
  readonly name: string;
  /** The whole tag; of a comment and of `raw` what is inside. */
  readonly text: string;
  readonly section: ScopeId;
  readonly span: Span;
}

/** `[label]: target "title"`; a title is a favourite hiding place, because no page shows it. */
export interface DefinitionLine {
  readonly label: string;
  readonly target: string;
  readonly title: string | null;
  readonly span: Span;
}
