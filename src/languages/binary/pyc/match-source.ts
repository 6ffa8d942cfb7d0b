import type { PycForm } from "../form.ts";
import { sipHash } from "./siphash.ts";
import { SHORT_HASH } from "./versions.ts";

/**
 * `same-size`: nothing more can be said, since times are not part of a commit. `differs`: this is not the source that was
 * compiled, and what runs is something else than what is read there.
 */
export type SourceMatch = "same" | "same-size" | "differs";

/** Compares compiled Python with the bytes of a source, as Python does before it loads either (PEP 552). */
export function matchSource({ check, magic }: PycForm, source: Uint8Array): SourceMatch {
  if (check.kind === "timestamp") return check.size === source.length % 2 ** 32 ? "same-size" : "differs";
  const rounds = magic >= SHORT_HASH ? { each: 1, last: 3 } : { each: 2, last: 4 };
  // The key is the whole word that the file begins with: the magic number and `\r\n`.
  return sipHash(0x0a0d_0000 + magic, source, rounds) === check.hash ? "same" : "differs";
}
