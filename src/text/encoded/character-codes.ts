import type { Encoded, Encoding } from "./encoded.ts";
import { isPromising } from "./readable.ts";
import { characterSet, findRuns, type CharacterSet } from "./runs.ts";

interface Form {
  readonly encoding: Encoding;
  /** Stands in every match; null where digits and separators are all there is. */
  readonly mark: string | null;
  readonly pattern: RegExp;
  /** Finds the codes in what the pattern matched; group 1 (or 2, in hexadecimal where `radix` is 10) is the number. */
  readonly code: RegExp;
  readonly radix: 8 | 10 | 16;
}

/** So many codes in a row make a text; bounded above, because each repetition takes room on V8's stack. */
const MANY = "{8,20000}";
const SEPARATOR = String.raw`["']?[\s,;]{1,40}["']?`;

function form(encoding: Encoding, mark: string | null, pattern: string, code: RegExp, radix: 8 | 10 | 16): Form {
  return { encoding, mark, pattern: new RegExp(pattern, "giu"), code, radix };
}

/** The ways in which languages write a text as the numbers of its characters. */
const FORMS: readonly Form[] = [
  form("character codes", "\\x", String.raw`(?:\\{1,2}x[\da-f]{2})${MANY}`, /x([\da-f]{2})/giu, 16),
  form("character codes", "\\", String.raw`(?:\\{1,2}[0-3]?[0-7]{2})${MANY}`, /([0-7]+)/gu, 8),
  form(
    "character codes",
    "\\u",
    String.raw`(?:\\{1,2}u(?:00[\da-f]{2}|\{0{0,4}[\da-f]{2}\}))${MANY}`,
    /u\{?0*([\da-f]{2})/giu,
    16,
  ),
  form("character codes", "&#", String.raw`(?:&#(?:\d{2,7}|x[\da-f]{2,6});?)${MANY}`, /&#(?:(\d+)|x([\da-f]+))/giu, 10),
  form("character codes", "0x", String.raw`(?:["']?0x[\da-f]{1,2}["']?[\s,;]{0,40})${MANY}`, /0x([\da-f]{1,2})/giu, 16),
  form(
    "character codes",
    "(",
    String.raw`(?:chr[bw]?\(\s{0,9}(?:\d{2,7}|(?:0x|&h)[\da-f]{2,6})\s{0,9}\)[\s+.&,]{0,40})${MANY}`,
    /(?:(?:0x|&h)([\da-f]+)|\(\s*(\d{2,}))/giu,
    16,
  ),
  form(
    "character codes",
    "]",
    String.raw`(?:\[char\]\s{0,9}\(?(?:\d{2,7}|0x[\da-f]{2,6})\)?[\s+,]{0,40})${MANY}`,
    /(?:0x([\da-f]+)|\]\s*\(?(\d{2,}))/giu,
    16,
  ),
  form("percent-encoding", "%", `(?:%[\\da-f]{2})${MANY}`, /%([\da-f]{2})/giu, 16),
  form("quoted-printable", "=", String.raw`(?:=[\da-f]{2}(?:=\r?\n)?)${MANY}`, /=([\da-f]{2})/giu, 16),
  form("character codes", null, String.raw`\b(?:\d{2,3}${SEPARATOR})${MANY}(?:\d{2,3}\b)?`, /(\d+)/gu, 10),
  form(
    "hex",
    null,
    String.raw`\b(?:[\da-f]{2}(?:["']?[\s:,-]{1,9}["']?))${MANY}(?:[\da-f]{2}\b)?`,
    /([\da-f]{2})/giu,
    16,
  ),
];

/** All that can stand in one of the forms; runs without it are not searched. */
const MEMBERS: CharacterSet = characterSet("0123456789abcdefABCDEFxXuUhHrRwW\\%=&#{}()[],;:+.-\"' \t\r\n");
/** Eight codes of two characters with one before each. */
const SHORTEST = 24;
/** Each code of a letter has a decimal digit, whatever the form. */
const FEWEST_DIGITS = 8;
/** Codes that are looked at before all are decoded. */
const SAMPLE = 24;

/** Texts that are written as numbers: `\x63\x75`, `0x63, 0x75`, `chr(99)+chr(117)`, `99, 117`, `63 75`, `%63%75`. */
export function* findCharacterCodes(text: string): Generator<Encoded> {
  for (const { start, end } of findRuns(text, MEMBERS, SHORTEST)) {
    if (!hasDigits(text, start, end)) continue;
    const run = text.slice(start, end);
    for (const each of FORMS) if (each.mark === null || run.includes(each.mark)) yield* findForm(run, start, each);
  }
}

function hasDigits(text: string, start: number, end: number): boolean {
  let digits = 0;
  for (let at = start; at < end && digits < FEWEST_DIGITS; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  return digits === FEWEST_DIGITS;
}

function* findForm(run: string, offset: number, { encoding, pattern, code, radix }: Form): Generator<Encoded> {
  for (const { index, 0: whole } of run.matchAll(pattern)) {
    const first = bytesOf(whole, code, radix, SAMPLE);
    if (first === null || !isPromising(first)) continue;
    const bytes = bytesOf(whole, code, radix, Number.POSITIVE_INFINITY);
    if (bytes === null) continue;
    const start = offset + index;
    yield { encoding, start, end: start + whole.trimEnd().length, bytes };
  }
}

/** Numbers up to 255 are bytes; when one is larger, all are code points. Null when one is none. */
function bytesOf(codes: string, pattern: RegExp, radix: number, most: number): Uint8Array | null {
  const numbers: number[] = [];
  for (const match of codes.matchAll(pattern)) {
    const [, own, other] = match;
    numbers.push(
      own === undefined ? Number.parseInt(other ?? "", radix === 10 ? 16 : 10) : Number.parseInt(own, radix),
    );
    if (numbers.length === most) break;
  }
  if (numbers.every((number) => number <= 0xff)) return Uint8Array.from(numbers);
  if (numbers.some((number) => number > 0x10ffff)) return null;
  return Buffer.from(numbers.map((number) => String.fromCodePoint(number)).join(""));
}
