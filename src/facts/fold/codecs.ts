import { unpackStream } from "../../containers/unpack-stream.ts";
import { inflate } from "../../containers/inflate.ts";
import { createBudget, LIMITS } from "../../containers/limits.ts";
import { fromBytes, MOST_TEXT, toBytes } from "./values.ts";

/** Decoders take and give bytes as Latin-1; null for what they cannot read. */
export type Decode = (text: string) => string | null;

/** RFC 4648 section 4; `alphabet` is what stands for `+` and `/`. What is in no alphabet is left out, as readers do. */
export function decodeBase64(text: string, alphabet = "+/"): string | null {
  const [plus = "+", slash = "/"] = alphabet;
  const standard = alphabet === "+/" ? text : text.replaceAll(plus, "+").replaceAll(slash, "/");
  const characters = standard.replaceAll(/[^A-Za-z0-9+/]/gu, "");
  return characters.length % 4 === 1 ? null : Buffer.from(characters, "base64").toString("latin1");
}

export function encodeBase64(text: string): string {
  return Buffer.from(text, "latin1").toString("base64");
}

/** Pairs of hexadecimal digits; blanks between them are left out. */
export function decodeHex(text: string): string | null {
  const digits = text.replaceAll(/\s+/gu, "");
  return digits.length % 2 === 0 && /^[\da-f]*$/iu.test(digits) ? Buffer.from(digits, "hex").toString("latin1") : null;
}

export function encodeHex(text: string): string {
  return Buffer.from(text, "latin1").toString("hex");
}

/** RFC 4648 section 6. */
export function decodeBase32(text: string): string | null {
  const characters = text.replace(/=+$/u, "");
  if (!/^[A-Z2-7]*$/u.test(characters)) return null;
  let [bits, count, decoded] = [0, 0, ""];
  for (const character of characters) {
    bits = ((bits << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(character)) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    decoded += String.fromCharCode((bits >> count) & 0xff);
  }
  return decoded;
}

/** The alphabet of RFC 1924 and git, which is Python's `base64.b85encode`. */
const RFC_1924 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";

export function decodeBase85(text: string): string | null {
  return decodeGroupsOf85(text, (character) => RFC_1924.indexOf(character));
}

/** Ascii85 as of btoa, with `z` for four zeros; blanks and Adobe's marks are left out. */
export function decodeAscii85(text: string): string | null {
  const characters = text.replaceAll(/\s+|^<~|~>$/gu, "").replaceAll("z", "!!!!!");
  return decodeGroupsOf85(characters, (character) => character.charCodeAt(0) - 0x21);
}

/** Five characters are a number of four bytes, most significant first; the last group may be short. */
function decodeGroupsOf85(characters: string, digitOf: (character: string) => number): string | null {
  let decoded = "";
  for (let at = 0; at < characters.length; at += 5) {
    const group = characters.slice(at, at + 5);
    let number = 0;
    for (let place = 0; place < 5; place++) {
      const digit = place < group.length ? digitOf(group.charAt(place)) : 84;
      if (digit < 0 || digit > 84) return null;
      number = number * 85 + digit;
    }
    if (number > 0xffff_ffff) return null;
    const bytes = [number >>> 24, (number >>> 16) & 0xff, (number >>> 8) & 0xff, number & 0xff];
    decoded += String.fromCharCode(...bytes.slice(0, group.length - 1));
  }
  return decoded;
}

/** Letters moved by half the alphabet; it is its own inverse. */
export function rotate13(text: string): string {
  return text.replaceAll(/[a-z]/giu, (letter) => {
    const code = letter.charCodeAt(0);
    if (code > 0x7a) return letter;
    const first = code < 0x61 ? 0x41 : 0x61;
    return String.fromCharCode(((code - first + 13) % 26) + first);
  });
}

/** gzip or zlib. */
export function unpack(text: string): string | null {
  const unpacked = unpackStream(toBytes(text), MOST_TEXT);
  return unpacked === null || unpacked === "too-large" ? null : fromBytes(unpacked);
}

/** Deflate without a header (RFC 1951). */
export function unpackRaw(text: string): string | null {
  const unpacked = inflate(toBytes(text), "the deflate content", MOST_TEXT, createBudget(LIMITS));
  return unpacked.ok ? fromBytes(unpacked.value.bytes) : null;
}
