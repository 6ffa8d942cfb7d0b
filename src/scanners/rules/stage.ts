import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { comparable, type Artifact, type Sides } from "../../core/artifact.ts";
import { nonEmpty, type NonEmpty } from "../../core/brand.ts";
import { ok, type Fault } from "../../core/fault.ts";
import { examined, type Evidence } from "../../core/outcome.ts";
import type { Stage } from "../stage.ts";
import { builtInRules, joinRuleSets, type RuleSet } from "./rule-set.ts";
import { scanBatch, type FileScan, type TextFile } from "./scan-file.ts";

/** Looks at every text of an artifact with the built-in rules and, where users have some, with theirs as well. */
export function createRulesStage(own: RuleSet | null): Stage<"rules", "timeLimit"> {
  return {
    id: "rules",
    after: [],
    whyNotApplicable(head) {
      return textsOf(head).length === 0 ? "no-text" : null;
    },
    async open(_changes, given) {
      const { loadPack } = await import("./load-pack.ts");
      const builtIn = builtInRules(loadPack());
      const rules = own === null ? builtIn : joinRuleSets(builtIn, own);
      return ok({
        async examine(change) {
          const readings = await given.readings(change);
          const scan: ScanFiles = (files) => scanBatch(files, rules, given.ports.timeLimit);
          const head = await scanSide(change.head, readings.head, scan, new Map());
          const before = comparable(change);
          const earlier =
            before === null || readings.before === null
              ? null
              : await scanSide(before, readings.before, scan, head.byPlace);
          const evidence: Sides<Evidence> = { head: head.evidence, before: earlier?.evidence ?? null };
          return examined(textsOf(readings.head).length, evidence, head.faults);
        },
        async close() {},
      });
    },
  };
}

/**
 * Lays the rules out before they are asked for, while git works: 20 ms in which this process would only wait. Whatever
 * goes wrong here goes wrong again, and is told, when the stage opens.
 */
export function prepareRules(): void {
  import("./load-pack.ts").then(({ loadPack }) => loadPack()).catch(() => {});
}

/** Unlike the name for people, this cannot mean a file and a member of an archive at once. */
function keyOf({ path, member }: FileReading): string {
  return `${path}\0${member ?? ""}`;
}

/** Every text, also those in archives. */
function textsOf(readings: readonly FileReading[]): readonly { readonly reading: FileReading; readonly text: string }[] {
  return [...eachReading(readings)].flatMap((reading) =>
    reading.content.kind === "text" ? [{ reading, text: reading.content.text }] : [],
  );
}

type ScanFiles = (files: NonEmpty<TextFile>) => readonly FileScan[];

interface SideScan {
  readonly evidence: Evidence;
  readonly faults: readonly Fault[];
  readonly byPlace: ReadonlyMap<string, FileScan>;
}

/** Scans one side. A file that stands with the same text under the same path on the other side is not scanned again. */
async function scanSide(
  artifact: Artifact,
  readings: readonly FileReading[],
  scan: ScanFiles,
  known: ReadonlyMap<string, FileScan>,
): Promise<SideScan> {
  const texts = textsOf(readings);
  const byPlace = new Map<string, FileScan>();
  for (const { reading, text } of texts) {
    const twin = known.get(keyOf(reading));
    if (twin?.text === text) byPlace.set(keyOf(reading), twin);
  }
  let left = nonEmpty(
    texts.filter(({ reading }) => !byPlace.has(keyOf(reading))).map((file) => ({ artifact, ...file })),
  );
  while (left !== null) {
    const scans = scan(left);
    for (const [index, result] of scans.entries()) byPlace.set(keyOf((left[index] ?? left[0]).reading), result);
    left = nonEmpty(left.slice(scans.length));
    // Lets a signal or a deadline in: matching itself does not wait for anything.
    await new Promise((resume) => setImmediate(resume));
  }
  const scans = texts.flatMap(({ reading }) => byPlace.get(keyOf(reading)) ?? []);
  const findings = scans.flatMap((each) => each.findings);
  return { evidence: { findings }, faults: scans.flatMap((each) => each.faults), byPlace };
}
