import type { Span } from "../core/span.ts";
import type { Embedded } from "../core/source-facts.ts";

/** A part of a line; `padding` spaces that stand before it are not in the source: they are the rest of a tab. */
export interface Piece {
  readonly padding: number;
  readonly start: number;
  readonly end: number;
}

export type Stretches = Embedded["stretches"];

/** Text that was put together from pieces of a source, and where each of its characters stands there. */
export interface Content {
  readonly text: string;
  readonly stretches: Stretches;
}

/** Lines of code with their breaks, each of which is a line feed here; neighbours in the source become one stretch. */
export function joinCode(source: string, pieces: readonly Piece[]): Content {
  const asWritten = join(source, pieces, "");
  if (!asWritten.text.includes("\r")) return asWritten;
  const { text, stretches } = join(
    source,
    pieces.flatMap((piece) => withoutReturns(source, piece)),
    "",
  );
  return { text: text.replaceAll("\r", "\n"), stretches };
}

/** Without the CRs of Windows: a shell would take one for a part of the last word. */
function withoutReturns(source: string, { padding, start, end }: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (let at = source.indexOf("\r\n", from); at !== -1 && at + 1 < end; at = source.indexOf("\r\n", from)) {
    pieces.push({ padding: from === start ? padding : 0, start: from, end: at });
    from = at + 1;
  }
  pieces.push({ padding: from === start ? padding : 0, start: from, end });
  return pieces;
}

/** Words of several lines; a line break stands between them whatever the source has there. */
export function joinWords(source: string, pieces: readonly Piece[]): Content {
  return join(source, pieces, "\n");
}

function join(source: string, pieces: readonly Piece[], between: string): Content {
  const [only, ...others] = pieces;
  // Headings, cells and most paragraphs are of one line.
  if (only?.padding === 0 && others.length === 0) return partOf(source, only);
  const contents = pieces.map(({ padding, start, end }, index): Content => {
    const lead = (index > 0 ? between : "") + " ".repeat(padding);
    const stretches = end > start ? [{ at: lead.length, source: start, length: end - start }] : [];
    return { text: lead + source.slice(start, end), stretches };
  });
  return joinContents(contents);
}

function partOf(source: string, { start, end }: Piece): Content {
  const stretches = end > start ? [{ at: 0, source: start, length: end - start }] : [];
  return { text: source.slice(start, end), stretches };
}

/** Offset in the source of a character of the content; what has none counts as what stands before it. */
export function sourceOf({ stretches }: Content, offset: number): number {
  const stretch = stretches[findStretch(stretches, offset)];
  return stretch === undefined ? 0 : stretch.source + Math.min(Math.max(0, offset - stretch.at), stretch.length);
}

/** Index of the last stretch that starts at or before an offset of the content; 0 when none does. */
function findStretch(stretches: Stretches, offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The source between two offsets of the content. */
export function spanOf(content: Content, start: number, end: number): Span {
  const from = sourceOf(content, start);
  return { start: from, end: end > start ? Math.max(from, sourceOf(content, end - 1) + 1) : from };
}

/** A part of the content, with its own stretches. */
export function sliceContent(content: Content, start: number, end: number): Content {
  const stretches: Stretches[number][] = [];
  for (let index = findStretch(content.stretches, start); ; index++) {
    const stretch = content.stretches[index];
    if (stretch === undefined || stretch.at >= end) break;
    const from = Math.max(stretch.at, start);
    const to = Math.min(stretch.at + stretch.length, end);
    if (from < to) stretches.push({ at: from - start, source: stretch.source + from - stretch.at, length: to - from });
  }
  return { text: content.text.slice(start, end), stretches };
}

/** Some parts of the content, one behind the other. */
export function joinContents(contents: readonly Content[]): Content {
  let text = "";
  const stretches: { at: number; source: number; length: number }[] = [];
  for (const content of contents) {
    for (const { at, source, length } of content.stretches) {
      const last = stretches.at(-1);
      const start = text.length + at;
      if (last !== undefined && last.at + last.length === start && last.source + last.length === source) {
        last.length += length;
      } else {
        stretches.push({ at: start, source, length });
      }
    }
    text += content.text;
  }
  return { text, stretches };
}
