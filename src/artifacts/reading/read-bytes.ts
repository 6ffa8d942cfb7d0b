import { listMembers } from "../../containers/open.ts";
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

/** Says what a file's bytes are: text, media, an archive with its members, or something nobody here reads. */
export function readBytes(path: Path, bytes: Uint8Array): FileContent {
  return readAt(path, path, bytes, 0);
}

/** `name` is what the bytes are called: the path, or the member's name. */
function readAt(path: Path, name: string, bytes: Uint8Array, depth: number): FileContent {
  const type = recognise(bytes);
  if (type !== null && MEDIA.has(type.family)) return { kind: "media", name: type.name };
  if (type?.family === "archive" && depth <= DEEPEST) return readArchive(path, name, bytes, type.name, depth);
  if (type !== null) return { kind: "opaque", family: familyOf(type), name: type.name, sha256: sha256(bytes) };
  const decoded = decodeText(bytes);
  if (decoded.kind === "binary") return { kind: "opaque", family: "unknown", name: "binary data", sha256: sha256(bytes) };
  if (bytes.length <= LFS_POINTER_MAX && LFS_POINTER.test(decoded.text)) {
    return { kind: "lfs-pointer", sha256: sha256(bytes) };
  }
  const cookie = /\.pyw?$/iu.test(name) ? pythonCookie(decoded.text) : null;
  const foreign = cookie !== null && !isUtf8Compatible(cookie) ? cookie : null;
  const oddity = decoded.problem ?? (foreign === null ? null : "python-cookie");
  return { kind: "text", text: decoded.text, size: bytes.length, oddity, cookie: foreign };
}

function readArchive(path: Path, name: string, bytes: Uint8Array, typeName: string, depth: number): FileContent {
  const opened = listMembers(bytes);
  if (opened === null) return { kind: "opaque", family: "archive", name: typeName, sha256: sha256(bytes) };
  const prefix = name === path ? "" : `${name}!`;
  const members: FileReading[] = [];
  const problems = [...opened.problems];
  for (const member of opened.members) {
    if (member.kind === "folder") continue;
    const memberName = `${prefix}${member.name}`;
    if (member.kind !== "file") {
      problems.push(`the member ${member.name} is a ${member.kind}`);
      continue;
    }
    const content = member.read();
    if (content.ok) members.push({ path, member: memberName, content: readAt(path, memberName, content.value, depth + 1) });
    else members.push({ path, member: memberName, content: { kind: "unread", fault: content.fault } });
  }
  return { kind: "archive", name: typeName, members, problems, sha256: sha256(bytes) };
}

function familyOf(type: FileType): Extract<FileContent, { kind: "opaque" }>["family"] {
  switch (type.family) {
    case "native":
    case "bytecode":
    case "pickle":
    case "archive":
    case "document":
      return type.family;
    default:
      return "unknown";
  }
}
