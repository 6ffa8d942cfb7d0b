import { readEscape } from "../../../text/normalise/escapes.ts";
import { foldLabel, type Definition } from "../definitions.ts";
import { searchCodeRuns } from "./code-runs.ts";
import { readLinkTarget, skip } from "./link-target.ts";
import { searchTags, type HtmlToken } from "./tags.ts";
import { openVisible, type Visible } from "./visible.ts";

/** What stands in a line of text. Offsets are those of the text that was read. */
export interface Inline {
  readonly visible: Visible;
  /** `start` and `end` with the backticks, the inner ones without. */
  readonly codes: readonly {
    readonly start: number;
    readonly end: number;
    readonly innerStart: number;
    readonly innerEnd: number;
  }[];
  readonly links: readonly InlineLink[];
  readonly html: readonly HtmlToken[];
}

export interface InlineLink {
  readonly how: "inline" | "reference" | "autolink";
  readonly isImage: boolean;
  readonly target: string;
  readonly title: string | null;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Bracket {
  /** Offset of `[` or `![`, and of what is behind it. */
  readonly start: number;
  readonly inside: number;
  /** Its part of the visible text. */
  readonly seen: number;
  readonly isImage: boolean;
}

const SPECIAL = /[\\`<[\]!&*_~]/gu;
const AUTOLINK = /<(?<target>[a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d.-]+)>/iuy;
const LABEL = /\[(?<label>(?:[^\\[\]]|\\[^]){0,999})\]/uy;
const SPACE = /[ \t\n]*/uy;
const LONGEST_LABEL = 999;

/**
 * Reads code spans, links, images and HTML (CommonMark 0.31, appendix, phase 2) in time linear in the text. Emphasis is
 * not paired: its marks are left out of the visible text where they could be such.
 */
export function readInline(text: string, definitions: ReadonlyMap<string, Definition>): Inline {
  const visible = openVisible();
  const codes: Inline["codes"][number][] = [];
  const links: InlineLink[] = [];
  const html: HtmlToken[] = [];
  const brackets: Bracket[] = [];
  /** Brackets below this one stand around a link, and can make no link themselves. */
  let around = 0;
  const findCodeEnd = searchCodeRuns(text);
  const readTag = searchTags(text);
  let at = 0;

  function readCode(): void {
    const length = runLength(text, at, "`");
    const close = findCodeEnd(at, length);
    if (close === null) {
      take(length);
      return;
    }
    codes.push({ start: at, end: close + length, innerStart: at + length, innerEnd: close });
    const seen = visible.mark();
    visible.write(text.slice(at, close + length), at);
    visible.close(seen);
    at = close + length;
  }

  function readAngle(): void {
    AUTOLINK.lastIndex = at;
    const target = AUTOLINK.exec(text)?.groups?.["target"];
    if (target !== undefined) {
      const end = at + target.length + 2;
      links.push({ how: "autolink", isImage: false, target, title: null, text: target, start: at, end });
      const seen = visible.mark();
      visible.write(target, at + 1);
      visible.close(seen);
      at = end;
      return;
    }
    const tag = readTag(at);
    if (tag === null) {
      take(1);
      return;
    }
    html.push(tag);
    if (/^(?:br|p|div|li|td|hr)$/u.test(tag.name)) visible.write("\n", at);
    at = tag.end;
  }

  function closeBracket(): void {
    const bracket = brackets.pop();
    const isUsable = bracket !== undefined && (bracket.isImage || brackets.length >= around);
    around = Math.min(around, brackets.length);
    const target = isUsable ? readTargetOf(bracket) : null;
    if (bracket === undefined || target === null) {
      take(1);
      return;
    }
    const { isImage, start, seen } = bracket;
    visible.drop(seen, target.how === "footnote" ? visible.mark() : seen + 1);
    if (target.how !== "footnote") {
      const { how, destination, title, end } = target;
      links.push({ how, isImage, target: destination, title, text: visible.since(seen), start, end });
      visible.close(seen);
      if (!isImage) around = brackets.length;
    }
    at = target.end;
  }

  function readTargetOf({ inside, isImage }: Bracket) {
    const behind = at + 1;
    const target = text[behind] === "(" ? readLinkTarget(text, behind + 1) : null;
    const end = target === null ? -1 : skip(SPACE, text, target.end);
    if (target !== null && text[end] === ")") return { ...target, how: "inline" as const, end: end + 1 };
    LABEL.lastIndex = behind;
    const label = LABEL.exec(text)?.groups?.["label"];
    const own = at - inside <= LONGEST_LABEL ? text.slice(inside, at) : "";
    if (!isImage && /^\^\S+$/u.test(own)) return { how: "footnote" as const, end: behind };
    const wanted = label === undefined || label === "" ? own : label;
    const definition = definitions.get(foldLabel(wanted));
    if (definition === undefined) return null;
    const { destination, title } = definition;
    return {
      how: "reference" as const,
      destination,
      title,
      end: label === undefined ? behind : behind + label.length + 2,
    };
  }

  function openBracket(isImage: boolean): void {
    const start = at;
    brackets.push({ start, inside: start + (isImage ? 2 : 1), seen: visible.mark(), isImage });
    take(isImage ? 2 : 1);
  }

  function take(length: number): void {
    visible.write(text.slice(at, at + length), at);
    at += length;
  }

  function readSpecial(character: string): void {
    switch (character) {
      case "\\":
        if (/[!-/:-@[-`{-~]/u.test(text.charAt(at + 1))) at += 1;
        take(1);
        break;
      case "`":
        readCode();
        break;
      case "<":
        readAngle();
        break;
      case "!":
        if (text[at + 1] === "[") openBracket(true);
        else take(1);
        break;
      case "[":
        openBracket(false);
        break;
      case "]":
        closeBracket();
        break;
      case "&": {
        const escape = readEscape(text, at);
        if (escape === null || escape.character === null) {
          take(1);
        } else {
          visible.write(escape.character, at);
          at = escape.end;
        }
        break;
      }
      default: {
        const length = runLength(text, at, character);
        if (isEmphasis(text, at, length)) at += length;
        else take(length);
      }
    }
  }

  while (at < text.length) {
    SPECIAL.lastIndex = at;
    const special = SPECIAL.exec(text);
    const end = special?.index ?? text.length;
    take(end - at);
    if (special !== null) readSpecial(special[0]);
  }
  return { visible: visible.finish(), codes, links, html };
}

function runLength(text: string, at: number, character: string): number {
  let end = at;
  while (text[end] === character) end += 1;
  return end - at;
}

/** Can a run of these marks open or close emphasis? One between spaces cannot, nor `_` within a word, nor one `~`. */
function isEmphasis(text: string, at: number, length: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at + length);
  if (/^\s?$/u.test(before) && /^\s?$/u.test(after)) return false;
  if (text[at] === "~") return length === 2;
  return text[at] === "*" || !(/\w/u.test(before) && /\w/u.test(after));
}
