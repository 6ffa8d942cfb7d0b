import type { BlobId } from "../core/ids.ts";
import { analyseSource, type Analysis, type Source } from "../languages/analyse.ts";
import type { Ports } from "../ports/ports.ts";
import { keepRecent } from "./keep-recent.ts";

/** Kept at most, in bytes of source: facts take some thirty times as many bytes. */
const KEPT = 4 * 1024 * 1024;

/** A file of a tree, or a member of an archive. */
export interface BlobSource extends Source {
  readonly blob: BlobId;
  /** Of the archive that the blob is; its inner path is the source's. */
  readonly member?: string;
}

export type Analyse = (source: BlobSource) => Promise<Analysis>;

/** Reads each content once, whoever asks. The place counts as well, since it says what a content is. */
export function cacheAnalyses(limits: Pick<Ports, "timeLimit" | "clock">): Analyse {
  const kept = keepRecent<string, Promise<Analysis>>(KEPT);
  return (source) => {
    const key = [source.blob, source.path, source.member].join("\0");
    const known = kept.get(key);
    if (known !== undefined) return known;
    const analysis = analyseSource(source, limits);
    kept.put(key, analysis, source.bytes.length);
    return analysis;
  };
}
