import type { Artifact, Entry, Listed } from "../core/artifact.ts";
import type { Result } from "../core/fault.ts";
import type { BlobId } from "../core/ids.ts";
import { readFrontMatter } from "../languages/data/front-matter.ts";
import type { Content } from "../ports/tree.ts";
import { decodeText } from "../text/decode.ts";
import { digestOf } from "./digest.ts";
import { hashFiles, readEntry } from "./hash-files.ts";
import { findMarkedTexts } from "./formats/recognise.ts";
import { skillFile } from "./formats/agent-skill/recognise.ts";

export type ReadBlob = (blob: BlobId) => Promise<Result<Content>>;

/** Reads everything an artifact has, for its digest, format and name. What cannot be read is intake's to report. */
export async function openArtifact(found: Listed, read: ReadBlob): Promise<Artifact> {
  const listed = await findMarkedTexts(found, read);
  const main = skillFile(listed) ?? (listed.entries.length === 1 ? listed.entries[0] : null);
  const files = await hashFiles(listed.entries, read);
  const content = main === null ? null : await readEntry(main, read);
  return {
    ...listed,
    format: listed.systems?.[0] ?? (skillFile(listed) === null ? "plain" : "agent-skill"),
    name: main === null || content === null ? null : await readName(main, content),
    digest: digestOf(listed.root, files),
  };
}

/** One after the other: a large repository has more files than a process may have open. */
export async function openAll(listed: readonly Listed[], read: ReadBlob): Promise<readonly Artifact[]> {
  const opened: Artifact[] = [];
  for (const each of listed) opened.push(await openArtifact(each, read));
  return opened;
}

/** The `name` of the front matter, if it is a text. */
async function readName(entry: Entry, content: Content): Promise<string | null> {
  if (!/\.(?:md|mdc)$/iu.test(entry.path) || content.bytes === null) return null;
  const decoded = decodeText(content.bytes);
  if (decoded.kind === "binary") return null;
  const frontMatter = await readFrontMatter(decoded.text);
  const name = frontMatter.kind === "read" ? frontMatter.fields.get("name") : null;
  return typeof name === "string" ? name : null;
}
