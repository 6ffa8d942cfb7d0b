import type { Analyse, BlobSource } from "../../artifacts/analyses.ts";
import { pathWithin } from "../../artifacts/paths.ts";
import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { Artifact, Entry } from "../../core/artifact.ts";
import { asBlobId, type Path } from "../../core/ids.ts";
import type { SourceFacts } from "../../core/source-facts.ts";
import { isTooLate } from "../../languages/run-analysers.ts";
import type { Ports } from "../../ports/ports.ts";
import { indexLines, type Lines } from "../../text/positions.ts";
import type { RiskContext } from "../risk/context.ts";
import { loadSourceReader } from "../source-capabilities.ts";
import type { ReadSource, SourceReport } from "../source-report.ts";
import { placeSources, type PlacedSource } from "./place-sources.ts";
import type { ArtifactSource, SourceFile } from "./source.ts";
import type { SourceReports } from "./source-reports.ts";

/** For what all sources of one artifact mean, in milliseconds. */
const TIME_LIMIT = 5000;
const NOTHING: SourceReport = { calls: [], capabilities: [], said: null };

export interface ReadWith {
  readonly analyse: Analyse;
  readonly timeLimit: Ports["timeLimit"];
  /** What is known already: the same content is not read again for the other side. */
  readonly reports: SourceReports;
  readonly context: RiskContext;
}

/** Every source of an artifact and of its closure, each file before the code inside it. `late` names the files that took too long. */
export async function readSources(
  artifact: Artifact,
  readings: readonly FileReading[],
  tools: ReadWith,
): Promise<{ readonly sources: readonly ArtifactSource[]; readonly late: readonly SourceFile[] }> {
  const entries = new Map([...artifact.entries, ...(artifact.closure ?? [])].map((entry) => [entry.path, entry]));
  // All at once, so that they share one watch over the time.
  const files = await Promise.all(
    [...eachReading(readings)].map((reading) =>
      parseFile(reading, entries.get(reading.path), artifact.root, tools.analyse),
    ),
  );
  const parsed = files.flat();
  const unread = await understand(
    parsed.map(({ source }) => source),
    tools,
  );
  const isLate = ({ source: { facts } }: PlacedSource): boolean => unread.has(facts) || isTooLate(facts.parse);
  const reportOf = ({ source }: PlacedSource): SourceReport => tools.reports.get(source) ?? NOTHING;
  const unmeant = new Set(parsed.flatMap((each) => [...(reportOf(each).said?.unmeant ?? [])]));
  const sources = parsed.map((each) => {
    const { source, codes, how, place, file } = each;
    const { facts, text, runs, prose, binary, origin } = source;
    const { calls, capabilities, said } = reportOf(each);
    const isMeant = !codes.some((code) => unmeant.has(code));
    // Field by field: a source has thousands of pieces of code, and spreads take a hundredth of a scan's time.
    return { facts, text, runs, prose, binary, origin, calls, capabilities, said, file, how, place, isMeant };
  });
  return { sources, late: [...new Set(parsed.filter(isLate).map(({ file }) => file))] };
}

/** Parses the files of an artifact ahead: whoever reads its sources later finds them parsed, or still at it. */
export function parseAhead(artifact: Artifact, readings: readonly FileReading[], analyse: Analyse): void {
  const entries = new Map(artifact.entries.map((entry) => [entry.path, entry]));
  for (const reading of eachReading(readings)) {
    const source = blobSourceOf(reading, entries.get(reading.path));
    // Whoever reads it later meets the same failure.
    if (source !== null) analyse(source).catch(() => {});
  }
}

/** What there is to parse; null for what nobody here reads. */
function blobSourceOf({ path, member, content }: FileReading, entry: Entry | undefined): BlobSource | null {
  const bytes = content.kind === "text" || content.kind === "opaque" ? content.bytes : null;
  if (bytes === null || entry?.kind !== "file") return null;
  const blob = member === undefined ? entry.blob : asBlobId(`${entry.blob}!${member}`);
  return { blob, path: member ?? path, text: content.kind === "text" ? content.text : null, bytes };
}

/** The sources of one file; none for what nobody here reads. */
async function parseFile(
  reading: FileReading,
  entry: Entry | undefined,
  root: Path,
  analyse: Analyse,
): Promise<readonly (PlacedSource & { readonly file: SourceFile })[]> {
  const source = blobSourceOf(reading, entry);
  if (source === null || entry?.kind !== "file") return [];
  const { path, member } = reading;
  const { text } = source;
  const analysis = await analyse(source);
  // Of bytes there is no line to show: everything in them stands at the file's beginning.
  const shown = text === null ? "" : analysis.text;
  let lines: Lines | null = null;
  const file: SourceFile = {
    path,
    ...(member === undefined ? {} : { member }),
    name: member ?? pathWithin(root, path),
    isExecutable: member === undefined && entry.executable,
    text: shown,
    get lines() {
      return (lines ??= indexLines(shown));
    },
  };
  const placed = placeSources(analysis).map((each) => ({ ...each, file }));
  return text === null ? placed.map((each) => ({ ...each, place: () => ({ start: 0, end: 0 }) })) : placed;
}

/** Reads what sources mean, all under one watch, which takes longer to start than most sources. Gives those that were left. */
async function understand(
  sources: readonly ReadSource[],
  { timeLimit, reports, context }: ReadWith,
): Promise<ReadonlySet<SourceFacts>> {
  const left = new Set<SourceFacts>();
  const works: (() => void)[] = [];
  for (const source of sources) {
    const loading = reports.get(source) !== undefined ? null : loadSourceReader(source.facts);
    if (loading === null) continue;
    const read = await loading;
    left.add(source.facts);
    works.push(() => {
      // The same code may stand at another place that was read just now.
      if (reports.get(source) === undefined) reports.set(source, read(source, context));
      left.delete(source.facts);
    });
  }
  if (works.length > 0) {
    timeLimit.run(TIME_LIMIT, () => {
      for (const work of works) work();
    });
  }
  return left;
}
