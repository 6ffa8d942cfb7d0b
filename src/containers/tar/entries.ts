import type { Member } from "../member.ts";
import { isExtension, mergeExtensions, NO_EXTENSION, readExtension, type Extension } from "./extension.ts";
import { BLOCK, readHeader, type TarHeader } from "./header.ts";

export interface TarEntry {
  readonly name: string;
  readonly size: number;
  readonly kind: Member["kind"];
  /** The content, or the target of a link; null when the file ends before it does. */
  readonly data: Uint8Array | null;
  readonly problems: readonly string[];
}

export interface TarEntries {
  readonly entries: readonly TarEntry[];
  readonly problems: readonly string[];
}

const KINDS: ReadonlyMap<string, Member["kind"]> = new Map([
  ["0", "file"],
  ["7", "file"],
  ["1", "link"],
  ["2", "link"],
  ["3", "special"],
  ["4", "special"],
  ["5", "folder"],
  ["6", "special"],
]);

/** Walks the blocks of a tar file: up to the end mark, the end of the file, or the first block that is no header. */
export function readEntries(bytes: Uint8Array): TarEntries {
  const entries: TarEntry[] = [];
  let global = NO_EXTENSION;
  let extension = NO_EXTENSION;
  let at = 0;
  for (;;) {
    const block = bytes.subarray(at, at + BLOCK);
    if (block.length === BLOCK && isZero(block)) return { entries, problems: explainEnd(bytes.subarray(at)) };
    const header = readHeader(block);
    if (header === null) return { entries, problems: [explainStop(block, entries.length)] };
    if (header.type === "S") at += sparseMapLength(bytes.subarray(at));
    const data = bytes.subarray(at + BLOCK);
    if (isExtension(header.type)) {
      const size = header.size ?? 0;
      const found = readExtension(header.type, data.subarray(0, size));
      if (header.type === "g") global = mergeExtensions(global, found);
      else extension = mergeExtensions(extension, found);
      at += BLOCK + padded(size);
    } else {
      const { entry, taken } = toEntry(header, mergeExtensions(global, extension), data);
      entries.push(entry);
      extension = NO_EXTENSION;
      at += BLOCK + padded(taken);
    }
  }
}

/** The member, and how many bytes of the data after its header belong to it. */
function toEntry(
  header: TarHeader,
  extension: Extension,
  data: Uint8Array,
): { readonly entry: TarEntry; readonly taken: number } {
  const name = extension.name ?? header.name;
  const size = extension.size ?? header.size ?? 0;
  // Unpackers take a type that they do not know for a file; old ones write folders as files with a slash.
  const known = KINDS.get(header.type);
  const kind = known === "file" && name.endsWith("/") && size === 0 ? "folder" : (known ?? "file");
  const problems = [...extension.problems];
  if (header.hasOddName && extension.name === null) problems.push("has a name that is no UTF-8");
  if (header.size === null) problems.push("has a size that is no number");
  if (header.type === "S") problems.push("is sparse: what is read here is not what is unpacked");
  else if (known === undefined) problems.push(`has the unknown type ${JSON.stringify(header.type)}`);
  if (kind !== "file") {
    if (size > 0) problems.push(`is a ${kind} with content, which some unpackers skip and others read as headers`);
    const target = kind === "link" ? Buffer.from(extension.linkName ?? header.linkName, "utf8") : new Uint8Array();
    return { entry: { name, size: target.length, kind, data: target, problems }, taken: 0 };
  }
  const isWhole = size <= data.length;
  if (!isWhole) problems.push(`is cut off: ${data.length} of ${size} bytes are there`);
  return { entry: { name, size, kind, data: isWhole ? data.subarray(0, size) : null, problems }, taken: size };
}

/**
 * Bytes between the header of a GNU sparse file and its data: blocks that continue the map of its holes. A byte in the
 * header, and another in each of these blocks, says whether one more follows.
 */
function sparseMapLength(rest: Uint8Array): number {
  let length = 0;
  for (let more = rest[482] ?? 0; more !== 0; more = rest[length + 504] ?? 0) length += BLOCK;
  return length;
}

/** Data fills whole blocks. */
function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK;
}

function isZero(bytes: Uint8Array): boolean {
  // An index instead of `every`: 64 MiB of padding are common enough.
  for (let at = 0; at < bytes.length; at++) if (bytes[at] !== 0) return false;
  return true;
}

/** The end mark is two blocks of zeros; padding may follow, and nothing else. */
function explainEnd(rest: Uint8Array): readonly string[] {
  return isZero(rest) ? [] : ["content follows the end of the archive, where only some unpackers see it"];
}

function explainStop(block: Uint8Array, members: number): string {
  return block.length === 0
    ? `the archive has no end mark: it may be cut off after ${members} members`
    : `the archive is damaged or cut off after ${members} members`;
}
