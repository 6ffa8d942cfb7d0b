import { gunzip } from "../../../../containers/gzip.ts";
import { isGzip } from "../../../../containers/is-gzip.ts";
import { inflate } from "../../../../containers/inflate.ts";
import { createBudget, type Budget } from "../../../../containers/limits.ts";

/** Of one text that is unpacked, in bytes; and how often in a row. */
const MOST_BYTES = 1024 * 1024;
const MOST_LAYERS = 3;
/** Letters in a row that may be packed bytes. */
const ENCODED = /[A-Za-z0-9+/_-]{24,}/gu;

/** A text, one character a byte, and what is packed in it: by gzip or zlib, in letters of base64 or hexadecimal digits. */
export function unpackAll(bytes: Uint8Array): readonly string[] {
  return unpack(Buffer.from(bytes), MOST_LAYERS, createBudget());
}

function unpack(bytes: Buffer, layers: number, budget: Budget): readonly string[] {
  const text = bytes.toString("latin1");
  if (layers === 0) return [text];
  const packed = [bytes, ...decodeAll(text)].flatMap((each) => unpackOne(each, budget));
  return [text, ...packed.flatMap((inner) => unpack(inner, layers - 1, budget))];
}

/** Only what then is packed: a spelling that is merely encoded is sought as it is. */
function decodeAll(text: string): readonly Buffer[] {
  return [...text.matchAll(ENCODED)].flatMap(([run]) => [Buffer.from(run, "base64"), Buffer.from(run, "hex")]);
}

/** How gzip begins (RFC 1952), and zlib with the levels that anybody uses (RFC 1950). */
const GZIP = Buffer.of(0x1f, 0x8b, 0x08);
const ZLIB = /\x78[\x01\x5e\x9c\xda]/u;
const ZLIB_HEADER = 2;

/** What only looks packed, or is larger than anybody needs for a key, is nothing. */
function unpackOne(bytes: Buffer, budget: Budget): readonly Buffer[] {
  const start = bytes.indexOf(GZIP);
  if (start >= 0 && isGzip(bytes.subarray(start))) {
    const read = gunzip(bytes.subarray(start), MOST_BYTES, budget);
    return read.ok ? [Buffer.from(read.value.bytes)] : [];
  }
  const header = ZLIB.exec(bytes.toString("latin1"))?.index;
  if (header === undefined) return [];
  const read = inflate(bytes.subarray(header + ZLIB_HEADER), "a payload", MOST_BYTES, budget);
  return read.ok ? [Buffer.from(read.value.bytes)] : [];
}
