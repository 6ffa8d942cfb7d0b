import { inflateRawSync } from "node:zlib";
import { fail, ok, type Result } from "../core/fault.ts";
import { RATIO_COUNTS_FROM, type Budget } from "./limits.ts";

export interface Inflated {
  readonly bytes: Uint8Array;
  /** How many of the packed bytes it took; more than that belong to something else. */
  readonly consumed: number;
}

/** The most that deflate can make of one byte (zlib technical details, maximum compression factor). */
const MOST_PER_BYTE = 1032;

/**
 * Unpacks a deflate stream (RFC 1951) of at most `most` bytes, within the budget. `what` names it in messages.
 * A failure costs as much of the budget as it may have taken to find out.
 */
export function inflate(packed: Uint8Array, what: string, most: number, budget: Budget): Result<Inflated> {
  const limit = Math.min(most, budget.bytesLeft());
  if (limit === 0) return fail("too-large", `${what} goes beyond the limit for all members together`);
  const inflated = tryInflate(packed, limit);
  if (typeof inflated === "string") {
    budget.spendBytes(Math.min(limit, packed.length * MOST_PER_BYTE));
    return inflated === "ERR_BUFFER_TOO_LARGE"
      ? fail("too-large", `${what} has more than ${limit} bytes when unpacked`)
      : fail("archive-unread", `${what} is damaged (${inflated})`);
  }
  const { length } = inflated.bytes;
  budget.spendBytes(length);
  if (length > RATIO_COUNTS_FROM && length > inflated.consumed * budget.limits.ratio) {
    return fail("too-large", `${what} unpacks to ${length} bytes from ${inflated.consumed}: a decompression bomb`);
  }
  return ok(inflated);
}

/** What it unpacks to, or the code of zlib's error. */
function tryInflate(packed: Uint8Array, limit: number): Inflated | string {
  try {
    const result: unknown = inflateRawSync(packed, { maxOutputLength: limit, info: true });
    if (!hasInfo(result)) throw new TypeError("zlib gave no info");
    return { bytes: result.buffer, consumed: result.engine.bytesWritten };
  } catch (error) {
    if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
    throw error;
  }
}

/** `info: true` makes zlib return this, which its types do not say. */
function hasInfo(
  value: unknown,
): value is { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } } {
  return typeof value === "object" && value !== null && "buffer" in value && "engine" in value;
}
