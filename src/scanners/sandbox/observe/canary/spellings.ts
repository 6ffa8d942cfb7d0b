/**
 * How a text can be written so that it comes back: as it is, backwards, in letters of other bases, in other cases. Base64
 * depends on what stands before: of each of the three ways the part that is the same whatever surrounds it.
 */
export function spellingsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value);
  const base64 = [0, 1, 2].map((shift) => inBase64(bytes, shift));
  const reversed = backwards(value);
  const spellings = [
    value,
    reversed,
    bytes.toString("hex"),
    bytes.toString("hex").toUpperCase(),
    [...bytes].map((byte) => `%${byte.toString(16)}`).join(""),
    value.replaceAll(/[a-z]/giu, rotate),
    ...base64,
    ...base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_")),
    ...base64.map(backwards),
    inBase64(Buffer.from(reversed), 0),
    Buffer.from(bytes.toString("base64")).toString("hex"),
    Buffer.from(bytes.toString("base64")).toString("base64"),
    toBase32(bytes),
    toBase32(bytes).toLowerCase(),
  ];
  return [...new Set(spellings)];
}

/** Of the text behind `shift` others: without the letters at both ends that also depend on its neighbours. */
function inBase64(bytes: Uint8Array, shift: number): string {
  const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
  const start = shift === 0 ? 0 : shift + 1;
  const isFull = (bytes.length + shift) % 3 === 0;
  return text.replaceAll("=", "").slice(start, isFull ? undefined : -1);
}

function backwards(text: string): string {
  return Array.from(text).toReversed().join("");
}

/** ROT13. */
function rotate(letter: string): string {
  const base = letter <= "Z" ? 65 : 97;
  return String.fromCharCode(((letter.charCodeAt(0) - base + 13) % 26) + base);
}

const BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** RFC 4648, without padding. */
function toBase32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{5}/gu) ?? []).map((five) => BASE32[Number.parseInt(five, 2)]).join("");
}
