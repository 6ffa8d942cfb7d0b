import { cacheAnalyses, type Analyse } from "../../artifacts/analyses.ts";
import { cacheContents } from "../../artifacts/content-cache.ts";
import { modeOf } from "../../artifacts/digest.ts";
import { openArtifact, type ReadBlob } from "../../artifacts/open.ts";
import { pathWithin } from "../../artifacts/paths.ts";
import { whyNotLookedAt } from "../../artifacts/reading/coverage.ts";
import { readArtifact } from "../../artifacts/reading/read.ts";
import type { FileContent } from "../../artifacts/reading/reading.ts";
import type { Entry } from "../../core/artifact.ts";
import type { Language } from "../../core/source-facts.ts";
import { recogniseLanguage } from "../../languages/recognise.ts";
import type { Ports } from "../../ports/ports.ts";
import type { Tree } from "../../ports/tree.ts";
import { createUnderstanding } from "../../facts/artifact/artifact-facts.ts";
import { describeArtifact } from "./describe-artifact.ts";
import { describeAnalysis, type Targets } from "./describe-facts.ts";
import type { FileDocument, InspectDocument, ParseDocument } from "./document.ts";
import type { Target } from "./find-target.ts";

/** Reads the files one after the other: parsers keep the only thread busy anyway. */
export async function examineFiles(
  { artifact: listed, files }: Target,
  tree: Tree<"head">,
  ports: Pick<Ports, "timeLimit" | "clock">,
): Promise<InspectDocument> {
  const read = cacheContents((blob) => tree.read(blob));
  const artifact = await openArtifact(listed, read);
  const [first, ...others] = files;
  const readings = first === undefined ? [] : await readArtifact({ ...artifact, entries: [first, ...others] }, read);
  const analyse = cacheAnalyses(ports);
  const listedPaths = await tree.entries();
  const paths = new Set(listedPaths.ok ? listedPaths.value.map(({ path }) => path) : []);
  const understand = createUnderstanding(analyse, ports.timeLimit);
  const side = first === undefined ? artifact : { ...artifact, entries: [first, ...others] as const };
  const understood = await understand(side, readings, paths);
  const targets = new Map(understood.sources.flatMap(({ calls }) => calls.map(({ call, target }) => [call, target])));
  const documents: FileDocument[] = [];
  for (const [index, entry] of files.entries()) {
    const content = readings[index]?.content;
    if (content === undefined) throw new Error("every entry has its reading");
    const { sha256, facts } = await examineFile(entry, content, read, { analyse, targets });
    const mode = entry.kind === "special" ? null : modeOf(entry);
    documents.push({ path: pathWithin(artifact.root, entry.path), sha256, mode, ...facts });
  }
  const { id, format, digest } = artifact;
  const own = describeArtifact(understood);
  return { schema: "evogate-inspect/1", artifact: { id, format, digest }, files: documents, ...own };
}

type Facts = Omit<FileDocument, "path" | "sha256" | "mode">;

async function examineFile(
  entry: Entry,
  content: FileContent,
  read: ReadBlob,
  { analyse, targets }: { readonly analyse: Analyse; readonly targets: Targets },
): Promise<{ readonly sha256: string | null; readonly facts: Facts }> {
  const blob = entry.kind === "file" || entry.kind === "symlink" ? await read(entry.blob) : null;
  const sha256 = blob?.ok === true ? blob.value.sha256 : null;
  const bytes = blob?.ok === true ? blob.value.bytes : null;
  if (entry.kind !== "file" || content.kind !== "text" || bytes === null) {
    return { sha256, facts: nothingOf(entry, content) };
  }
  const analysis = await analyse({ blob: entry.blob, path: entry.path, text: content.text, bytes });
  return { sha256, facts: describeAnalysis(analysis, targets) };
}

/** What is no text says nothing here. Where its name says that it is code, somebody may still run it: that has failed. */
function nothingOf({ path }: Entry, content: FileContent): Facts {
  const named = recogniseLanguage(path, "");
  const isCode = !["data", "text", "markdown"].includes(named);
  const isUnknown = content.kind === "unread" || (content.kind === "opaque" && content.family === "unknown");
  const language: Language = isUnknown && isCode ? named : LANGUAGES[content.kind];
  const outcome: ParseDocument["outcome"] =
    content.kind === "unread" || (isUnknown && isCode) ? "failed" : "not-parsed";
  const parse = { outcome, message: whyNotLookedAt(content), line: null };
  return { language, parse, imports: [], calls: [], definitions: [], embedded: [] };
}

/** Of what is not read as a source. Links and pointers are texts that name something else. */
const LANGUAGES: Readonly<Record<FileContent["kind"], Language>> = {
  text: "text",
  media: "binary",
  archive: "binary",
  opaque: "binary",
  "lfs-pointer": "text",
  link: "text",
  submodule: "binary",
  special: "binary",
  unread: "binary",
};
