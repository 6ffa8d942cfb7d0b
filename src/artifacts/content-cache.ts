import type { Result } from "../core/fault.ts";
import type { BlobId } from "../core/ids.ts";
import type { Content } from "../ports/tree.ts";
import { keepRecent } from "./keep-recent.ts";
import type { ReadBlob } from "./open.ts";

/** Kept at most, in bytes: enough that a usual change is read once, little enough for a large repository. */
const KEPT = 32 * 1024 * 1024;

/** Reads through a cache that forgets the oldest contents first. Content is read for the digest, then for the stages. */
export function cacheContents(read: ReadBlob): ReadBlob {
  const kept = keepRecent<BlobId, Result<Content>>(KEPT);
  return async (blob) => {
    const known = kept.get(blob);
    if (known !== undefined) return known;
    const content = await read(blob);
    kept.put(blob, content, content.ok ? (content.value.bytes?.length ?? 0) : 0);
    return content;
  };
}
