import type { Span } from "../core/span.ts";
import { isExpression, isReference, LONGEST_REFERENCE } from "./secret-references.ts";

/** A name that says secret, up to and including the separator: `DB_PASSWORD=`, `"apiKey": `, `client_secret := `. */
const NAMED_SECRET =
  /(?:password|passwd|secret|token|api[_-]?key|private[_-]?key|credential)[\w-]{0,40}(\\?["'`]?)\]?[ \t]{0,8}(?::=|=>|[:=])[ \t]{0,8}/gi;
const NAME_START = /(["'`])[\w-]*$/;
const LONGEST_NAME_START = 40;
const OPENING_QUOTE = /\\?(?:"""|'''|["'`])/y;
const UNQUOTED_END = /[\s"'`,;)}\]]/g;
const QUOTED_STOP = /["'`\\\r\n]/g;
/** Shorter values are flags, numbers and types far more often than secrets. */
const SHORTEST = 8;

/** The values that a text assigns to names which say secret. Sorted, not overlapping. */
export function findAssignedSecrets(text: string): readonly Span[] {
  const spans: Span[] = [];
  NAMED_SECRET.lastIndex = 0;
  for (let name = NAMED_SECRET.exec(text); name !== null; name = NAMED_SECRET.exec(text)) {
    const quoteBefore = name[1] === "" ? findQuoteBefore(text, name.index) : "";
    const value = readValue(text, NAMED_SECRET.lastIndex, quoteBefore);
    if (value === null) continue;
    spans.push(value);
    NAMED_SECRET.lastIndex = value.end;
  }
  return spans;
}

/** The quote in which the name begins and is still open, as in `'x-api-key: '`; the same one then closes it. */
function findQuoteBefore(text: string, offset: number): string {
  return NAME_START.exec(text.slice(Math.max(0, offset - LONGEST_NAME_START), offset))?.[1] ?? "";
}

/**
 * The value that begins at the offset; null when it is no secret. What makes it none is found within a bounded number
 * of characters, and a secret is not read again, so that a text of a million assignments takes linear time.
 */
function readValue(text: string, offset: number, quoteBefore: string): Span | null {
  OPENING_QUOTE.lastIndex = offset;
  const opening = OPENING_QUOTE.exec(text)?.[0] ?? "";
  if (opening !== "" && opening === quoteBefore) return null;
  const start = offset + opening.length;
  if (opening === "" && isExpression(text.slice(start, start + LONGEST_REFERENCE))) return null;
  const end = opening === "" ? findUnquotedEnd(text, start) : findClosingQuote(text, start, opening);
  if (end - start < SHORTEST) return null;
  if (end - start > LONGEST_REFERENCE) return { start, end };
  return isReference(text.slice(start, end), opening !== "") ? null : { start, end };
}

function findUnquotedEnd(text: string, start: number): number {
  UNQUOTED_END.lastIndex = start;
  return UNQUOTED_END.exec(text)?.index ?? text.length;
}

/** The closing quote of the same kind, or the end of the line. In `\"…\"` the backslash belongs to the quote. */
function findClosingQuote(text: string, start: number, opening: string): number {
  const quote = opening.at(-1);
  QUOTED_STOP.lastIndex = start;
  for (let stop = QUOTED_STOP.exec(text); stop !== null; stop = QUOTED_STOP.exec(text)) {
    const isEscape = stop[0] === "\\" && !opening.startsWith("\\");
    if (isEscape) QUOTED_STOP.lastIndex = stop.index + 2;
    else if (stop[0] === quote || !"\"'`".includes(stop[0])) return stop.index;
  }
  return text.length;
}
