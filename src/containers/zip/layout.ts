import { quoteName } from "../member-name.ts";
import type { ZipEnd } from "./end.ts";
import { HAS_DESCRIPTOR, type ZipEntry } from "./entry.ts";
import type { LocalHeader } from "./local-header.ts";

/** The longest data descriptor: signature, checksum and two 64-bit sizes (APPNOTE 6.3.10, section 4.3.9). */
const LONGEST_DESCRIPTOR = 24;

/** A member with its place in the file; without one it cannot be read. */
export interface Placed {
  readonly entry: ZipEntry;
  readonly header: LocalHeader | null;
}

interface Layout {
  /** Bytes before the archive. */
  readonly prefix: number;
  readonly problems: readonly string[];
}

/**
 * Checks that the members lie one after the other from the start of the file up to the directory. What lies before,
 * between or on top of them is content that some readers see and others do not.
 */
export function explainLayout(members: readonly Placed[], end: ZipEnd): Layout {
  const placed = members
    .flatMap(({ entry, header }) => (header === null ? [] : [{ entry, header }]))
    .toSorted((a, b) => a.header.start - b.header.start);
  // Without any member, all that is there stands before the directory; without knowing them, only what moved it does.
  const fallback = members.length < end.entries ? end.shift : end.directory;
  const prefix = Math.min(placed[0]?.header.start ?? fallback, end.directory);
  const problems = prefix > 0 ? [`${prefix} bytes stand before the archive`] : [];
  // Where not all members are known, what lies between the others cannot be judged.
  const isWhole = placed.length === end.entries;
  let previousEnd = prefix;
  let slack = 0;
  for (const { entry, header } of placed) {
    const gap = header.start - previousEnd;
    if (gap < 0) problems.push(`the member ${quoteName(entry.name)} overlaps another`);
    else if (gap > slack && isWhole) problems.push(`${gap} bytes before ${quoteName(entry.name)} belong to no member`);
    previousEnd = Math.max(previousEnd, header.end);
    slack = (entry.flags & HAS_DESCRIPTOR) === 0 ? 0 : LONGEST_DESCRIPTOR;
  }
  if (previousEnd > end.directory) problems.push("the last member overlaps the directory");
  else if (isWhole && end.directory - previousEnd > slack) {
    problems.push(`${end.directory - previousEnd} bytes before the directory belong to no member`);
  }
  return { prefix, problems };
}
