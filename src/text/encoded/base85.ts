import type { Encoded } from "./encoded.ts";
import { decodePromising } from "./readable.ts";

/** Ascii85 (btoa, Adobe), RFC 1924 as Python's `b85encode` uses it, and Z85 (ZeroMQ RFC 32): same arithmetic. */
const ALPHABETS: readonly string[] = [
  Array.from({ length: 85 }, (_, value) => String.fromCharCode(0x21 + value)).join(""),
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~",
  "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#",
];
const VALUES: readonly ReadonlyMap<string, number>[] = ALPHABETS.map(
  (alphabet) => new Map(Array.from(alphabet).map((character, value) => [character, value])),
);
const NAMED = /(?:base|ascii|[abz])[-_]?85/iu;
/**
 * Quoted, or between the marks that Adobe puts around it, each up to the next such mark, so that no character is read
 * twice. Bounded, because each repetition takes room on V8's stack.
 */
const QUOTED = /"(?<double>[^\s"]{10,65535})"|'(?<single>[^\s']{10,65535})'|<~(?<marked>[^~]{10,65535})~>/gu;
const GROUP = { perGroup: 5, groupBytes: 4 };

/** Base85 in quotes or marks. Any word in quotes could be it, so it must be named, or marked, somewhere in the text. */
export function* findBase85(text: string): Generator<Encoded> {
  if (!text.includes("<~") && !(text.includes("85") && NAMED.test(text))) return;
  for (const { index, 0: whole, groups } of text.matchAll(QUOTED)) {
    const content = groups?.["double"] ?? groups?.["single"] ?? groups?.["marked"] ?? "";
    const characters = content.replaceAll(/\s+|^<~|~>$/gu, "");
    for (const values of VALUES) {
      if (!Array.from(characters).every((character) => values.has(character) || character === "z")) continue;
      const bytes = decodePromising(characters, GROUP, (each) => decode(each, values));
      if (bytes !== null) yield { encoding: "base85", start: index, end: index + whole.length, bytes };
    }
  }
}

/** Five characters are a number of four bytes; the last group may be short, `z` of Ascii85 is four zeros. */
function decode(characters: string, values: ReadonlyMap<string, number>): Uint8Array {
  const bytes: number[] = [];
  const digits = values.has("z") ? characters : characters.replaceAll("z", "!!!!!");
  for (let at = 0; at < digits.length; at += GROUP.perGroup) {
    const group = digits.slice(at, at + GROUP.perGroup);
    let number = 0;
    for (let place = 0; place < GROUP.perGroup; place++) number = number * 85 + (values.get(group.charAt(place)) ?? 84);
    const all = [number >>> 24, number >>> 16, number >>> 8, number].map((byte) => byte & 0xff);
    bytes.push(...all.slice(0, group.length - 1));
  }
  return Uint8Array.from(bytes);
}
