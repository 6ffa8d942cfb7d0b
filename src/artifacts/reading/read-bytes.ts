import type { Budget } from "../../containers/limits.ts";
import type { Opened } from "../../containers/member.ts";
import { recognise, type FileType } from "../../containers/recognise.ts";
import type { Path } from "../../core/ids.ts";
import { decodeText } from "../../text/decode.ts";
import { sha256 } from "../../text/hash.ts";
import { isUtf8Compatible, pythonCookie } from "../../text/python-cookie.ts";
import type { FileContent, FileReading } from "./reading.ts";

const MEDIA: ReadonlySet<FileType["family"]> = new Set(["image", "font", "audio", "video"]);
/** A Git LFS pointer is a few lines that start with this version line (git-lfs specification). */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\r?\n/u;
const LFS_POINTER_MAX = 1024;
/** Archives in archives in archives are opened this deep. */
const DEEPEST = 2;

type Opaque = Extract<FileContent, { kind: "opaque" }>;
/** What of the families of file types could run or hold something; the others say nothing about that. */
const FAMILIES: Partial<Readonly<Record<FileType["family"], Opaque["family"]>>> = {
  native: "native",
  bytecode: "bytecode",
  pickle: "pickle",
  archive: "archive",
  document: "document",
};

/**
 * Says what a file's bytes are: text, media, an archive with its members, or something nobody here reads.
 * The budget is that of all archives of the artifact, so that neither nesting nor number multiplies what is unpacked.
 */
export async function readBytes(
  path: Path,
  bytes: Uint8Array,
  budget: Budget,
  onMember: OnMember = forget,
): Promise<FileContent> {
  const type = recognise(bytes);
  // What opens archives is loaded with the first: there are none in most changes.
  const open = type?.family === "archive" ? (await import("../../containers/open.ts")).listMembers : () => null;
  return readAt({ path, name: path, depth: 0, budget, open, onMember }, bytes, type);
}

/** Gets each member of an archive that was read, with its bytes, which a reading does not keep. */
export type OnMember = (reading: FileReading, bytes: Uint8Array) => void;

const forget: OnMember = () => {};

interface Place {
  readonly path: Path;
  /** What the bytes are called: the path, or the member's name. */
  readonly name: string;
  /** Archives around it. */
  readonly depth: number;
  readonly budget: Budget;
  readonly open: (bytes: Uint8Array, budget: Budget) => Opened | null;
  readonly onMember: OnMember;
}

function readAt(place: Place, bytes: Uint8Array, type: FileType | null): FileContent {
  if (type !== null && MEDIA.has(type.family)) return { kind: "media", name: type.name };
  if (type?.family === "archive" && place.depth <= DEEPEST) return readArchive(place, bytes, type.name);
  if (type !== null) return readOpaque(FAMILIES[type.family] ?? "unknown", type.name, bytes);
  const decoded = decodeText(bytes);
  if (decoded.kind === "binary") return readOpaque("unknown", "binary data", bytes);
  if (bytes.length <= LFS_POINTER_MAX && LFS_POINTER.test(decoded.text)) {
    return { kind: "lfs-pointer", sha256: sha256(bytes) };
  }
  const cookie = /\.pyw?$/iu.test(place.name) ? pythonCookie(decoded.text) : null;
  const foreign = cookie !== null && !isUtf8Compatible(cookie) ? cookie : null;
  const oddity = decoded.problem ?? (foreign === null ? null : "python-cookie");
  return { kind: "text", text: decoded.text, bytes, oddity, cookie: foreign };
}

const COMPILED: ReadonlySet<Opaque["family"]> = new Set<Opaque["family"]>(["native", "bytecode", "pickle"]);

function readOpaque(family: Opaque["family"], name: string, bytes: Uint8Array): FileContent {
  return { kind: "opaque", family, name, sha256: sha256(bytes), bytes: COMPILED.has(family) ? bytes : null };
}

function readArchive(place: Place, bytes: Uint8Array, typeName: string): FileContent {
  const { path, name, depth, budget, open, onMember } = place;
  const opened = open(bytes, budget);
  if (opened === null) return readOpaque("archive", typeName, bytes);
  const prefix = name === path ? "" : `${name}!`;
  const members: FileReading[] = [];
  const problems = [...opened.problems];
  for (const member of opened.members) {
    if (member.kind === "folder") continue;
    if (member.kind !== "file") {
      problems.push(`the member ${member.name} is a ${member.kind}`);
      continue;
    }
    const memberName = `${prefix}${member.name}`;
    const content = member.read();
    if (!content.ok) {
      members.push({ path, member: memberName, content: { kind: "unread", fault: content.fault } });
      continue;
    }
    const inside = { ...place, name: memberName, depth: depth + 1 };
    const reading = { path, member: memberName, content: readAt(inside, content.value, recognise(content.value)) };
    members.push(reading);
    onMember(reading, content.value);
  }
  return { kind: "archive", name: typeName, members, problems, sha256: sha256(bytes) };
}
