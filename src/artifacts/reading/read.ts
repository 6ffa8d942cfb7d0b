import type { Artifact, Entry } from "../../core/artifact.ts";
import { wholeFile } from "../../core/location.ts";
import { READ_AT_ONCE, type ReadBlob } from "../open.ts";
import { followLink } from "./link.ts";
import { readBytes } from "./read-bytes.ts";
import type { FileContent, FileReading } from "./reading.ts";

/** More bytes than this in one artifact are not analysed: a gate that never ends is no gate. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads every entry of an artifact. Nothing is left out: what could not be read is an `unread` with its fault. */
export async function readArtifact(artifact: Artifact, read: ReadBlob): Promise<readonly FileReading[]> {
  const links = await readLinks(artifact, read);
  const readings: FileReading[] = [];
  let total = 0;
  for (let from = 0; from < artifact.entries.length; from += READ_AT_ONCE) {
    const batch = artifact.entries.slice(from, from + READ_AT_ONCE);
    const contents = await Promise.all(
      batch.map((entry) => (total > MOST_BYTES ? tooMuch(entry) : readEntry(entry, artifact, links, read))),
    );
    for (const [index, entry] of batch.entries()) {
      const content = contents[index];
      if (content === undefined) continue;
      if (content.kind === "text") total += content.size;
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
    if (content.ok && content.value.bytes !== null) links.set(entry.path, Buffer.from(content.value.bytes).toString());
  }
  return links;
}

async function readEntry(
  entry: Entry,
  listed: Artifact,
  links: ReadonlyMap<string, string>,
  read: ReadBlob,
): Promise<FileContent> {
  switch (entry.kind) {
    case "submodule":
      return { kind: "submodule", commit: entry.commit };
    case "special":
      return { kind: "special", what: entry.what };
    case "symlink": {
      const target = links.get(entry.path) ?? "";
      return { kind: "link", target, leads: followLink(entry, target, { listed, links }) };
    }
    case "file": {
      const content = await read(entry.blob);
      if (!content.ok) return { kind: "unread", fault: content.fault };
      if (content.value.bytes !== null) return readBytes(entry.path, content.value.bytes);
      const message = `${entry.path} has ${content.value.size} bytes, more than are looked at`;
      return { kind: "unread", fault: { code: "too-large", message, at: wholeFile(entry.path) } };
    }
  }
}

async function tooMuch(entry: Entry): Promise<FileContent> {
  const message = `${entry.path} was not looked at: the artifact has more than ${MOST_BYTES / 1024 / 1024} MiB of text`;
  return { kind: "unread", fault: { code: "too-many", message, at: wholeFile(entry.path) } };
}
