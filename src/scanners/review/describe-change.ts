import { skillFile } from "../../artifacts/formats/agent-skill/recognise.ts";
import type { FileReading } from "../../artifacts/reading/reading.ts";
import { comparable, type Artifact, type Examinable } from "../../core/artifact.ts";
import { wordTarget, type Capability } from "../../core/capability.ts";
import { placeName } from "../../core/location.ts";
import type { Outcomes } from "../../core/outcome.ts";
import { compareAbilities } from "../../delta/capabilities.ts";
import { openEarlierNames } from "../../delta/earlier-names.ts";
import { readFrontMatter } from "../../languages/data/front-matter.ts";
import { cutText } from "../../text/cut.ts";
import { maskFile } from "../../text/mask.ts";
import { makeVisible } from "../../text/safe/visible.ts";
import type { Readings } from "../stage.ts";

/** UTF-16 units of a purpose or a message: what is longer hides something. */
const LONGEST_WORDS = 2000;
/** Lines of what is gained and of what is lost. */
const MOST_CAPABILITIES = 60;

/** What the author says of a change, and what the other stages say it can do: lines for the model. */
export async function describeChange(
  change: Examinable,
  readings: Readings,
  soFar: Partial<Outcomes>,
  messages: readonly string[],
): Promise<string> {
  const earlier = comparable(change);
  const before = earlier === null || readings.before === null ? null : await readPurpose(earlier, readings.before);
  return [
    `artifact ${showText(change.head.id)} (${change.head.kind}, ${earlier === null ? "new" : "changed"})`,
    `declared purpose: ${await readPurpose(change.head, readings.head)}`,
    ...(before === null ? [] : [`declared purpose of the version before: ${before}`]),
    ...messages.map((message) => `message of a commit, by its author: ${showText(message)}`),
    ...describeAbilities(change, soFar),
  ].join("\n");
}

async function readPurpose(artifact: Artifact, readings: readonly FileReading[]): Promise<string> {
  const main = skillFile(artifact);
  const content = readings.find(({ path, member }) => path === main?.path && member === undefined)?.content;
  const read = content?.kind === "text" ? await readFrontMatter(content.text) : null;
  const described = read?.kind === "read" ? read.fields.get("description") : null;
  return typeof described === "string" ? showText(described) : "none";
}

/** Secrets masked, on one line, with what is not seen made visible. */
export function showText(text: string): string {
  return makeVisible(cutText(maskFile(text), LONGEST_WORDS));
}

/** Targets come from their stage with secrets masked. */
function describeAbilities(change: Examinable, soFar: Partial<Outcomes>): readonly string[] {
  const before = comparable(change) === null ? null : capabilitiesOf(soFar, "before");
  const { gained, lost } = compareAbilities(capabilitiesOf(soFar, "head"), before, openEarlierNames(change));
  return [
    ...list(
      "can now",
      gained.map(({ capability }) => capability),
    ),
    ...list("can no longer", lost),
  ];
}

function list(verb: string, capabilities: readonly Capability[]): readonly string[] {
  const shown = capabilities.slice(0, MOST_CAPABILITIES).map(({ kind, target, origins, at: [place] }) => {
    const where = makeVisible(`${placeName(place)}:${place.line}`);
    return `${verb}: ${kind} ${showText(wordTarget(target))} (${origins.join(", ")}, ${where})`;
  });
  const left = capabilities.length - shown.length;
  return left === 0 ? shown : [...shown, `${verb}: ${left} more`];
}

function capabilitiesOf(soFar: Partial<Outcomes>, side: "head" | "before"): readonly Capability[] {
  return Object.values(soFar).flatMap((outcome) => {
    const evidence = "evidence" in outcome ? outcome.evidence : undefined;
    return evidence?.[side]?.capabilities ?? [];
  });
}
