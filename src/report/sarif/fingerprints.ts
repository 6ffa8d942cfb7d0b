import type { Path } from "../../core/ids.ts";
import { placeName, type Location } from "../../core/location.ts";
import { sha256 } from "../../text/hash.ts";
import type { LineHashes } from "../../text/line-hashes.ts";
import { relativeUri } from "../../text/uri.ts";
import type { Item } from "./items.ts";

/** The hashes of the lines that have results, by file. */
export type FileHashes = ReadonlyMap<Path, LineHashes>;

/** Whether the place is a line of a file that is there. */
export function isLineOfFile({ member }: Location): boolean {
  return member === undefined;
}

/**
 * By what a result is known again in a later run. Code scanning uses `primaryLocationLineHash` alone. Where there is no
 * line to hash, something else that stays the same stands for it: without it, each run would open a new alert.
 */
export function partialFingerprintsOf(item: Item, hashes: FileHashes): Readonly<Record<string, string>> {
  const { primary, fingerprint } = item;
  const line = isLineOfFile(primary) ? hashes.get(primary.path)?.get(primary.line) : undefined;
  return {
    primaryLocationLineHash: line ?? standInFor(item),
    ...(fingerprint === null ? {} : { "evogateFinding/v1": fingerprint }),
  };
}

function standInFor({ primary, rule, fingerprint }: Item): string {
  return `${sha256(`${rule}\0${relativeUri(placeName(primary))}\0${fingerprint ?? ""}`).slice(0, 16)}:1`;
}
