import type { Fault } from "../core/fault.ts";
import { gunzip } from "./gzip.ts";
import { isGzip } from "./is-gzip.ts";
import { inflate } from "./inflate.ts";
import { createBudget, LIMITS } from "./limits.ts";

/** Header and checksum of RFC 1950. */
const ZLIB_HEADER = 2;

/**
 * Unpacks gzip (RFC 1952) or zlib (RFC 1950) to at most `most` bytes; null when the bytes are neither, or damaged.
 * Costs no more than those bytes, however much the stream would give.
 */
export function unpackStream(bytes: Uint8Array, most: number): Uint8Array | "too-large" | null {
  const budget = createBudget({ ...LIMITS, totalBytes: most });
  if (isGzip(bytes)) {
    const unpacked = gunzip(bytes, most, budget);
    return unpacked.ok ? unpacked.value.bytes : explain(unpacked.fault);
  }
  const unpacked = inflate(bytes.subarray(ZLIB_HEADER), "the zlib content", most, budget);
  return unpacked.ok ? unpacked.value.bytes : explain(unpacked.fault);
}

function explain({ code }: Fault): "too-large" | null {
  return code === "too-large" ? "too-large" : null;
}
