import type { Result } from "../core/fault.ts";
import type { BlobId } from "../core/ids.ts";
import type { Content } from "../ports/tree.ts";
import type { ReadBlob } from "./open.ts";

/** Kept at most, in bytes: enough that a usual change is read once, little enough for a large repository. */
const KEPT = 32 * 1024 * 1024;
/** A larger content is not kept: it would push everything else out. */
const LARGEST = KEPT / 4;

/** Reads through a cache that forgets the oldest contents first. Content is read for the digest, then for the stages. */
export function cacheContents(read: ReadBlob): ReadBlob {
  const kept = new Map<BlobId, { readonly content: Result<Content>; readonly size: number }>();
  let total = 0;
  return async (blob) => {
    const known = kept.get(blob);
    if (known !== undefined) return known.content;
    const content = await read(blob);
    const size = content.ok ? (content.value.bytes?.length ?? 0) : 0;
    if (size > LARGEST || kept.has(blob)) return content;
    kept.set(blob, { content, size });
    total += size;
    for (const [oldest, entry] of kept) {
      if (total <= KEPT) break;
      kept.delete(oldest);
      total -= entry.size;
    }
    return content;
  };
}
