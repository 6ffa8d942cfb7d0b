import { eachReading, faultOf } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { pathWithin } from "../../artifacts/paths.ts";
import { comparable, type Artifact } from "../../core/artifact.ts";
import { ok } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import { STEERING_ID } from "../../core/judgement.ts";
import { wholeFile } from "../../core/location.ts";
import { examined } from "../../core/outcome.ts";
import { raise } from "../find.ts";
import type { Stage } from "../stage.ts";
import { remarkOn } from "./content.ts";
import { remarkOnFrontMatter } from "./front-matter.ts";
import { gradeOf, type IntakeRule } from "./grades.ts";
import { findCollisions, isHostileName } from "./names.ts";

/** Says what discovery and reading found: everything that is not a plain text under a plain name. Always on. */
export const intakeStage: Stage<"intake", never> = {
  id: "intake",
  after: [],
  whyNotApplicable: () => null,
  async open(_changes, given) {
    return ok({
      async examine(change) {
        const readings = await given.readings(change);
        const before = comparable(change);
        const faults = [...eachReading(readings.head)].map(faultOf).filter((fault) => fault !== null);
        return examined(
          readings.head.length,
          {
            head: { findings: await findIn(change.head, readings.head) },
            before:
              before === null || readings.before === null ? null : { findings: await findIn(before, readings.before) },
          },
          faults,
        );
      },
      async close() {},
    });
  },
};

interface More {
  readonly line?: number;
  /** Which content it is about: other bytes under the same name are another finding. */
  readonly identity?: string;
}

function identityOf({ content }: FileReading): string {
  if ("sha256" in content) return content.sha256;
  return content.kind === "submodule" ? content.commit : "";
}

async function findIn(artifact: Artifact, readings: readonly FileReading[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const say = (
    name: IntakeRule,
    reading: Pick<FileReading, "path" | "member">,
    detail: string,
    more: More = {},
  ): void => {
    const { rule, grade } = gradeOf(name);
    const line = more.line ?? 1;
    const primary = { ...wholeFile(reading.path, reading.member), line, endLine: line };
    const within = pathWithin(artifact.root, reading.path);
    const key = [within, reading.member ?? "", detail, more.identity ?? ""].join("\0");
    findings.push(
      raise({ rule, grade, primary, key, message: detail === "" ? grade.title : `${grade.title}: ${detail}` }),
    );
  };
  for (const reading of eachReading(readings)) {
    for (const { rule, detail, ...place } of remarkOn(reading)) {
      say(rule, reading, detail, { ...place, identity: identityOf(reading) });
    }
    if (isHostileName(reading.member ?? reading.path)) say("hostile-name", reading, "");
  }
  for (const [path, other] of findCollisions(artifact.entries))
    say("name-collision", { path }, `it collides with ${other}`);
  if (artifact.id === STEERING_ID) say("reserved-name", artifact.entries[0], "");
  const remark = await remarkOnFrontMatter(artifact, readings);
  if (remark !== null) say("front-matter-invalid", remark, remark.message, { line: remark.line });
  return findings;
}
