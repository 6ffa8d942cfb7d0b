import { eachReading, faultOf } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import type { FormatSide } from "../../artifacts/formats/format.ts";
import { comparable, type Artifact, type Sides } from "../../core/artifact.ts";
import { ok } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import { STEERING_ID } from "../../core/judgement.ts";
import { examined } from "../../core/outcome.ts";
import type { Stage } from "../stage.ts";
import { remarkOn } from "./content.ts";
import type { Said } from "./raise-said.ts";
import { remarkOnFrontMatter } from "./front-matter.ts";
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
        const sides: Sides<FormatSide> = {
          head: { artifact: change.head, readings: readings.head, entries: given.entries.head, read: given.read.head },
          before:
            before === null || readings.before === null
              ? null
              : {
                  artifact: before,
                  readings: readings.before,
                  entries: given.entries.before,
                  read: given.read.before,
                },
        };
        const head = [...(await findIn(sides.head)), ...(await findInChange(sides))];
        const evidence = {
          head: { findings: head },
          before: sides.before === null ? null : { findings: await findIn(sides.before) },
        };
        const faults = [...eachReading(readings.head)].map(faultOf).filter((fault) => fault !== null);
        return examined(readings.head.length, evidence, faults);
      },
      async close() {},
    });
  },
};

async function findInChange(sides: Sides<FormatSide>): Promise<readonly Finding[]> {
  if (sides.head.artifact.systems === undefined && sides.before?.artifact.systems === undefined) return [];
  const { remarkOnFormatChange } = await import("./formats.ts");
  return await raiseAll(sides.head.artifact, await remarkOnFormatChange(sides), "change");
}

async function findIn(side: FormatSide): Promise<readonly Finding[]> {
  const said: Said[] = [];
  for await (const each of remarkOnSide(side)) said.push(each);
  return await raiseAll(side.artifact, said, "state");
}

/** Most artifacts give rise to nothing: what words it is loaded with the first that does. */
async function raiseAll(
  artifact: Artifact,
  said: readonly Said[],
  about: Finding["about"],
): Promise<readonly Finding[]> {
  if (said.length === 0) return [];
  const { raiseSaid } = await import("./raise-said.ts");
  return said.map((each) => raiseSaid(artifact, each, about));
}

async function* remarkOnSide(side: FormatSide): AsyncGenerator<Said> {
  const { artifact, readings } = side;
  for (const reading of eachReading(readings)) {
    const { path, member } = reading;
    const place = member === undefined ? { path } : { path, member };
    for (const remark of remarkOn(reading)) yield { ...remark, ...place, identity: identityOf(reading) };
    if (isHostileName(member ?? path)) yield { rule: "hostile-name", ...place, detail: "" };
  }
  for (const [path, other] of findCollisions(artifact.entries))
    yield { rule: "name-collision", path, detail: `it collides with ${other}` };
  if (artifact.id === STEERING_ID) yield { rule: "reserved-name", path: artifact.entries[0].path, detail: "" };
  const frontMatter = await remarkOnFrontMatter(artifact, readings);
  if (frontMatter !== null) yield { rule: "front-matter-invalid", ...frontMatter };
  if (artifact.systems === undefined) return;
  const { remarkByFormats } = await import("./formats.ts");
  yield* await remarkByFormats(side);
}

function identityOf({ content }: FileReading): string {
  if ("sha256" in content) return content.sha256;
  return content.kind === "submodule" ? content.commit : "";
}
