/**
 * Paths of git and Linux are bytes. Here they are strings in which each byte that is no UTF-8, 0x80 to 0xFF, stands as
 * the lone surrogate U+DC80 to U+DCFF (Python's `surrogateescape`, PEP 383).
 */

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const LONE_SURROGATE = /\p{Surrogate}/u;
const SURROGATE_UNIT = /[\ud800-\udfff]/;
const ESCAPE = 0xdc00;

/** Any bytes as a string; different bytes give different strings. */
export function decodePath(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return decodeEscaping(bytes);
  }
}

/**
 * The exact inverse of `decodePath`. A lone surrogate that stands for no byte, which `decodePath` never makes, becomes
 * U+FFFD.
 */
export function encodePath(path: string): Uint8Array {
  if (!LONE_SURROGATE.test(path)) return encoder.encode(path);
  const parts: Uint8Array[] = [];
  for (const character of path) {
    const code = character.codePointAt(0) ?? 0;
    parts.push(isEscape(code) ? Uint8Array.of(code - ESCAPE) : encoder.encode(character));
  }
  return Buffer.concat(parts);
}

/** Orders by the encoded bytes, as git's index does: negative, zero or positive. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  // Without surrogates, code units, code points and UTF-8 bytes have the same order.
  if (!SURROGATE_UNIT.test(a) && !SURROGATE_UNIT.test(b)) return a < b ? -1 : 1;
  return Buffer.compare(encodePath(a), encodePath(b));
}

function isEscape(code: number): boolean {
  return code >= ESCAPE + 0x80 && code <= ESCAPE + 0xff;
}

function decodeEscaping(bytes: Uint8Array): string {
  let text = "";
  let validFrom = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      text += strict.decode(bytes.subarray(validFrom, at)) + String.fromCharCode(ESCAPE + (bytes[at] ?? 0));
      validFrom = at + 1;
    }
    at += Math.max(length, 1);
  }
  return text + strict.decode(bytes.subarray(validFrom));
}

/** Length of the well-formed UTF-8 sequence that starts here, 0 for none (Unicode 15, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const [low, high] = secondByteRange(lead);
  const second = bytes[at + 1] ?? 0;
  if (second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next++) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** An empty range for a byte that starts nothing. */
function secondByteRange(lead: number): readonly [low: number, high: number] {
  if (lead < 0xc2 || lead > 0xf4) return [1, 0];
  if (lead === 0xe0) return [0xa0, 0xbf];
  if (lead === 0xed) return [0x80, 0x9f];
  if (lead === 0xf0) return [0x90, 0xbf];
  if (lead === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}
