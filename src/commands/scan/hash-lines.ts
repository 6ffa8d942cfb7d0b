import type { Entry } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";
import type { Judgement } from "../../core/judgement.ts";
import type { Tree } from "../../ports/tree.ts";
import { isLineOfFile, type FileHashes } from "../../report/sarif/fingerprints.ts";
import type { PublicReport } from "../../report/report.ts";
import { hashLines } from "../../text/line-hashes.ts";

/**
 * The hashes of all lines at which a report has findings. Every file with findings is read once more: keeping what
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
  for (const { subject, findings } of judgements) {
    if (subject.kind === "steering" || subject.kind === "removed" || findings.length === 0) continue;
    const entries = new Map(
      [...subject.head.entries, ...(subject.head.closure ?? [])].map((entry) => [entry.path, entry]),
    );
    for (const { primary } of findings.map(({ finding }) => finding).filter((each) => isLineOfFile(each.primary))) {
      const entry = entries.get(primary.path);
      if (entry?.kind !== "file") continue;
      const file = found.get(primary.path) ?? { entry, lines: new Set() };
      file.lines.add(primary.line);
      found.set(primary.path, file);
    }
  }
  return found;
}
