import { decodeUtf16, decodeUtf32, guessUtf16 } from "./decode-wide.ts";

/** What is odd about how a text is encoded. Whoever reads the file otherwise may see another text than we do. */
type EncodingProblem = "utf-16" | "utf-16-without-bom" | "utf-32" | "invalid-utf8" | "nul";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "utf-32le" | "utf-32be" | "latin-1";

export interface DecodedText {
  readonly kind: "text";
  /** Without byte order mark: line 1, column 1 is what comes after it, as editors count. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  /** Null for plain UTF-8, with or without a byte order mark. */
  readonly problem: EncodingProblem | null;
}

export type Decoded = DecodedText | { readonly kind: "binary" };

const BINARY: Decoded = { kind: "binary" };
/** Share of control bytes above which bytes that are no clean UTF-8 are no text; in random bytes it is 10 %. */
const MOST_CONTROLS = 0.05;

/**
 * Reads bytes as text. UTF-8 without NUL is always text; everything else that a person could still read is decoded
 * as well as it goes and named in `problem`, so that one stray byte cannot hide a file from the rules.
 * Bytes that are no UTF-8 stand as Latin-1 characters, one each: the ASCII parts are then right.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const marked = decodeMarked(bytes);
  if (marked !== null) return marked;
  const bom = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const content = bom ? bytes.subarray(3) : bytes;
  const hasNul = asBuffer(content).includes(0);
  if (hasNul && !bom) {
    const guessed = guessUtf16(content);
    if (guessed !== null) return { kind: "text", ...guessed, bom: false, problem: "utf-16-without-bom" };
  }
  const text = decodeUtf8(content);
  if ((hasNul || text === null) && !isMostlyPrintable(content)) return BINARY;
  if (text !== null) return { kind: "text", text, encoding: "utf-8", bom, problem: hasNul ? "nul" : null };
  const latin1 = asBuffer(content).toString("latin1");
  return { kind: "text", text: latin1, encoding: "latin-1", bom, problem: "invalid-utf8" };
}

/** UTF-16 and UTF-32 with their byte order mark; null when there is none. UTF-32 first: its mark begins like UTF-16's. */
function decodeMarked(bytes: Uint8Array): Decoded | null {
  const isLittle = startsWith(bytes, 0xff, 0xfe);
  if ((isLittle && bytes[2] === 0 && bytes[3] === 0) || startsWith(bytes, 0, 0, 0xfe, 0xff)) {
    const encoding = isLittle ? "utf-32le" : "utf-32be";
    const text = decodeUtf32(bytes.subarray(4), encoding);
    if (text !== null) return { kind: "text", text, encoding, bom: true, problem: "utf-32" };
  }
  if (!isLittle && !startsWith(bytes, 0xfe, 0xff)) return null;
  const encoding = isLittle ? "utf-16le" : "utf-16be";
  const text = decodeUtf16(bytes.subarray(2), encoding);
  return text === null ? BINARY : { kind: "text", text, encoding, bom: true, problem: "utf-16" };
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The same memory as a Buffer, whose search and conversion are native code. */
function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Whether there are few control bytes, tab and line ends not counted, among those that are not NUL. */
function isMostlyPrintable(bytes: Uint8Array): boolean {
  let controls = 0;
  let nuls = 0;
  // An index instead of for-of, which takes three times as long here.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) nuls += 1;
    else if ((byte < 0x20 && (byte < 0x09 || byte > 0x0d)) || byte === 0x7f) controls += 1;
  }
  const others = bytes.length - nuls;
  return others > 0 && controls <= others * MOST_CONTROLS;
}
