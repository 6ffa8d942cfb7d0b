const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/**
 * Decodes UTF-7 (RFC 2152): `+`, base 64 of UTF-16 in big endian, and `-` or whatever is no digit; `+-` is a plus sign.
 * Where a decoder would stop, what can be decoded is kept. `byteOf`: the byte at which a character of the text begins.
 */
export function decodeUtf7(bytes: Uint8Array): { readonly text: string; byteOf(offset: number): number } {
  const units: number[] = [];
  const places: number[] = [];
  const add = (unit: number, place: number): void => {
    units.push(unit);
    places.push(place);
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte !== PLUS) {
      add(byte, at);
      continue;
    }
    const start = at;
    let bits = 0;
    let held = 0;
    for (;;) {
      const digit = digitOf(bytes[at + 1]);
      if (digit === -1) break;
      at += 1;
      held = (held << 6) | digit;
      bits += 6;
      if (bits >= 16) {
        bits -= 16;
        add((held >>> bits) & 0xffff, start);
        held &= (1 << bits) - 1;
      }
    }
    if (bytes[at + 1] === MINUS) {
      if (at === start) add(PLUS, start);
      at += 1;
    }
  }
  return { text: textOf(units), byteOf: (offset) => places[offset] ?? bytes.length };
}

const PLUS = 0x2b;
const MINUS = 0x2d;

function digitOf(byte: number | undefined): number {
  return byte === undefined ? -1 : DIGITS.indexOf(String.fromCharCode(byte));
}

/** In pieces, because a call takes no more than some ten thousand arguments. */
function textOf(units: readonly number[]): string {
  let text = "";
  for (let from = 0; from < units.length; from += 4096) text += String.fromCharCode(...units.slice(from, from + 4096));
  return text;
}
