import { pathWithin } from "../../artifacts/paths.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { Artifact } from "../../core/artifact.ts";
import type { NonEmpty } from "../../core/brand.ts";
import type { Fault } from "../../core/fault.ts";
import type { Finding, RuleId } from "../../core/finding.ts";
import { placeName, wholeFile, type Location } from "../../core/location.ts";
import type { Ports } from "../../ports/ports.ts";
import { excerptOf } from "../../text/excerpt.ts";
import { maskFile, quoteOf, type MaskedText } from "../../text/mask.ts";
import { indexLines, type Lines } from "../../text/positions.ts";
import { raise, type RuleGrade } from "../find.ts";
import type { FoundPlace } from "./place.ts";
import type { RuleSet } from "./rule-set.ts";

/** A pass over one file may take this long; a hostile one ends here, as a finding. */
const MILLISECONDS = 2000;
/** UTF-16 units of the texts that share a call of the time limit: a few hundredths of a second of work. */
const BATCH_UNITS = 200_000;
/** A file with more findings than this is bad enough: the rest is counted, not listed. */
const MOST_FINDINGS = 1000;

export interface TextFile {
  readonly artifact: Artifact;
  readonly reading: FileReading;
  readonly text: string;
}

export interface FileScan {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

/**
 * Matches the first of these texts against the rules: as many as share one call of the time limit, which costs half a
 * millisecond, and at least one. Whoever stopped the others is asked again, alone, before it counts as timed out.
 */
export function scanBatch(
  files: NonEmpty<TextFile>,
  rules: RuleSet,
  timeLimit: Ports["timeLimit"],
): readonly FileScan[] {
  const batch = takeBatch(files);
  const found: (readonly FoundPlace[])[] = [];
  const run = timeLimit.run(MILLISECONDS, () => {
    for (const { artifact, reading, text } of batch) {
      found.push(rules.find(text, reading.member ?? pathWithin(artifact.root, reading.path)));
    }
  });
  const scans = found.map((places, index) => describePlaces(places, batch[index] ?? files[0], rules));
  return run.ok || scans.length > 0 ? scans : [timedOut(files[0], rules, run.fault)];
}

function takeBatch(files: NonEmpty<TextFile>): readonly TextFile[] {
  let units = 0;
  const end = files.findIndex(({ text }) => (units += text.length) > BATCH_UNITS);
  return end < 0 ? files : files.slice(0, Math.max(1, end));
}

function describePlaces(places: readonly FoundPlace[], file: TextFile, rules: RuleSet): FileScan {
  if (places.length === 0) return { text: file.text, findings: [], faults: [] };
  const lines = indexLines(file.text);
  const masked = maskFile(
    file.text,
    places.flatMap(({ secret }) => secret ?? []),
  );
  const kept = places.slice(0, MOST_FINDINGS);
  return {
    text: file.text,
    findings: kept.map((place) => findingAt(place, file, { lines, masked, rules })),
    faults: kept.length < places.length ? [tooMany(file, places.length)] : [],
  };
}

interface Read {
  readonly lines: Lines;
  readonly masked: MaskedText;
  readonly rules: RuleSet;
}

function findingAt({ rule, start, end, key }: FoundPlace, file: TextFile, { lines, masked, rules }: Read): Finding {
  const region = lines.regionOf(start, end);
  const primary: Location = { ...wholeFile(file.reading.path, file.reading.member), ...region };
  const grade = gradeOf(rule, rules);
  const shown = { quote: quoteOf(masked, start, end), excerpt: excerptOf(masked, lines, region) };
  return raise({ rule, grade, primary, key, shown });
}

function timedOut({ reading, artifact }: TextFile, rules: RuleSet, fault: Fault): FileScan {
  const rule = "rules/scan-time-out";
  const grade = gradeOf(rule, rules);
  const primary = wholeFile(reading.path, reading.member);
  const finding = raise({ rule, grade, primary, key: pathWithin(artifact.root, reading.path) });
  const message = `${placeName(reading)}: the rules took longer than ${MILLISECONDS} ms`;
  return { text: "", findings: [finding], faults: [{ code: fault.code, message, at: primary }] };
}

function gradeOf(rule: RuleId, { grades }: RuleSet): RuleGrade {
  const grade = grades[rule];
  if (grade === undefined) throw new Error(`no rule ${rule} among those that are run`);
  return grade;
}

function tooMany({ reading }: TextFile, count: number): Fault {
  const message = `${placeName(reading)}: ${count} findings, of which the first ${MOST_FINDINGS} are listed`;
  return { code: "too-many", message, at: wholeFile(reading.path, reading.member) };
}
