import { crc32 } from "node:zlib";
import { fail, ok, type Result } from "../core/fault.ts";
import { viewOf } from "./bytes.ts";
import { inflate } from "./inflate.ts";
import { isGzip } from "./is-gzip.ts";
import type { Budget } from "./limits.ts";

/** Flags of RFC 1952 section 2.3.1. */
const HEADER_CRC = 2;
const EXTRA = 4;
const NAME = 8;
const COMMENT = 16;
/** More parts than any tool writes; each costs a call. */
const MOST_PARTS = 1000;

export interface Gunzipped {
  readonly bytes: Uint8Array;
  /** The name of the file that was packed, Latin-1; null when it is not given. */
  readonly name: string | null;
  readonly problems: readonly string[];
}

/** Unpacks a gzip file (RFC 1952) of one or more parts to at most `most` bytes. What comes after is a problem. */
export function gunzip(bytes: Uint8Array, most: number, budget: Budget): Result<Gunzipped> {
  const parts: Uint8Array[] = [];
  let name: string | null = null;
  let length = 0;
  let at = 0;
  while (parts.length < MOST_PARTS && isGzip(bytes.subarray(at))) {
    const header = readHeader(bytes, at);
    if (header === null) return fail("archive-unread", "the gzip header is cut off");
    const inflated = inflate(bytes.subarray(header.end), "the gzip content", most - length, budget);
    if (!inflated.ok) return inflated;
    const end = header.end + inflated.value.consumed;
    const damage = checkTrailer(bytes, end, inflated.value.bytes);
    if (damage !== null) return fail("archive-unread", damage);
    name ??= header.name;
    parts.push(inflated.value.bytes);
    length += inflated.value.bytes.length;
    at = end + 8;
  }
  const problems = at < bytes.length ? [`${bytes.length - at} bytes follow the end of the gzip content`] : [];
  const [first = new Uint8Array()] = parts;
  return ok({ bytes: parts.length === 1 ? first : Buffer.concat(parts), name, problems });
}

function readHeader(bytes: Uint8Array, start: number): { readonly end: number; readonly name: string | null } | null {
  const flags = bytes[start + 3] ?? 0;
  let at = start + 10;
  let name: string | null = null;
  if ((flags & EXTRA) !== 0) at += 2 + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  for (const flag of [NAME, COMMENT]) {
    if ((flags & flag) === 0) continue;
    const end = bytes.indexOf(0, at);
    if (end === -1) return null;
    if (flag === NAME) name = Buffer.from(bytes.subarray(at, end)).toString("latin1");
    at = end + 1;
  }
  if ((flags & HEADER_CRC) !== 0) at += 2;
  return at < bytes.length ? { end: at, name } : null;
}

/** CRC-32 and length modulo 2^32. */
function checkTrailer(bytes: Uint8Array, at: number, content: Uint8Array): string | null {
  if (at + 8 > bytes.length) return "the gzip file is cut off";
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== crc32(content)) return "the gzip content does not match its checksum";
  return view.getUint32(at + 4, true) === content.length ? null : "the gzip content does not match its length";
}
