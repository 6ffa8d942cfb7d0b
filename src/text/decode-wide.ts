/** Share of ASCII characters (byte, NUL) from which bytes without a mark are taken as UTF-16. */
const FEWEST_ASCII_PAIRS = 0.7;
/** Share of lone surrogates and controls above which UTF-16 is no text; in random bytes it is 3 %. */
const MOST_ODD_UNITS = 0.02;

/** UTF-16 as a string; null when it is no text. A last byte that makes no pair is left out. */
export function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): string | null {
  // Buffer, not TextDecoder: it knows UTF-16 without the full ICU data, and keeps lone surrogates as they are.
  const pairs = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (encoding === "utf-16be") pairs.swap16();
  const text = pairs.toString("utf16le");
  const odd = text.match(/\p{Cs}|[\0-\x08\x0e-\x1f\x7f]/gu)?.length ?? 0;
  return odd > text.length * MOST_ODD_UNITS ? null : text;
}

/** UTF-16 without a mark, known by the NUL in every second byte of ASCII text; null when it is something else. */
export function guessUtf16(
  bytes: Uint8Array,
): { readonly text: string; readonly encoding: "utf-16le" | "utf-16be" } | null {
  const pairs = bytes.length >>> 1;
  const ascii = { even: 0, odd: 0 };
  for (let at = 0; at < pairs * 2; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (second === 0 && isTextAscii(first)) ascii.even += 1;
    if (first === 0 && isTextAscii(second)) ascii.odd += 1;
  }
  if (Math.max(ascii.even, ascii.odd) < pairs * FEWEST_ASCII_PAIRS) return null;
  const encoding = ascii.even > ascii.odd ? "utf-16le" : "utf-16be";
  const text = decodeUtf16(bytes, encoding);
  return text === null ? null : { text, encoding };
}

/** UTF-32 as a string; null when a unit is no character or bytes are left over. */
export function decodeUtf32(bytes: Uint8Array, encoding: "utf-32le" | "utf-32be"): string | null {
  if (bytes.length % 4 !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === "utf-32le");
    if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return null;
    parts.push(String.fromCodePoint(code));
  }
  return parts.join("");
}

function isTextAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d);
}
