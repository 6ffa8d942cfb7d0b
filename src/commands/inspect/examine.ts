import { cacheAnalyses, type Analyse } from "../../artifacts/analyses.ts";
import { cacheContents } from "../../artifacts/content-cache.ts";
import { modeOf } from "../../artifacts/digest.ts";
import { openArtifact } from "../../artifacts/open.ts";
import { pathWithin } from "../../artifacts/paths.ts";
import { readArtifact } from "../../artifacts/reading/read.ts";
import type { Ports } from "../../ports/ports.ts";
import type { Tree } from "../../ports/tree.ts";
import { sourcePathOf } from "../../languages/binary/pyc/source-path.ts";
import { compareSource } from "./compare-source.ts";
import { describeAnalysis, type Targets } from "./describe-facts.ts";
import { describeForm } from "./describe-form.ts";
import { describeUnread, type Facts } from "./describe-unread.ts";
import type { FileDocument, InspectDocument } from "./document.ts";
import { createUnderstanding, type UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { describeArtifact } from "./describe-artifact.ts";
import type { Target } from "./find-target.ts";
import { openLookup } from "./look-up.ts";
import { openPieces, type Piece } from "./pieces.ts";
import { baseName } from "../../text/base-name.ts";

/** Reads the files one after the other: parsers keep the only thread busy anyway. */
export async function examineFiles(
  { artifact: listed, files }: Target,
  tree: Tree<"head">,
  ports: Pick<Ports, "timeLimit" | "clock">,
): Promise<InspectDocument> {
  const read = cacheContents((blob) => tree.read(blob));
  const artifact = await openArtifact(listed, read);
  const pieces = await openPieces(artifact, files, read);
  const analyse = cacheAnalyses(ports);
  const findSource = async (place: string): Promise<Uint8Array | null> => {
    const piece = pieces.find((it) => it.place === place);
    if (piece !== undefined) return piece.bytes;
    // Of one file that is asked for, the others are not opened.
    const entry = artifact.entries.find((it) => it.path === place);
    const blob = entry?.kind === "file" ? await read(entry.blob) : null;
    return blob?.ok === true ? blob.value.bytes : null;
  };
  const [first, ...others] = files;
  const side = first === undefined ? artifact : { ...artifact, entries: [first, ...others] as const };
  const readings = first === undefined ? [] : await readArtifact(side, read);
  const lookup = openLookup(tree, artifact.entries);
  const understand = (): Promise<UnderstoodArtifact> =>
    // What is risky is kept by who understands, and may be another thing once more of the tree is known.
    createUnderstanding(analyse, ports.timeLimit)(side, readings, lookup.paths);
  let understood = await understand();
  while (await lookup.find()) understood = await understand();
  const targets = new Map(understood.sources.flatMap(({ calls }) => calls.map(({ call, target }) => [call, target])));
  const documents: FileDocument[] = [];
  for (const piece of pieces) {
    const { entry, member, sha256 } = piece;
    const mode = member !== undefined || entry.kind === "special" ? null : modeOf(entry);
    const name = pathWithin(artifact.root, entry.path);
    const path = member === undefined ? name : `${name}!${member}`;
    documents.push({ path, sha256, mode, ...(await examinePiece(piece, analyse, targets, findSource)) });
  }
  const { id, format, digest } = artifact;
  const own = describeArtifact(understood);
  return { schema: "evogate-inspect/1", artifact: { id, format, digest }, files: documents, ...own };
}

type FindSource = (place: string) => Promise<Uint8Array | null>;

async function examinePiece(piece: Piece, analyse: Analyse, targets: Targets, findSource: FindSource): Promise<Facts> {
  const { entry, member, place, content, bytes } = piece;
  const isRead = content.kind === "text" || (content.kind === "opaque" && content.family !== "archive");
  if (entry.kind !== "file" || bytes === null || !isRead) return describeUnread(piece);
  // A member's path is that within its own archive.
  const path = member === undefined ? entry.path : member.slice(member.lastIndexOf("!") + 1);
  const archive = place.slice(0, place.length - path.length);
  const source = { blob: entry.blob, path, text: content.kind === "text" ? content.text : null, bytes };
  const analysis = await analyse(member === undefined ? source : { ...source, member });
  const { binary } = analysis;
  if (content.kind === "opaque" && analysis.source.parse.kind === "not-parsed") return describeUnread(piece);
  if (binary === null) return describeAnalysis(analysis, targets, content.kind === "opaque" ? content.name : null);
  const sourcePath = binary.kind === "pyc" ? sourcePathOf(path) : null;
  if (binary.kind !== "pyc" || sourcePath === null) return describeAnalysis(analysis, targets, describeForm(binary));
  const name = baseName(sourcePath);
  const compared = compareSource(binary, name, await findSource(archive + sourcePath));
  return describeAnalysis(analysis, targets, `${describeForm(binary)}; ${compared}`);
}
