import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { comparable, type Artifact, type Sides } from "../../core/artifact.ts";
import { ok, type Fault } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import { examined, type Evidence } from "../../core/outcome.ts";
import type { Stage } from "../stage.ts";
import { scanFile, type FileScan } from "./scan-file.ts";

/** Looks at every text of an artifact with the built-in rule pack. */
export const rulesStage: Stage<"rules", "timeLimit"> = {
  id: "rules",
  after: [],
  whyNotApplicable(head) {
    return textsOf(head).length === 0 ? "no-text" : null;
  },
  async open(_changes, given) {
    const { loadPack } = await import("./load-pack.ts");
    const pack = loadPack();
    return ok({
      async examine(change) {
        const readings = await given.readings(change);
        const scan = (artifact: Artifact, reading: Text): FileScan =>
          scanFile({ artifact, reading, text: reading.content.text }, pack, given.ports.timeLimit);
        const head = scanSide(change.head, readings.head, scan, new Map());
        const before = comparable(change);
        const earlier =
          before === null || readings.before === null
            ? null
            : scanSide(before, readings.before, scan, head.byText);
        const evidence: Sides<Evidence> = { head: head.evidence, before: earlier?.evidence ?? null };
        return examined(textsOf(readings.head).length, evidence, head.faults);
      },
      async close() {},
    });
  },
};

/**
 * Lays the rules out before they are asked for, while git works: 20 ms in which this process would only wait. Whatever
 * goes wrong here goes wrong again, and is told, when the stage opens.
 */
export function prepareRules(): void {
  import("./load-pack.ts").then(({ loadPack }) => loadPack()).catch(() => {});
}

type Text = FileReading & { readonly content: { readonly kind: "text"; readonly text: string } };

function textsOf(readings: readonly FileReading[]): readonly Text[] {
  return [...eachReading(readings)].filter((reading): reading is Text => reading.content.kind === "text");
}

interface SideScan {
  readonly evidence: Evidence;
  readonly faults: readonly Fault[];
  readonly byText: ReadonlyMap<string, FileScan>;
}

/** Scans one side. A file that stands with the same text under the same path on the other side is not scanned again. */
function scanSide(
  artifact: Artifact,
  readings: readonly FileReading[],
  scan: (artifact: Artifact, reading: Text) => FileScan,
  known: ReadonlyMap<string, FileScan>,
): SideScan {
  const findings: Finding[] = [];
  const faults: Fault[] = [];
  const byText = new Map<string, FileScan>();
  for (const reading of textsOf(readings)) {
    const place = `${reading.path}!${reading.member ?? ""}`;
    const twin = known.get(place);
    const result = twin?.text === reading.content.text ? twin : scan(artifact, reading);
    byText.set(place, result);
    findings.push(...result.findings);
    faults.push(...result.faults);
  }
  return { evidence: { findings }, faults, byText };
}
