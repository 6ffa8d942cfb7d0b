import { fromBytes, toBytes } from "./values.ts";

/** Names of encodings without `-`, `_` and blanks, as Python's `encodings.aliases` has them, by what Node calls them. */
const ENCODINGS: Readonly<Record<string, "utf-8" | "latin1" | "ascii" | "utf-16le">> = {
  utf8: "utf-8",
  u8: "utf-8",
  utf: "utf-8",
  cp65001: "utf-8",
  utf8sig: "utf-8",
  latin1: "latin1",
  latin: "latin1",
  l1: "latin1",
  iso88591: "latin1",
  ascii: "ascii",
  usascii: "ascii",
  "646": "ascii",
  utf16le: "utf-16le",
  utf16: "utf-16le",
};

export function normaliseEncoding(name: string): string {
  return name.toLowerCase().replaceAll(/[-_\s]/gu, "");
}

/** Bytes as Latin-1 to text; null for an encoding that is none, or bytes that it does not have. */
export function decodeText(bytes: string, encoding: string): string | null {
  switch (ENCODINGS[normaliseEncoding(encoding)]) {
    case "utf-8":
      return decodeStrictly("utf-8", bytes);
    case "utf-16le":
      return decodeStrictly("utf-16le", bytes);
    case "latin1":
      return bytes;
    case "ascii":
      return /^[\0-\x7f]*$/u.test(bytes) ? bytes : null;
    default:
      return null;
  }
}

function decodeStrictly(encoding: string, bytes: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: encoding === "utf-8" }).decode(toBytes(bytes));
  } catch {
    return null;
  }
}

/** Text to bytes as Latin-1; null where that is not possible. */
export function encodeText(text: string, encoding: string): string | null {
  const name = normaliseEncoding(encoding);
  switch (ENCODINGS[name]) {
    case "utf-8":
      return (name === "utf8sig" ? "\u00ef\u00bb\u00bf" : "") + fromBytes(Buffer.from(text, "utf8"));
    case "utf-16le":
      return (name === "utf16" ? "\u00ff\u00fe" : "") + fromBytes(Buffer.from(text, "utf16le"));
    case "latin1":
      return /^[\0-\xff]*$/u.test(text) ? text : null;
    case "ascii":
      return /^[\0-\x7f]*$/u.test(text) ? text : null;
    default:
      return null;
  }
}
