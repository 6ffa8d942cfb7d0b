import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { comparable, type Artifact, type Examinable, type Sides } from "../../core/artifact.ts";
import { nonEmpty, type NonEmpty } from "../../core/brand.ts";
import type { Readings } from "../stage.ts";
import type { FileScan, TextFile } from "./scan-file.ts";

/** Scans the first of these files, at least one. */
type ScanFiles = (files: NonEmpty<TextFile>) => readonly FileScan[];

/**
 * Scans the texts of both sides, those of the head first, under as few watches over the time as they fit in. A text that
 * stands under the same path on both sides is scanned once; again for the side before when the rules did not get through it.
 */
export async function scanSides(
  change: Examinable,
  readings: Readings,
  scan: ScanFiles,
): Promise<Sides<readonly FileScan[]>> {
  const head = textsOf(change.head, readings.head);
  const earlier = comparable(change);
  const before = earlier === null || readings.before === null ? null : textsOf(earlier, readings.before);
  const twins = findTwins(before ?? [], head);
  const scans = new Map<TextFile, FileScan>();
  await scanAll([...head, ...(before ?? []).filter((file) => !twins.has(file))], scan, scans);
  for (const [file, twin] of twins) {
    const known = scans.get(twin);
    if (known?.text === file.text) scans.set(file, known);
  }
  await scanAll(
    (before ?? []).filter((file) => !scans.has(file)),
    scan,
    scans,
  );
  const inOrder = (files: readonly TextFile[]): readonly FileScan[] => files.flatMap((file) => scans.get(file) ?? []);
  return { head: inOrder(head), before: before && inOrder(before) };
}

/** By text of one side, the same text under the same path on the other. */
function findTwins(files: readonly TextFile[], others: readonly TextFile[]): ReadonlyMap<TextFile, TextFile> {
  const byPlace = new Map(others.map((file) => [keyOf(file.reading), file]));
  const twins = new Map<TextFile, TextFile>();
  for (const file of files) {
    const twin = byPlace.get(keyOf(file.reading));
    if (twin?.text === file.text) twins.set(file, twin);
  }
  return twins;
}

/** Scans texts batch by batch, into `scans`. */
async function scanAll(files: readonly TextFile[], scan: ScanFiles, scans: Map<TextFile, FileScan>): Promise<void> {
  let left = nonEmpty(files);
  while (left !== null) {
    const found = scan(left);
    for (const [index, result] of found.entries()) scans.set(left[index] ?? left[0], result);
    left = nonEmpty(left.slice(found.length));
    // Lets a signal or a deadline in: matching itself does not wait for anything.
    await new Promise((resume) => setImmediate(resume));
  }
}

/** Unlike the name for people, this cannot mean a file and a member of an archive at once. */
function keyOf({ path, member }: FileReading): string {
  return `${path}\0${member ?? ""}`;
}

/** Every text, also those in archives. */
function textsOf(artifact: Artifact, readings: readonly FileReading[]): readonly TextFile[] {
  return [...eachReading(readings)].flatMap((reading) =>
    reading.content.kind === "text" ? [{ artifact, reading, text: reading.content.text }] : [],
  );
}
