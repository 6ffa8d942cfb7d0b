import { guessUtf16 } from "../decode-wide.ts";

/** Fewer bytes than this cannot hold an order or a command; it is the length of `rm -rf ~`. */
const SHORTEST = 8;
/** Share of control characters and broken UTF-8 up to which bytes are text; in random bytes it is 60 %. */
const MOST_ODD = 0.1;
/** Share of NUL bytes from which bytes may be UTF-16; ASCII text has one half. */
const WIDE = 0.25;
/** Bytes of each place that is looked at before a long stretch is decoded whole. */
const SAMPLE = 48;

/** The bytes as a text that a person can read, UTF-8 or UTF-16; null when they are something else. */
export function readText(bytes: Uint8Array): string | null {
  const { length } = bytes;
  if (length < SHORTEST) return null;
  const most = length * MOST_ODD;
  let [controls, nuls] = [0, 0];
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) nuls++;
    else if ((byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f) controls++;
    if (controls > most) return null;
  }
  if (nuls > length * WIDE) return guessUtf16(bytes)?.text ?? null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString("utf8");
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  return controls + nuls + broken > text.length * MOST_ODD ? null : text;
}

/** Whether the bytes may be text, or text that gzip or zlib compressed. */
export function isPromising(sample: Uint8Array): boolean {
  return isCompressed(sample[0] ?? 0, sample[1] ?? 0) || readText(sample) !== null;
}

/** Whether these are the first bytes of gzip (RFC 1952) or of zlib (RFC 1950: deflate, and a multiple of 31). */
export function isCompressed(first: number, second: number): boolean {
  const isGzip = first === 0x1f && second === 0x8b;
  return isGzip || ((first & 0x0f) === 8 && first <= 0x78 && ((first << 8) | second) % 31 === 0);
}

/**
 * Decodes characters when their beginning, middle or end promises text: most long stretches are images and hashes, and
 * are not worth it. `perGroup` characters make up `groupBytes` whole bytes.
 */
export function decodePromising(
  characters: string,
  { perGroup, groupBytes }: { readonly perGroup: number; readonly groupBytes: number },
  decode: (characters: string) => Uint8Array,
): Uint8Array | null {
  const width = Math.ceil(SAMPLE / groupBytes) * perGroup;
  const groups = Math.max(0, Math.floor((characters.length - width) / perGroup));
  const starts = new Set([0, groups >> 1, groups]);
  for (const start of starts) {
    const from = start * perGroup;
    if (isPromising(decode(characters.slice(from, from + width)))) return decode(characters);
  }
  return null;
}
