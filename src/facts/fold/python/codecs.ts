import type { Value } from "../../value.ts";
import { decodeBase64, decodeHex, rotate13, unpack, type Decode } from "../codecs.ts";
import { bytesOf, textOf, type Text } from "../values.ts";
import { decodeEscapes } from "./escapes.ts";

/** Codecs of Python that are no encodings of text, by their name without `-` and `_` (`encodings.aliases`). */
export const CODECS: Readonly<Record<string, (text: Text) => Value | null>> = {
  rot13: (text) => (text.bytes ? null : textOf(rotate13(text.value))),
  base64: toBytesBy((text) => decodeBase64(text)),
  base64codec: toBytesBy((text) => decodeBase64(text)),
  hex: toBytesBy(decodeHex),
  hexcodec: toBytesBy(decodeHex),
  zlib: toBytesBy(unpack),
  zip: toBytesBy(unpack),
  zlibcodec: toBytesBy(unpack),
  unicodeescape: decodeEscapes,
  rawunicodeescape: decodeEscapes,
  stringescape: decodeEscapes,
};

function toBytesBy(decode: Decode): (text: Text) => Value | null {
  return (text) => {
    const decoded = decode(text.value);
    return decoded === null ? null : bytesOf(decoded);
  };
}
