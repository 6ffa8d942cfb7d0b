import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { ok, type Fault } from "../../core/fault.ts";
import type { Finding, RuleId } from "../../core/finding.ts";
import { placeName, wholeFile } from "../../core/location.ts";
import { examined, type Evidence } from "../../core/outcome.ts";
import type { Policy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { mayDeclare } from "../../facts/declared/formats.ts";
import { makesCodeRun } from "../../languages/data/read.ts";
import { recogniseLanguage } from "../../languages/recognise.ts";
import type { Stage } from "../stage.ts";
import { dropUnread } from "./drop-unread.ts";
import { maskCapabilities } from "./mask-capabilities.ts";
import { collectFindings, describeLateRules } from "../rule-time.ts";

/** Looks at what the code of an artifact can do, and at what its texts tell an agent to run. */
export function createAstStage(policy: Pick<Policy, "imports" | "capabilities">): Stage<"ast", "timeLimit"> {
  return {
    id: "ast",
    after: [],
    whyNotApplicable: (head) => ([...eachReading(head)].some(mayRun) ? null : "no-code"),
    async open(_changes, given) {
      const [{ findIn }, { prepareFlows }] = await Promise.all([
        import("./find-in.ts"),
        import("../../facts/flow/find-flows.ts"),
      ]);
      return ok({
        async examine(change) {
          const readings = await given.readings(change);
          const files = [...eachReading(readings.head)].filter(mayRun).length;
          const { head, before } = await given.facts(change);
          await prepareFlows([...head.sources, ...(before?.sources ?? [])]);
          // What only stood there before is compared with nothing: the rules of the head's findings are enough.
          const raised = new Set<RuleId>();
          const looks: Iterable<Finding>[] = [noteRules(findIn(head, policy), raised)];
          if (before !== null) {
            const { findBetween } = await import("./find-between.ts");
            looks.push(
              await findBetween({ head, before }),
              findIn(before, policy, (rule) => raised.has(rule)),
            );
          }
          const { findings, fault } = collectFindings(looks, given.ports.timeLimit);
          const [own = [], between = [], earlier = []] = findings;
          const faults = head.late.map(describeLate);
          if (fault !== null) faults.push(describeLateRules(head, fault));
          const evidence = {
            head: evidenceOf([...own, ...between], head, readings.head),
            before: before === null ? null : evidenceOf(earlier, before, readings.before ?? []),
          };
          return examined(files, evidence, faults);
        },
        async close() {},
      });
    },
  };
}

function* noteRules(findings: Iterable<Finding>, raised: Set<RuleId>): Generator<Finding, void> {
  for (const finding of findings) {
    raised.add(finding.rule);
    yield finding;
  }
}

function evidenceOf(
  findings: readonly Finding[],
  side: UnderstoodArtifact,
  readings: readonly FileReading[],
): Evidence {
  return { findings, capabilities: dropUnread(maskCapabilities(side), readings) };
}

/**
 * Whether a file can hold code, tell somebody to run some, or say what may be done. Data that does none of it cannot, nor
 * what nobody runs.
 */
function mayRun({ path, member, content }: FileReading): boolean {
  switch (content.kind) {
    case "media":
    case "link":
      return false;
    case "archive":
      return content.problems.length > 0;
    case "text": {
      const name = member ?? path;
      return recogniseLanguage(name, content.text) !== "data" || makesCodeRun(name) || mayDeclare(name, content.text);
    }
    default:
      return true;
  }
}

function describeLate({ path, member }: UnderstoodArtifact["late"][number]): Fault {
  const at = wholeFile(path, member);
  return { code: "time-out", message: `${placeName(at)}: reading its code took too long`, at };
}
