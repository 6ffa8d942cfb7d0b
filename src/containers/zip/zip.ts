import { fail, ok, type Result } from "../../core/fault.ts";
import { explainCut, type Budget } from "../limits.ts";
import { explainNames, quoteName } from "../member-name.ts";
import { PREFIX_NAME, type Member, type Opened } from "../member.ts";
import { findEnd, type ZipEnd } from "./end.ts";
import { readEntry, type ZipEntry } from "./entry.ts";
import { explainLayout, type Placed } from "./layout.ts";
import { readLocalHeader } from "./local-header.ts";
import { readMember } from "./read-member.ts";

/** Lists the members by the central directory (APPNOTE 6.3.10), and says where another reader would see others. */
export function listZip(bytes: Uint8Array, budget: Budget): Opened {
  const end = findEnd(bytes);
  if (end === null)
    return { format: "zip", members: [], problems: ["the archive has no directory: it is cut off or damaged"] };
  const { entries, problems } = readDirectory(bytes, end, budget);
  const placed = entries.map((entry): Placed => ({ entry, header: readLocalHeader(bytes, entry, end.shift) }));
  const { prefix, problems: layoutProblems } = explainLayout(placed, end);
  const members = placed.map((member) => toMember(bytes, member, budget));
  return {
    format: "zip",
    members: prefix > 0 ? [toPrefix(bytes.subarray(0, prefix), budget), ...members] : members,
    problems: [
      ...end.problems,
      ...problems,
      ...layoutProblems,
      ...explainNames(entries.map(({ name }) => name)),
      ...placed.flatMap(explainMember),
    ],
  };
}

function readDirectory(
  bytes: Uint8Array,
  end: ZipEnd,
  budget: Budget,
): { readonly entries: readonly ZipEntry[]; readonly problems: readonly string[] } {
  const stop = end.directory + end.directorySize;
  const directory = bytes.subarray(0, stop);
  const entries: ZipEntry[] = [];
  const admitted = budget.admitMembers(end.entries);
  let at = end.directory;
  while (entries.length < admitted) {
    const read = readEntry(directory, at);
    if (read === null) {
      return { entries, problems: [`the directory is damaged after ${entries.length} of ${end.entries} members`] };
    }
    entries.push(read.entry);
    at = read.next;
  }
  if (admitted < end.entries) return { entries, problems: explainCut(end.entries, entries) };
  const problems = at < stop ? [`the directory has ${stop - at} bytes more than its ${entries.length} members`] : [];
  return { entries, problems };
}

function toMember(bytes: Uint8Array, { entry, header }: Placed, budget: Budget): Member {
  const { name, size } = entry;
  const kind = kindOf(entry);
  const read = (): Result<Uint8Array> => {
    if (header === null) return fail("archive-unread", `the member ${quoteName(name)} is not where the directory says`);
    if (kind === "special") return fail("archive-unread", `the member ${quoteName(name)} is no file`);
    return readMember(bytes.subarray(header.data, header.end), entry, budget);
  };
  return { name, size, kind, read };
}

function toPrefix(content: Uint8Array, budget: Budget): Member {
  const most = budget.limits.memberBytes;
  const tooLarge = fail("too-large", `what stands before the archive has ${content.length} bytes, more than ${most}`);
  const read = (): Result<Uint8Array> => (content.length > most ? tooLarge : ok(content));
  return { name: PREFIX_NAME, size: content.length, kind: "file", read };
}

const UNIX_FILE = 0o100000;
const UNIX_FOLDER = 0o040000;
const UNIX_LINK = 0o120000;

function kindOf({ name, unixType, size }: ZipEntry): Member["kind"] {
  if (unixType === UNIX_LINK) return "link";
  // With content it is something else than a folder, whatever its name says.
  if ((name.endsWith("/") || unixType === UNIX_FOLDER) && size === 0) return "folder";
  return unixType === 0 || unixType === UNIX_FILE || unixType === UNIX_FOLDER ? "file" : "special";
}

function explainMember({ entry, header }: Placed): readonly string[] {
  const isOddFolder = entry.name.endsWith("/") && entry.size > 0;
  const reasons = [
    ...entry.problems,
    ...(header === null ? ["is not where the directory says"] : header.problems),
    ...(isOddFolder ? ["has the name of a folder, and content"] : []),
  ];
  return reasons.map((why) => `the member ${quoteName(entry.name)} ${why}`);
}
