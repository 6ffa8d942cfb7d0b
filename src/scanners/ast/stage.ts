import { eachReading } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { ok, type Fault } from "../../core/fault.ts";
import { placeName, wholeFile } from "../../core/location.ts";
import { examined } from "../../core/outcome.ts";
import type { Policy } from "../../core/policy.ts";
import type { UnderstoodArtifact } from "../../facts/artifact/artifact-facts.ts";
import { makesCodeRun } from "../../languages/data/read.ts";
import { recogniseLanguage } from "../../languages/recognise.ts";
import type { Stage } from "../stage.ts";
import { dropUnread } from "./drop-unread.ts";
import { maskCapabilities } from "./mask-capabilities.ts";

/** Looks at what the code of an artifact can do, and at what its texts tell an agent to run. */
export function createAstStage(policy: Pick<Policy, "imports" | "capabilities">): Stage<"ast", "timeLimit"> {
  return {
    id: "ast",
    after: [],
    whyNotApplicable: (head) => ([...eachReading(head)].some(mayRun) ? null : "no-code"),
    async open(_changes, given) {
      const { findIn } = await import("./find-in.ts");
      const look = (side: UnderstoodArtifact): ReturnType<typeof findIn> => findIn(side, policy, given.ports.timeLimit);
      return ok({
        async examine(change) {
          const readings = await given.readings(change);
          const files = [...eachReading(readings.head)].filter(mayRun).length;
          const { head, before } = await given.facts(change);
          const found = look(head);
          const faults = [...head.late.map(describeLate), ...found.faults];
          const own = { findings: found.findings, capabilities: dropUnread(maskCapabilities(head), readings.head) };
          if (before === null) return examined(files, { head: own, before: null }, faults);
          const { findBetween } = await import("./find-between.ts");
          const between = findBetween({ head, before }, given.ports.timeLimit);
          const earlier = {
            findings: look(before).findings,
            capabilities: dropUnread(maskCapabilities(before), readings.before ?? []),
          };
          const evidence = { head: { ...own, findings: [...own.findings, ...between.findings] }, before: earlier };
          return examined(files, evidence, [...faults, ...between.faults]);
        },
        async close() {},
      });
    },
  };
}

/** Whether a file can hold code, or tell somebody to run some. Data that makes nothing run cannot, nor what nobody runs. */
function mayRun({ path, member, content }: FileReading): boolean {
  switch (content.kind) {
    case "media":
    case "link":
      return false;
    case "archive":
      return content.problems.length > 0;
    case "text": {
      const name = member ?? path;
      return recogniseLanguage(name, content.text) !== "data" || makesCodeRun(name);
    }
    default:
      return true;
  }
}

function describeLate({ path, member }: UnderstoodArtifact["late"][number]): Fault {
  const at = wholeFile(path, member);
  return { code: "time-out", message: `${placeName(at)}: reading its code took too long`, at };
}
