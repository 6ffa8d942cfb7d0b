/**
 * Spellings of one printable ASCII character: HTML entities (numeric, and the named ones that stand for ASCII),
 * percent encoding, and the escapes that Python, JavaScript and shells share (`\x41`, `\u0041`, `\u{41}`).
 * Anything that would make a line break or a control character is left as it stands, so that lines stay lines.
 */
const ESCAPE =
  /&#(?<decimal>\d{2,7});?|&#x(?<entity>[\da-f]{2,6});?|&(?<name>lt|gt|amp|quot|apos|lpar|rpar|sol|colon|period|num|excl|dollar|grave|vert|lowbar|hyphen|commat|equals|semi|comma|nbsp|Tab);|%(?<percent>[2-7][\da-f])|\\(?:x|u00|U000000)(?<escape>[2-7][\da-f])|\\u\{0{0,4}(?<braced>[2-7][\da-f])\}/iuy;

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
  lpar: "(",
  rpar: ")",
  sol: "/",
  colon: ":",
  period: ".",
  num: "#",
  excl: "!",
  dollar: "$",
  grave: "`",
  vert: "|",
  lowbar: "_",
  hyphen: "-",
  commat: "@",
  equals: "=",
  semi: ";",
  comma: ",",
  nbsp: " ",
  tab: " ",
};

export interface Escape {
  /** Offset behind it. */
  readonly end: number;
  /** Null for one that stays as it stands. */
  readonly character: string | null;
}

/** The escape that starts at this offset of a text, if one does. */
export function readEscape(text: string, offset: number): Escape | null {
  ESCAPE.lastIndex = offset;
  const match = ESCAPE.exec(text);
  return match === null ? null : { end: ESCAPE.lastIndex, character: decode(match.groups ?? {}) };
}

function decode(groups: { readonly [name: string]: string | undefined }): string | null {
  const name = groups["name"];
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? null;
  const decimal = groups["decimal"];
  const hex = groups["entity"] ?? groups["percent"] ?? groups["escape"] ?? groups["braced"];
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  return code >= 0x20 && code <= 0x7e ? String.fromCharCode(code) : null;
}
