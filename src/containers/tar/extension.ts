import { readText } from "./header.ts";
import { readPax } from "./pax.ts";

/** What extra headers say about the member after them (pax `x`, GNU `L` and `K`), or about all after them (pax `g`). */
export interface Extension {
  readonly name: string | null;
  readonly linkName: string | null;
  /** In bytes, instead of the size in the header. */
  readonly size: number | null;
  readonly problems: readonly string[];
}

export const NO_EXTENSION: Extension = { name: null, linkName: null, size: null, problems: [] };

/** Whether a header of this type describes the member after it. */
export function isExtension(type: string): boolean {
  return ["x", "g", "L", "K"].includes(type);
}

/** Reads the data of an extension header. */
export function readExtension(type: string, data: Uint8Array): Extension {
  if (type === "L" || type === "K") {
    const { text, isOdd } = readText(data);
    const problems = isOdd ? ["has a name that is no UTF-8"] : [];
    return { ...NO_EXTENSION, [type === "L" ? "name" : "linkName"]: text, problems };
  }
  const records = readPax(data);
  if (records === null) return { ...NO_EXTENSION, problems: ["has a damaged pax header"] };
  const size = records.get("size");
  const hasSize = size === undefined || (/^\d+$/.test(size) && Number.isSafeInteger(Number(size)));
  const isSparse = [...records.keys()].some((key) => key.startsWith("GNU.sparse."));
  return {
    name: records.get("path") ?? null,
    linkName: records.get("linkpath") ?? null,
    size: size === undefined || !hasSize ? null : Number(size),
    problems: [
      ...(hasSize ? [] : ["has a size that is no number"]),
      ...(isSparse ? ["is sparse: what is read here is not what is unpacked"] : []),
    ],
  };
}

/** Both together; the newer one wins. */
export function mergeExtensions(older: Extension, newer: Extension): Extension {
  return {
    name: newer.name ?? older.name,
    linkName: newer.linkName ?? older.linkName,
    size: newer.size ?? older.size,
    // Without repetition: a hostile file has thousands of these headers.
    problems: [...new Set([...older.problems, ...newer.problems])],
  };
}
