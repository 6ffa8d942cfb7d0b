/** UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A name that says secret, up to and including the separator: `DB_PASSWORD=`, `"apiKey": `, `client_secret := `. */
const NAMED_SECRET =
  /(?:password|passwd|secret|token|api[_-]?key|private[_-]?key|credential)[\w-]{0,40}\\?["'`]?\]?[ \t]{0,8}(?::=|=>|[:=])[ \t]{0,8}/gi;
const OPENING_QUOTE = /\\?(?:"""|'''|["'`])/y;
const UNQUOTED_END = /[\s"'`,;)}\]]/g;
const QUOTED_STOP = /["'`\\\r\n]/g;
/** Shorter values are flags, numbers and types far more often than secrets. */
const SHORTEST = 8;
/** A longer value is no reference and no placeholder. */
const LONGEST_REFERENCE = 120;

/** Values that are no secrets but say where one comes from, or where to write one. Quoted or not. */
const PLACEHOLDER =
  /^(?:\$\{|\$\(|\{\{|\$[A-Z_][A-Z0-9_]*$|\$env:|%[A-Z_]+%|<[^<>]*>|[x*.]{4,}$|(?:your|my|the)[-_ ][a-z_ -]*$|(?:undefined|required|optional|redacted|changeme|placeholder)$)/i;
/** Code that fetches a value: `os.environ["X"]`, `process.env.X`, `self.token`, `load(…)`, `row["token"]`. */
const EXPRESSION =
  /^(?:os\.environ|process\.env|import\.meta\.env|env\.|secrets\.|vars\.|config\.|settings\.|self\.|this\.|args\.|options\.|[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*[([])/;

/** Names of variables: words in camelCase, or joined by `_` or `.`, without a digit. */
const IDENTIFIER = /^(?:[a-z]+(?:[A-Z][a-z]*)+|(?:[A-Z][a-z]+){2,}|[A-Za-z]+(?:[._][A-Za-z]+)+)$/;

/** The values that a text assigns to names which say secret. Sorted, not overlapping. */
export function findAssignedSecrets(text: string): readonly Span[] {
  const spans: Span[] = [];
  NAMED_SECRET.lastIndex = 0;
  while (NAMED_SECRET.test(text)) {
    const value = readValue(text, NAMED_SECRET.lastIndex);
    if (value === null) continue;
    spans.push(value);
    NAMED_SECRET.lastIndex = value.end;
  }
  return spans;
}

/**
 * The value that begins at the offset; null when it is no secret. What makes it none is found within a bounded number
 * of characters, and a secret is not read again, so that a text of a million assignments takes linear time.
 */
function readValue(text: string, offset: number): Span | null {
  OPENING_QUOTE.lastIndex = offset;
  const opening = OPENING_QUOTE.exec(text)?.[0] ?? "";
  const start = offset + opening.length;
  if (opening === "" && EXPRESSION.test(text.slice(start, start + LONGEST_REFERENCE))) return null;
  const end = opening === "" ? findUnquotedEnd(text, start) : findClosingQuote(text, start, opening);
  if (end - start < SHORTEST) return null;
  if (end - start > LONGEST_REFERENCE) return { start, end };
  const value = text.slice(start, end);
  const isReference = PLACEHOLDER.test(value) || (opening === "" && IDENTIFIER.test(value));
  return isReference ? null : { start, end };
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
