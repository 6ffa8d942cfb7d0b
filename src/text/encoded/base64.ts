import { decodePromising } from "./readable.ts";

/** RFC 4648, sections 4 and 5; padding is left to the decoder's caller. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const VALUES: Uint8Array = makeValues();
/** Four characters are three bytes. */
const GROUP = { perGroup: 4, groupBytes: 3 };

/**
 * The bytes of base64, standard or URL-safe, without padding; null when nothing in them promises text. What stands
 * before the first group (`key_` in front of the text) may be of any length: its bytes are then odd ones at the start.
 */
export function readBase64(characters: string): Uint8Array | null {
  const whole = decodePromising(characters, GROUP, decode);
  if (whole !== null) return whole;
  for (let phase = 1; phase < GROUP.perGroup; phase++) {
    if (!hasAsciiInMiddle(characters, phase)) continue;
    const shifted = decodePromising(characters.slice(phase), GROUP, decode);
    if (shifted !== null) return shifted;
  }
  return null;
}

function decode(characters: string): Uint8Array {
  return Buffer.from(characters, "base64");
}

function makeValues(): Uint8Array {
  const values = new Uint8Array(0x80);
  for (const [value, character] of [...ALPHABET].entries()) values[character.charCodeAt(0)] = value;
  for (const [character, value] of [["+", 62], ["-", 62], ["/", 63], ["_", 63]] as const) {
    values[character.charCodeAt(0)] = value;
  }
  return values;
}

/** Whether two groups in the middle are printable ASCII: a look that costs nothing, because most words fail it. */
function hasAsciiInMiddle(characters: string, phase: number): boolean {
  const groups = (characters.length - phase) >> 2;
  if (groups < 2) return false;
  const start = phase + ((groups - 2) >> 1) * 4;
  for (let at = start; at < start + 8; at += 4) {
    let bits = 0;
    for (let next = at; next < at + 4; next++) bits = (bits << 6) | (VALUES[characters.charCodeAt(next)] ?? 0);
    for (const shift of [16, 8, 0]) if (!isPrintable((bits >> shift) & 0xff)) return false;
  }
  return true;
}

function isPrintable(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d || byte === 0x09;
}
