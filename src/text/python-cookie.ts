/** PEP 263: a comment, and nothing but blanks before it. `coding` may be part of a word (`encoding=utf-8`). */
const COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;
/** A first line that lets the second one count: blank, or a comment without a cookie. */
const BLANK_OR_COMMENT = /^[ \t\f]*(?:#|$)/;

/**
 * The encoding that a Python source declares, as it is spelled there, or null: a comment in the first line, or in the
 * second after a blank or a comment. Lines end as for CPython: LF, CRLF or CR. The text comes without byte order mark.
 */
export function pythonCookie(text: string): string | null {
  const [first = "", second = ""] = text.split(/\r\n|\r|\n/, 2);
  const cookie = COOKIE.exec(first)?.[1];
  if (cookie !== undefined) return cookie;
  return BLANK_OR_COMMENT.test(first) ? (COOKIE.exec(second)?.[1] ?? null) : null;
}

/** Names of UTF-8, ASCII and Latin-1 in CPython's Lib/encodings/aliases.py (3.14), normalised as by `normalise`. */
const COMPATIBLE: ReadonlySet<string> = new Set(
  [
    "utf_8 u8 utf utf8 utf8_ucs2 utf8_ucs4 cp65001 utf_8_sig",
    "ascii 646 ansi_x3.4_1968 ansi_x3_4_1968 ansi_x3.4_1986 cp367 csascii ibm367 iso646_us iso_646.irv_1991",
    "iso_ir_6 us us_ascii",
    "latin_1 8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 l1 latin latin1",
    "iso_latin_1",
  ].flatMap((names) => names.split(" ")),
);
/** What CPython's tokenizer (get_normal_name) takes as UTF-8 or Latin-1 whatever follows, as in `utf-8-unix`. */
const WITH_SUFFIX = /^(?:utf-8|latin-1|iso-8859-1|iso-latin-1)-/;

/**
 * Whether Python reads the ASCII part of a source with this cookie as we do. Under any other encoding (`utf-7`,
 * `unicode_escape`, `rot13` …) a comment can hold code.
 */
export function isUtf8Compatible(cookie: string): boolean {
  return COMPATIBLE.has(normalise(cookie)) || WITH_SUFFIX.test(cookie.toLowerCase().replaceAll("_", "-"));
}

/** As encodings.normalize_encoding: what is neither letter, digit nor dot is one underscore, and none at the ends. */
function normalise(cookie: string): string {
  return cookie
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "_")
    .replace(/^_|_$/g, "");
}
