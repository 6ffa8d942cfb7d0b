import type { Entry } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";
import type { Judgement } from "../../core/judgement.ts";
import type { Tree } from "../../ports/tree.ts";
import { placeOfCapability } from "../../report/capability-words.ts";
import { isLineOfFile, type FileHashes } from "../../report/sarif/fingerprints.ts";
import type { PublicReport } from "../../report/report.ts";
import { hashLines } from "../../text/line-hashes.ts";

/**
 * The hashes of all lines at which a report has results. Every file with one is read once more: keeping what
 * SARIF alone needs would make each scan carry it. A file that cannot be read any more has no hashes.
 */
export async function hashFoundLines(report: PublicReport, head: Tree<"head">): Promise<FileHashes> {
  const hashes = new Map<Path, ReadonlyMap<number, string>>();
  for (const [path, { entry, lines }] of findLines(report.judgements)) {
    const content = await head.read(entry.blob);
    if (!content.ok || content.value.bytes === null) continue;
    // As the uploader decodes it: a byte order mark counts, and what is no UTF-8 is U+FFFD.
    hashes.set(path, hashLines(new TextDecoder("utf-8", { ignoreBOM: true }).decode(content.value.bytes), lines));
  }
  return hashes;
}

interface FoundLines {
  readonly entry: Extract<Entry, { kind: "file" }>;
  readonly lines: Set<number>;
}

function findLines(judgements: readonly Judgement[]): ReadonlyMap<Path, FoundLines> {
  const found = new Map<Path, FoundLines>();
  for (const { subject, findings, needs } of judgements) {
    const gained = needs.flatMap((need) => (need.kind === "capability" ? [placeOfCapability(need.capability)] : []));
    const places = [...findings.map(({ finding }) => finding.primary), ...gained].filter(isLineOfFile);
    if (subject.kind === "steering" || subject.kind === "removed" || places.length === 0) continue;
    const entries = new Map(
      [...subject.head.entries, ...(subject.head.closure ?? [])].map((entry) => [entry.path, entry]),
    );
    for (const { path, line } of places) {
      const entry = entries.get(path);
      if (entry?.kind !== "file") continue;
      const file = found.get(path) ?? { entry, lines: new Set() };
      file.lines.add(line);
      found.set(path, file);
    }
  }
  return found;
}
