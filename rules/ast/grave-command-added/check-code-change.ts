import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { classifyCommand } from "../../../src/facts/commands/classify.ts";
import type { ProgramClass } from "../../../src/facts/commands/programs/program-class.ts";
import { splitShown } from "../../../src/facts/commands/show-command.ts";
import { eachCapability, type PlacedCapability } from "../../../src/facts/query/capabilities.ts";
import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import { constantOf } from "../../../src/facts/word.ts";
import type { CheckChange } from "../../../src/scanners/ast/check.ts";

const GRAVE: ReadonlySet<ProgramClass> = new Set<ProgramClass>([
  "privileged",
  "destructive",
  "persistence",
  "cloud",
  "container",
  "agent",
  "surveillance",
]);
/** Of these what is done depends on the words behind the program. */
const BY_SUBCOMMAND: ReadonlySet<ProgramClass> = new Set<ProgramClass>(["cloud", "container"]);
const PLAIN = /^[a-z][\w-]*$/u;
/** Sub-commands that only ask, as the command lines of services have them in common. */
const ASKS = /^(?:get|list|ls|describe|show|view|status|search|info|inspect|diff|logs?|help|version)(?:-|$)/u;

interface GraveCommand {
  /** The program, and where that says more the words behind it. */
  readonly name: string;
  readonly placed: PlacedCapability;
}

/**
 * Grave commands of code that the version before did not name, where it could run anything: what cannot be known covers them
 * all. Everywhere else a new one is a gained capability.
 */
export const checkChange: CheckChange = function* ({ head, before }) {
  if (![...eachCapability(before, "exec")].some(({ target }) => target.match === "any")) return;
  const known = new Set([...eachGraveCommand(before)].map(({ name }) => name));
  for (const { name, placed } of eachGraveCommand(head)) {
    if (known.has(name)) continue;
    known.add(name);
    yield { source: placed.source, span: placed.span, key: `grave ${name}`, detail: name };
  }
};

function* eachGraveCommand(artifact: UnderstoodArtifact): Generator<GraveCommand> {
  for (const placed of eachCapability(artifact, "exec")) {
    const { target, risk, source } = placed;
    if (target.match === "any" || risk === "harmless" || isTestFile(source.file.name)) continue;
    const words = splitShown(target.value);
    const { class: kind } = classifyCommand(words);
    if (!GRAVE.has(kind)) continue;
    const [program = "", ...rest] = words.map((word) => constantOf(word) ?? "");
    // What git throws away it keeps for a while (git-reflog(1)).
    if (program === "git") continue;
    const behind = BY_SUBCOMMAND.has(kind) ? rest.filter((word) => PLAIN.test(word)).slice(0, 2) : [];
    if (behind.some((word) => ASKS.test(word))) continue;
    yield { name: [program, ...behind].join(" "), placed };
  }
}
