import { createBudget, type Budget } from "../../containers/limits.ts";
import type { Artifact, Entry } from "../../core/artifact.ts";
import type { Result } from "../../core/fault.ts";
import { wholeFile } from "../../core/location.ts";
import type { Content } from "../../ports/tree.ts";
import { decodePath } from "../../text/path-bytes.ts";
import { READ_AT_ONCE } from "../hash-files.ts";
import type { ReadBlob } from "../open.ts";
import { followLink, type LinkTargets } from "./link.ts";
import { readBytes, type OnMember } from "./read-bytes.ts";
import type { FileContent, FileReading } from "./reading.ts";

/** More bytes than this in one artifact are not analysed: a gate that never ends is no gate. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads every entry of an artifact, and of its closure what differs. Nothing is left out: what could not be read is an `unread` with its fault.
 * All archives of the artifact share one budget, which is spent in the order of the entries: contents arrive in any
 * order, but what is found in them does not depend on it.
 */
export async function readArtifact(
  artifact: Artifact,
  read: ReadBlob,
  onMember?: OnMember,
): Promise<readonly FileReading[]> {
  const targets: LinkTargets = { listed: artifact, links: await readLinks(artifact, read) };
  const budget = createBudget();
  const readings: FileReading[] = [];
  let total = 0;
  const entries = [...artifact.entries, ...(artifact.closure ?? [])];
  for (let from = 0; from < entries.length; from += READ_AT_ONCE) {
    const batch = entries.slice(from, from + READ_AT_ONCE);
    const isTooMuch = total > MOST_BYTES;
    const contents = isTooMuch ? [] : await Promise.all(batch.map((entry) => readContent(entry, read)));
    for (const [index, entry] of batch.entries()) {
      const content = isTooMuch
        ? tooMuch(entry)
        : await describeEntry(entry, contents[index] ?? null, { targets, budget, onMember });
      if (content.kind === "text" || content.kind === "opaque") total += content.bytes?.length ?? 0;
      readings.push({ path: entry.path, content });
    }
  }
  return readings;
}

async function readLinks(artifact: Artifact, read: ReadBlob): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>();
  for (const entry of artifact.entries) {
    if (entry.kind !== "symlink") continue;
    const content = await read(entry.blob);
    if (content.ok && content.value.bytes !== null) links.set(entry.path, decodePath(content.value.bytes));
  }
  return links;
}

async function readContent(entry: Entry, read: ReadBlob): Promise<Result<Content> | null> {
  return entry.kind === "file" || entry.kind === "symlink" ? read(entry.blob) : null;
}

/** What all entries of an artifact share. */
interface Around {
  readonly targets: LinkTargets;
  readonly budget: Budget;
  readonly onMember: OnMember | undefined;
}

/** `content` is that of a file or a link, and null for everything else. */
async function describeEntry(
  entry: Entry,
  content: Result<Content> | null,
  { targets, budget, onMember }: Around,
): Promise<FileContent> {
  if (content !== null && !content.ok) return { kind: "unread", fault: content.fault };
  switch (entry.kind) {
    case "submodule":
      return { kind: "submodule", commit: entry.commit };
    case "special":
      return { kind: "special", what: entry.what };
    case "symlink": {
      const target = targets.links.get(entry.path) ?? "";
      return { kind: "link", target, leads: followLink(entry, target, targets) };
    }
    case "file": {
      const bytes = content?.value.bytes ?? null;
      if (bytes !== null) return await readBytes(entry.path, bytes, budget, onMember);
      const message = `${entry.path} has ${content?.value.size ?? 0} bytes, more than are looked at`;
      return { kind: "unread", fault: { code: "too-large", message, at: wholeFile(entry.path) } };
    }
  }
}

function tooMuch(entry: Entry): FileContent {
  const message = `${entry.path} was not looked at: the artifact has more than ${MOST_BYTES / 1024 / 1024} MiB of text`;
  return { kind: "unread", fault: { code: "too-many", message, at: wholeFile(entry.path) } };
}
