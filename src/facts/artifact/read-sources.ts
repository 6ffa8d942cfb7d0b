import type { Analyse } from "../../artifacts/analyses.ts";
import { pathWithin } from "../../artifacts/paths.ts";
import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { Artifact, Entry } from "../../core/artifact.ts";
import { asBlobId } from "../../core/ids.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import type { Span } from "../../core/span.ts";
import type { Analysis } from "../../languages/analyse.ts";
import { spanOf } from "../../languages/content.ts";
import { isTooLate } from "../../languages/run-analysers.ts";
import type { Ports } from "../../ports/ports.ts";
import { indexLines } from "../../text/positions.ts";
import { loadSourceReader } from "../source-capabilities.ts";
import type { ReadSource, SourceReport } from "../source-report.ts";
import type { ArtifactSource, SourceFile } from "./source.ts";

/** For what all sources of one file mean, in milliseconds. */
const TIME_LIMIT = 2000;
const NOTHING: SourceReport = { calls: [], capabilities: [] };

export interface ReadWith {
  readonly analyse: Analyse;
  readonly timeLimit: Ports["timeLimit"];
  /** What sources mean, by their facts: the same content is not read again for the other side. */
  readonly reports: WeakMap<SourceFacts, SourceReport>;
}

/** Every source of an artifact, each file before the code inside it. `late` names the files that took too long. */
export async function readSources(
  artifact: Artifact,
  readings: readonly FileReading[],
  tools: ReadWith,
): Promise<{ readonly sources: readonly ArtifactSource[]; readonly late: readonly SourceFile[] }> {
  const entries = new Map(artifact.entries.map((entry) => [entry.path, entry]));
  const sources: ArtifactSource[] = [];
  const late: SourceFile[] = [];
  for (const reading of eachReading(readings)) {
    const read = await readFile(reading, entries.get(reading.path), artifact, tools);
    if (read === null) continue;
    sources.push(...read.sources);
    if (read.isLate) late.push(read.file);
  }
  return { sources, late };
}

async function readFile(
  { path, member, content }: FileReading,
  entry: Entry | undefined,
  { root }: Artifact,
  tools: ReadWith,
): Promise<{
  readonly file: SourceFile;
  readonly sources: readonly ArtifactSource[];
  readonly isLate: boolean;
} | null> {
  if (content.kind !== "text" || entry?.kind !== "file") return null;
  const blob = member === undefined ? entry.blob : asBlobId(`${entry.blob}!${member}`);
  const { text, bytes } = content;
  const analysis = await tools.analyse({ blob, path: member ?? path, text, bytes });
  const name = member ?? pathWithin(root, path);
  const place = member === undefined ? { path } : { path, member };
  const lines = lazily(() => indexLines(analysis.text));
  const file: SourceFile = {
    ...place,
    name,
    isExecutable: member === undefined && entry.executable,
    text: analysis.text,
    get lines() {
      return lines();
    },
  };
  const unread = [...eachSource(analysis, null, (span) => span, "static")];
  const isRead = !unread.some(({ source }) => isTooLate(source.facts.parse));
  const isLate =
    !(await understand(
      unread.map(({ source }) => source),
      tools,
    )) || !isRead;
  const sources = unread.map(({ source, how, place: toFile }) => {
    const report = tools.reports.get(source.facts) ?? NOTHING;
    return { ...source, ...report, file, how, place: toFile };
  });
  return { file, sources, isLate };
}

interface Placed {
  readonly source: ReadSource;
  readonly how: string | null;
  readonly place: (span: Span) => Span;
}

/** A source and the code inside it. What stands in Markdown is what an agent is told to run. */
function* eachSource(
  { text, source: facts, runs, prose, inside }: Analysis,
  how: string | null,
  place: Placed["place"],
  origin: ReadSource["origin"],
): Generator<Placed> {
  yield { source: { facts, text, runs, prose, origin }, how, place };
  const within = facts.language === "markdown" ? "instructed" : origin;
  for (const { code, analysis } of inside) {
    const toOuter = ({ start, end }: Span): Span =>
      place(code.stretches.length === 0 ? code.span : spanOf(code, start, end));
    yield* eachSource(analysis, code.how, toOuter, within);
  }
}

/** Reads what sources mean, all of a file under one watch. False when the time was over before the last. */
async function understand(sources: readonly ReadSource[], { timeLimit, reports }: ReadWith): Promise<boolean> {
  const works: (() => void)[] = [];
  for (const source of sources) {
    const read = reports.has(source.facts) ? null : await loadSourceReader(source.facts.language);
    if (read !== null) works.push(() => void reports.set(source.facts, read(source)));
  }
  if (works.length === 0) return true;
  return timeLimit.run(TIME_LIMIT, () => {
    for (const work of works) work();
  }).ok;
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
