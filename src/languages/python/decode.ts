import { isUtf8Compatible, pythonCookie } from "../../text/python-cookie.ts";

type DecodedPython =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "undecodable"; readonly message: string };

/** What a cookie may be beside a byte order mark: not even `utf8` (CPython's Parser/tokenizer/helpers.c, check_coding_spec). */
const MARKED = /^utf[-_]8(?:[-_]|$)/iu;
/** Where a cookie can stand, with room for two long lines. In bytes. */
const HEAD = 64 * 1024;

/**
 * Decodes a source as CPython does (PEP 263): UTF-8 unless a cookie says ASCII or Latin-1. Under any other encoding a
 * comment can hold code, so there nothing is decoded; nor where the bytes are not what the cookie says.
 */
export function decodePython(bytes: Uint8Array): DecodedPython {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(hasMark ? 3 : 0);
  const cookie = pythonCookie(content.subarray(0, HEAD).toString("latin1"));
  if (cookie !== null && !isUtf8Compatible(cookie)) return undecodable(`the encoding ${cookie} is not read here`);
  const family = cookie === null ? "utf-8" : familyOf(cookie);
  if (hasMark && cookie !== null && !MARKED.test(cookie))
    return undecodable(`a byte order mark of UTF-8 and the encoding ${cookie}`);
  if (family === "latin-1") return { kind: "text", text: content.toString("latin1") };
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content);
    if (family === "utf-8" || text.length === content.length) return { kind: "text", text };
  } catch {
    // Said below.
  }
  return undecodable(`bytes that are no ${family}`);
}

/** Of a cookie that is compatible with UTF-8 in ASCII characters: 8859 and 819 are numbers of Latin-1. */
function familyOf(cookie: string): "utf-8" | "ascii" | "latin-1" {
  if (/latin|8859|819|^(?:l1|iso_?ir_?100)$/iu.test(cookie)) return "latin-1";
  return /utf|^u8$|65001/iu.test(cookie) ? "utf-8" : "ascii";
}

function undecodable(message: string): DecodedPython {
  return { kind: "undecodable", message };
}
