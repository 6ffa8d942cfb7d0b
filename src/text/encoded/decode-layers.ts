import type { Span } from "../../core/span.ts";
import { readReversed, readRot13 } from "./ciphers.ts";
import type { Encoding } from "./encoded.ts";
import { findEncoded } from "./find-encoded.ts";
import type { DecodingLimit } from "./limit.ts";
import { isCompressed, readText } from "./readable.ts";

/** What a text says that cannot be read in it as it stands. */
export interface Decoded {
  readonly kind: "decoded";
  /** `base64`, or `compressed base64`. */
  readonly layer: string;
  readonly text: string;
  /** Where a part of `text` stands in the text that was decoded. */
  readonly placeOf: (start: number, end: number) => Span;
  /** A cipher is named in the text and may have nothing to decipher; any other encoding was there and gave text. */
  readonly isCipher: boolean;
}

/** A stretch that goes beyond a limit: it was not decoded, nor anything behind it. */
export interface Undecoded extends Span {
  readonly kind: "undecoded";
  readonly because: string;
}

/** Unpacks gzip or zlib to at most `most` bytes; null when the bytes are something else, or damaged. */
export type Inflate = (bytes: Uint8Array, most: number) => Uint8Array | "too-large" | null;

/** Decodes one layer of a text, in the order of the kinds of encoding. The limit holds for all calls together. */
export function* decodeLayer(text: string, limit: DecodingLimit, inflate: Inflate): Generator<Decoded | Undecoded> {
  for (const { encoding, bytes, start, end } of findEncoded(text)) {
    const place = { start, end };
    const isPacked = isCompressed(bytes[0] ?? 0, bytes[1] ?? 0);
    // Each attempt costs as much as matching a text, also when the bytes only begin as if they were compressed.
    if (isPacked && !limit.admit(0)) return yield beyondLimit(place);
    const inflated = isPacked ? inflate(bytes, limit.unitsLeft()) : null;
    if (inflated === "too-large") {
      yield { kind: "undecoded", ...place, because: `compressed ${encoding} unpacks to more than is looked at` };
      continue;
    }
    const plain = readText(inflated ?? bytes);
    if (plain === null) continue;
    if (!limit.admit(plain.length)) return yield beyondLimit(place);
    const layer = inflated === null ? encoding : `compressed ${encoding}`;
    yield { kind: "decoded", layer, text: plain, placeOf: () => place, isCipher: false };
  }
  yield* decipher(text);
}

function beyondLimit({ start, end }: Span): Undecoded {
  return { kind: "undecoded", start, end, because: "the file holds more encoded text than is looked at" };
}

/** A cipher keeps the length, so the whole text is deciphered, and every place in it is known. */
function* decipher(text: string): Generator<Decoded> {
  const rotated = readRot13(text);
  if (rotated !== null) yield cipher("ROT13", rotated, (start, end) => ({ start, end }));
  const reversed = readReversed(text);
  const { length } = text;
  if (reversed !== null) {
    yield cipher("reversed text", reversed, (start, end) => ({ start: length - end, end: length - start }));
  }
}

function cipher(layer: Encoding, text: string, placeOf: Decoded["placeOf"]): Decoded {
  return { kind: "decoded", layer, text, placeOf, isCipher: true };
}
