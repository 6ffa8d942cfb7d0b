import { eachReading, faultOf } from "../../artifacts/reading/coverage.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { pathWithin } from "../../artifacts/paths.ts";
import type { FormatSide } from "../../artifacts/formats/format.ts";
import { comparable, type Artifact, type Sides } from "../../core/artifact.ts";
import { ok } from "../../core/fault.ts";
import type { Finding } from "../../core/finding.ts";
import type { Path } from "../../core/ids.ts";
import { STEERING_ID } from "../../core/judgement.ts";
import { wholeFile } from "../../core/location.ts";
import { examined } from "../../core/outcome.ts";
import { raise } from "../find.ts";
import type { Stage } from "../stage.ts";
import { remarkOn, type Remark } from "./content.ts";
import { remarkOnFrontMatter } from "./front-matter.ts";
import { remarkByFormats, remarkOnFormatChange } from "./formats.ts";
import { gradeOf } from "./grades.ts";
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
  return (await remarkOnFormatChange(sides)).map((said) => raiseSaid(sides.head.artifact, said, "change"));
}

async function findIn(side: FormatSide): Promise<readonly Finding[]> {
  const said: Said[] = [];
  for await (const each of remarkOnSide(side)) said.push(each);
  return said.map((each) => raiseSaid(side.artifact, each, "state"));
}

interface Said extends Remark {
  readonly path: Path;
  readonly member?: string;
  /** Which content it is about: other bytes under the same name are another finding. */
  readonly identity?: string;
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
  yield* await remarkByFormats(side);
}

function identityOf({ content }: FileReading): string {
  if ("sha256" in content) return content.sha256;
  return content.kind === "submodule" ? content.commit : "";
}

function raiseSaid({ root }: Artifact, said: Said, about: Finding["about"]): Finding {
  const { rule, grade } = gradeOf(said.rule);
  const { path, member, line = 1, detail, identity = "" } = said;
  return raise({
    rule,
    about,
    grade,
    primary: { ...wholeFile(path, member), line, endLine: line },
    key: [pathWithin(root, path), member ?? "", detail, identity].join("\0"),
    message: detail === "" ? grade.title : `${grade.title}: ${detail}`,
  });
}
