import type { Span } from "../../core/span.ts";
import type { Piece } from "../content.ts";
import { joinWords, spanOf } from "../content.ts";
import { readLinkTarget } from "./inline/link-target.ts";

/** `[label]: destination "title"`. */
export interface Definition {
  /** As `foldLabel` writes it. */
  readonly label: string;
  readonly destination: string;
  readonly title: string | null;
  readonly span: Span;
}

export interface WithoutDefinitions {
  readonly definitions: readonly Definition[];
  /** The lines behind them. */
  readonly rest: readonly Piece[];
}

const LABEL = /\[(?<label>(?:[^\\[\]]|\\[^]){1,999})\]:/uy;
const LINE_REST = /[ \t]*(?:\n|$)/uy;

/** Reads the reference definitions that a paragraph begins with (CommonMark 0.31, section 4.7). */
export function readDefinitions(source: string, pieces: readonly Piece[]): WithoutDefinitions {
  if (source[pieces[0]?.start ?? -1] !== "[") return { definitions: [], rest: pieces };
  const content = joinWords(source, pieces);
  const definitions: Definition[] = [];
  let at = 0;
  let lines = 0;
  for (;;) {
    LABEL.lastIndex = at;
    const label = LABEL.exec(content.text)?.groups?.["label"];
    if (label === undefined || label.trim() === "") break;
    const target = readTarget(content.text, LABEL.lastIndex);
    if (target === null) break;
    definitions.push({
      label: foldLabel(label),
      destination: target.destination,
      title: target.title,
      span: spanOf(content, at, target.end),
    });
    lines += content.text.slice(at, target.next).split("\n").length - 1;
    at = target.next;
    if (at >= content.text.length) return { definitions, rest: [] };
  }
  return { definitions, rest: pieces.slice(lines) };
}

/** A title on a line of its own that does not end there is none, and the definition ends before it. */
function readTarget(text: string, offset: number) {
  const target = readLinkTarget(text, offset);
  if (target === null || (target.destination === "" && text[target.end - 1] !== ">")) return null;
  LINE_REST.lastIndex = target.end;
  if (LINE_REST.test(text)) return { ...target, next: LINE_REST.lastIndex };
  const lineEnd = text.slice(offset, target.end).lastIndexOf("\n") + offset;
  const short = target.title === null || lineEnd < offset ? null : readLinkTarget(text.slice(0, lineEnd), offset);
  if (short === null || short.title !== null) return null;
  return { ...short, next: lineEnd + 1 };
}

/** Labels are the same when they differ in case and white space only. */
export function foldLabel(label: string): string {
  return label.trim().replaceAll(/\s+/gu, " ").toLowerCase().toUpperCase();
}
