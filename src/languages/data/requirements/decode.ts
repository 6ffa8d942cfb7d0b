import { decodeUtf7 } from "./utf7.ts";

/** A list of requirements as pip decodes it. */
export type DecodedList =
  /** As everybody reads it. */
  | { readonly kind: "plain" }
  /** `toShown`: the offset in the text that others see of one in `text`. `at`: where the cookie ends, in that text. */
  | {
      readonly kind: "by-cookie";
      readonly encoding: string;
      readonly text: string;
      readonly at: number;
      readonly toShown: (offset: number) => number;
    }
  | { readonly kind: "unknown"; readonly encoding: string; readonly at: number };

const COOKIE = /coding[:=]\s*(?<name>[-\w.]+)/u;
/** Names of Python's codecs (docs.python.org, "Standard Encodings"), in lower case with `_` for what is no letter or digit. */
const UTF_8 = /^(?:utf_?8(?:_sig)?|u8|utf|utf8_ucs[24]|cp65001|ascii|us_ascii|646|ansi_x3_4_1968|iso646_us|us|cp367)$/u;
const UTF_7 = /^(?:utf_?7|u7|unicode_1_1_utf_7)$/u;
const LATIN_1 = /^(?:latin_?1?|l1|iso_?8859_?1|8859|cp819|iso8859|iso_ir_100|ibm819)$/u;

/**
 * Decodes a list as pip does (pip 26.3, `_decode_req_file`): a byte order mark counts first, then a cookie in a comment that
 * is one of the first two lines.
 */
export function decodeList(bytes: Uint8Array): DecodedList {
  if (hasByteOrderMark(bytes)) return { kind: "plain" };
  const cookie = findCookie(bytes);
  if (cookie === null) return { kind: "plain" };
  const name = cookie.encoding.toLowerCase().replaceAll(/[^a-z\d]+/gu, "_");
  if (UTF_8.test(name)) return { kind: "plain" };
  const { encoding, at } = cookie;
  const decoded = UTF_7.test(name) ? decodeUtf7(bytes) : LATIN_1.test(name) ? decodeLatin1(bytes) : null;
  if (decoded === null) return { kind: "unknown", encoding, at };
  const units = countUnits(bytes);
  const toShown = (offset: number): number => units[decoded.byteOf(offset)] ?? 0;
  return { kind: "by-cookie", encoding, text: decoded.text, at, toShown };
}

function hasByteOrderMark([first, second, third]: Uint8Array): boolean {
  if (first === 0xff || first === 0xfe) return first + (second ?? 0) === 0x1fd;
  return first === 0xef && second === 0xbb && third === 0xbf;
}

function findCookie(bytes: Uint8Array): { readonly encoding: string; readonly at: number } | null {
  // A comment that names an encoding is short.
  const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
  let start = 0;
  for (const line of head.split("\n", 2)) {
    const found = line.startsWith("#") ? COOKIE.exec(line) : null;
    const encoding = found?.groups?.["name"];
    if (found !== null && encoding !== undefined) return { encoding, at: start + found.index + found[0].length };
    start += line.length + 1;
  }
  return null;
}

function decodeLatin1(bytes: Uint8Array): { readonly text: string; byteOf(offset: number): number } {
  return { text: Buffer.from(bytes).toString("latin1"), byteOf: (offset) => offset };
}

/** UTF-16 units before each byte of what is shown as UTF-8. Of bytes that are no UTF-8 it is near enough for a place. */
function countUnits(bytes: Uint8Array): Uint32Array {
  const units = new Uint32Array(bytes.length + 1);
  let count = 0;
  for (const [index, byte] of bytes.entries()) {
    units[index] = count;
    if (byte < 0x80 || byte >= 0xc0) count += byte >= 0xf0 ? 2 : 1;
  }
  units[bytes.length] = count;
  return units;
}
