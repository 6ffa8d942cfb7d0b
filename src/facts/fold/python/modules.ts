import type { ArgumentValue, Value } from "../../value.ts";
import {
  decodeAscii85,
  decodeBase32,
  decodeBase64,
  decodeBase85,
  decodeHex,
  encodeBase64,
  encodeHex,
  unpack,
  unpackRaw,
  type Decode,
} from "../codecs.ts";
import { decodeText, encodeText, normaliseEncoding } from "../encodings.ts";
import { bytesOf, textOf } from "../values.ts";
import { argumentAt, numberAt, textAt, type Fold } from "./arguments.ts";
import { CODECS } from "./codecs.ts";

const URL_SAFE = "-_";

/** Functions of the standard library that decode: base64, binascii, codecs, zlib, gzip, urllib. */
export const MODULE_FOLDS: Readonly<Record<string, Fold>> = {
  "base64.b64decode": decodeAlphabet,
  "base64.standard_b64decode": by((text) => decodeBase64(text)),
  "base64.urlsafe_b64decode": by((text) => decodeBase64(text, URL_SAFE)),
  "base64.decodebytes": by((text) => decodeBase64(text)),
  "base64.decodestring": by((text) => decodeBase64(text)),
  "base64.b32decode": by(decodeBase32),
  "base64.b16decode": by(decodeHex),
  "base64.b85decode": by(decodeBase85),
  "base64.a85decode": by(decodeAscii85),
  "base64.b64encode": by(encodeBase64),
  "base64.b16encode": by((text) => encodeHex(text).toUpperCase()),
  "binascii.a2b_base64": by((text) => decodeBase64(text)),
  "binascii.unhexlify": by(decodeHex),
  "binascii.a2b_hex": by(decodeHex),
  "binascii.hexlify": by(encodeHex),
  "binascii.b2a_hex": by(encodeHex),
  "zlib.decompress": (args) => {
    const [text, bits] = [textAt(args, 0), numberAt(args, 1, "wbits")];
    return text === null ? null : bytesOrNull(bits !== null && bits < 0 ? unpackRaw(text) : unpack(text));
  },
  "gzip.decompress": by(unpack),
  "codecs.decode": (args) => recode(args, decodeText),
  "codecs.encode": (args) => recode(args, encodeText),
  "urllib.parse.unquote": (args) => unquote(textAt(args, 0)),
  "urllib.parse.unquote_plus": (args) => unquote(textAt(args, 0)?.replaceAll("+", " ") ?? null),
};

/** Functions that take back what another one did: what they are given of it is what went into that. */
export const INVERSES: Readonly<Record<string, string>> = {
  "zlib.decompress": "zlib.compress",
  "gzip.decompress": "gzip.compress",
  "bz2.decompress": "bz2.compress",
  "lzma.decompress": "lzma.compress",
  "base64.b32decode": "base64.b32encode",
  "base64.b85decode": "base64.b85encode",
  "base64.a85decode": "base64.a85encode",
  "base64.urlsafe_b64decode": "base64.urlsafe_b64encode",
  "json.loads": "json.dumps",
  "marshal.loads": "marshal.dumps",
  "pickle.loads": "pickle.dumps",
};

function by(decode: Decode): Fold {
  return (args) => {
    const text = textAt(args, 0);
    return text === null ? null : bytesOrNull(decode(text));
  };
}

function bytesOrNull(text: string | null): Value | null {
  return text === null ? null : bytesOf(text);
}

function decodeAlphabet(args: readonly ArgumentValue[]): Value | null {
  const [text, alphabet] = [textAt(args, 0), argumentAt(args, 1, "altchars")];
  if (text === null) return null;
  return bytesOrNull(alphabet?.kind === "text" ? decodeBase64(text, alphabet.value) : decodeBase64(text));
}

/** `codecs.decode(value, name)`: an encoding of text, or one that turns bytes into bytes. */
function recode(
  args: readonly ArgumentValue[],
  change: (text: string, encoding: string) => string | null,
): Value | null {
  const [value, encoding] = [argumentAt(args, 0), argumentAt(args, 1, "encoding")];
  if (value?.kind !== "text" || (encoding !== null && encoding.kind !== "text")) return null;
  const name = encoding?.value ?? "utf-8";
  const codec = CODECS[normaliseEncoding(name)];
  if (codec !== undefined && (change === decodeText || normaliseEncoding(name) === "rot13")) return codec(value);
  const changed = change(value.value, name);
  if (changed === null) return null;
  return change === decodeText ? textOf(changed) : bytesOf(changed);
}

function unquote(text: string | null): Value | null {
  if (text === null) return null;
  try {
    return textOf(decodeURIComponent(text));
  } catch {
    return null;
  }
}
