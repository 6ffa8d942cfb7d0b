import type { Artifact, Entry, Listed } from "../core/artifact.ts";
import type { Result } from "../core/fault.ts";
import type { BlobId } from "../core/ids.ts";
import { readFrontMatter } from "../languages/data/front-matter.ts";
import type { Content } from "../ports/tree.ts";
import { decodeText } from "../text/decode.ts";
import { digestOf, type Hashed } from "./digest.ts";
import { skillFile } from "./formats/agent-skill/recognise.ts";

export type ReadBlob = (blob: BlobId) => Promise<Result<Content>>;

/** How many files are read at once: enough to keep git busy, few enough for the limit on open files. */
export const READ_AT_ONCE = 32;

/** Reads everything an artifact has, for its digest, format and name. What cannot be read is intake's to report. */
export async function openArtifact(listed: Listed, read: ReadBlob): Promise<Artifact> {
  const main = skillFile(listed) ?? (listed.entries.length === 1 ? listed.entries[0] : null);
  const files: Hashed[] = [];
  let name: string | null = null;
  for (let from = 0; from < listed.entries.length; from += READ_AT_ONCE) {
    const batch = listed.entries.slice(from, from + READ_AT_ONCE);
    const contents = await Promise.all(batch.map((entry) => readEntry(entry, read)));
    for (const [index, entry] of batch.entries()) {
      const content = contents[index] ?? null;
      files.push({ entry, sha256: content?.sha256 ?? null });
      if (entry === main && content !== null) name = await readName(entry, content);
    }
  }
  return {
    ...listed,
    format: skillFile(listed) === null ? "plain" : "agent-skill",
    name,
    digest: digestOf(listed.root, files),
  };
}

/** One after the other: a large repository has more files than a process may have open. */
export async function openAll(listed: readonly Listed[], read: ReadBlob): Promise<readonly Artifact[]> {
  const opened: Artifact[] = [];
  for (const each of listed) opened.push(await openArtifact(each, read));
  return opened;
}

async function readEntry(entry: Entry, read: ReadBlob): Promise<Content | null> {
  if (entry.kind !== "file" && entry.kind !== "symlink") return null;
  const content = await read(entry.blob);
  return content.ok ? content.value : null;
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
