import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { Sides } from "../../core/artifact.ts";
import { ok } from "../../core/fault.ts";
import { examined, type Evidence } from "../../core/outcome.ts";
import type { Stage } from "../stage.ts";
import { builtInRules, joinRuleSets, type RuleSet } from "./rule-set.ts";
import { scanBatch, type FileScan } from "./scan-file.ts";
import { scanSides } from "./scan-sides.ts";

/** Looks at every text of an artifact with the built-in rules and, where users have some, with theirs as well. */
export function createRulesStage(own: RuleSet | null): Stage<"rules", "timeLimit"> {
  return {
    id: "rules",
    after: [],
    whyNotApplicable(head) {
      return [...eachReading(head)].some(({ content }) => content.kind === "text") ? null : "no-text";
    },
    async open(_changes, given) {
      const { loadPack } = await import("./load-pack.ts");
      const builtIn = builtInRules(loadPack());
      const rules = own === null ? builtIn : joinRuleSets(builtIn, own);
      return ok({
        async examine(change) {
          const readings = await given.readings(change);
          const { head, before } = await scanSides(change, readings, (files) =>
            scanBatch(files, rules, given.ports.timeLimit),
          );
          const faults = head.flatMap((each) => each.faults);
          const evidence: Sides<Evidence> = { head: joinFindings(head), before: before && joinFindings(before) };
          return examined(head.length, evidence, faults);
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

function joinFindings(scans: readonly FileScan[]): Evidence {
  return { findings: scans.flatMap((each) => each.findings) };
}
