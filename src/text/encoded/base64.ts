import { decodePromising, isCompressed } from "./readable.ts";

/** RFC 4648, sections 4 and 5. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const VALUES: Uint8Array = makeValues();
/** Four characters are three bytes. */
const GROUP = { perGroup: 4, groupBytes: 3 };
/** Characters of each place that a glance takes in. */
const GLANCE = 12;
/** States of reading UTF-8: how many bytes of a character are to come, or one of these. */
const BROKEN = -1;
const INSIDE = 4;

/**
 * The bytes of base64, standard or URL-safe, without padding; null when nothing in them promises text. What stands
 * before the first group (`key_` in front of the text) may be of any length: its bytes are then odd ones at the start.
 */
export function readBase64(characters: string): Uint8Array | null {
  for (let phase = 0; phase < GROUP.perGroup; phase++) {
    if (!isPromisingAt(characters, 0, phase, characters.length)) continue;
    const bytes = decodePromising(characters.slice(phase), GROUP, (each) => Buffer.from(each, "base64"));
    if (bytes !== null) return bytes;
  }
  return null;
}

/** Whether a stretch of a text is worth reading: a glance that costs little and that most words do not stand. */
export function mayBeBase64(text: string, start: number, end: number): boolean {
  for (let phase = 0; phase < GROUP.perGroup; phase++) if (isPromisingAt(text, start, phase, end)) return true;
  return false;
}

/** Looks at groups in the middle, and, where nothing stands before the first group, at the beginning and the end. */
function isPromisingAt(text: string, start: number, phase: number, end: number): boolean {
  const first = start + phase;
  const last = first + ((end - first - GLANCE) & ~3);
  if (last < first) return false;
  if (isTextAt(text, first + (((last - first) >> 1) & ~3))) return true;
  if (phase > 0) return false;
  const head = groupAt(text, first);
  return isCompressed(head >> 16, (head >> 8) & 0xff) || isTextAt(text, first) || isTextAt(text, last);
}

function isTextAt(text: string, start: number): boolean {
  let state = INSIDE;
  for (let at = start; at < start + GLANCE; at += GROUP.perGroup) {
    const group = groupAt(text, at);
    state = readByte(readByte(readByte(state, group >> 16), (group >> 8) & 0xff), group & 0xff);
    if (state === BROKEN) return false;
  }
  return true;
}

/** Three bytes as a number. */
function groupAt(text: string, start: number): number {
  let bits = 0;
  for (let at = start; at < start + GROUP.perGroup; at++)
    bits = (bits << 6) | (VALUES[text.charCodeAt(at) & 0x7f] ?? 0);
  return bits;
}

/** The next state of reading text as UTF-8; NUL is text too, because UTF-16 has it. */
function readByte(state: number, byte: number): number {
  if (state === BROKEN) return BROKEN;
  if (byte >= 0x80 && byte < 0xc0) return state === 0 ? BROKEN : state === INSIDE ? INSIDE : state - 1;
  if (state !== 0 && state !== INSIDE) return BROKEN;
  if (byte < 0x80) return byte >= 0x20 ? 0 : byte === 0 || (byte >= 0x09 && byte <= 0x0d) ? 0 : BROKEN;
  return byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : byte < 0xf5 ? 3 : BROKEN;
}

function makeValues(): Uint8Array {
  const values = new Uint8Array(0x80);
  for (const [value, character] of Array.from(ALPHABET).entries()) values[character.charCodeAt(0)] = value;
  for (const character of "+-") values[character.charCodeAt(0)] = 62;
  for (const character of "/_") values[character.charCodeAt(0)] = 63;
  return values;
}
