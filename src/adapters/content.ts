import { createHash } from "node:crypto";
import type { Sha256 } from "../core/ids.ts";
import type { Content } from "../ports/tree.ts";

/** Larger content is hashed, not kept. In bytes. */
export const DEFAULT_MAX_BYTES: number = 16 * 1024 * 1024;

/** Takes content chunk by chunk; never holds more than its limit and one chunk. */
export interface ContentCollector {
  add(chunk: Uint8Array): void;
  /** Once, after the last chunk. */
  finish(): Content;
}

export function collectContent(maxBytes: number): ContentCollector {
  const hash = createHash("sha256");
  let size = 0;
  let kept: Uint8Array[] = [];
  return {
    add(chunk) {
      hash.update(chunk);
      size += chunk.length;
      if (size <= maxBytes) kept.push(chunk);
      else kept = [];
    },
    finish() {
      // `concat` copies, so that no small file keeps a large chunk alive.
      const bytes = size <= maxBytes ? Buffer.concat(kept) : null;
      return { size, sha256: hash.digest("hex") as Sha256, bytes };
    },
  };
}

/** Content that is already in memory, such as the text of a link. */
export function contentOf(bytes: Uint8Array, maxBytes: number): Content {
  const collector = collectContent(maxBytes);
  collector.add(bytes);
  return collector.finish();
}
