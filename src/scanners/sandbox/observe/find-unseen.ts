import { isWithin } from "../../../artifacts/paths.ts";
import type { Capability, Target } from "../../../core/capability.ts";
import type { Finding } from "../../../core/finding.ts";
import type { Location } from "../../../core/location.ts";
import { coversTargetOf } from "../../../delta/covers-target.ts";
import type { UnderstoodArtifact } from "../../../facts/artifact/artifact-facts.ts";
import { joinCapabilities } from "../../../facts/artifact/join-capabilities.ts";
import type { RiskContext } from "../../../facts/risk/context.ts";
import { riskOf } from "../../../facts/risk/risk.ts";
import { maskSecrets } from "../../../text/mask-secrets.ts";
import { raise } from "../../find.ts";
import { gradeOf } from "../grades.ts";
import type { Behaviour, Shown } from "./behaviour.ts";

/** What a side does although nothing of it says so. */
export interface Unseen {
  readonly capabilities: readonly Capability[];
  readonly findings: readonly Finding[];
}

/**
 * The risky things that were seen in the sandbox and that neither front matter nor prose nor code shows: each is a
 * capability that counts as any other, and a finding. What is known besides adds nothing, and what was not seen takes
 * nothing away. `at`: what was run.
 */
export function findUnseen(
  behaviour: readonly Behaviour[],
  { artifact, facts, around }: UnderstoodArtifact,
  at: Location,
): Unseen {
  const { rule, grade } = gradeOf("unseen-capability");
  const context: RiskContext = {
    root: artifact.root,
    isArtifactRoot: around.isArtifactRoot,
    isKnownModule: () => true,
  };
  const unseen = behaviour.flatMap(({ shows, cause }) => {
    if (shows === null || isSaid(shows, facts.capabilities)) return [];
    const value = maskSecrets(shows.target);
    const target: Target = { match: "exact", value };
    if (riskOf(shows.kind, target, context) === "harmless") return [];
    const message = `${grade.title}: it ${WORDS[shows.kind]} ${value} (seen in ${maskSecrets(cause)})`;
    const finding = raise({ rule, grade, primary: at, key: `${shows.kind}\0${value}`, message });
    return [{ kind: shows.kind, target, risk: "risky", origin: "observed", at, finding } as const];
  });
  const findings = new Map(unseen.map(({ finding }) => [finding.fingerprint, finding]));
  return { capabilities: joinCapabilities(unseen), findings: [...findings.values()] };
}

const WORDS: Readonly<Record<Shown["kind"], string>> = {
  network: "contacts",
  exec: "runs",
  "fs-read": "reads",
  "fs-write": "writes",
};

function isSaid(shows: Shown, capabilities: readonly Capability[]): boolean {
  const isOneSaid = (target: string): boolean => capabilities.some((known) => says(known, { ...shows, target }));
  if (isOneSaid(shows.target)) return true;
  const line = shows.kind === "exec" ? SHELL_LINE.exec(shows.target)?.groups?.["line"] : undefined;
  return line !== undefined && line.split(/[;&|]+/u).every((command) => isOneSaid(command.trim()));
}

/** Libraries start a shell for a command line (system(3), `exec` of Node); in a plain one its commands can be told apart. */
const SHELL_LINE = /^(?:ba|da)?sh -c (?<line>[^`$()<>{}'"\\]+)$/u;

/** Whether a capability that is known says as much. */
function says({ kind, target }: Capability, shows: Shown): boolean {
  // What runs by itself later is said to be written with that.
  if (kind !== shows.kind && !(kind === "persistence" && shows.kind === "fs-write")) return false;
  if (target.match === "any") return true;
  switch (shows.kind) {
    case "network":
      // Sources leave out the port that a scheme means; whoever looks a name up has no port yet.
      return coversTargetOf(
        "network",
        { ...target, value: withoutPort(target.value) },
        exactly(withoutPort(shows.target)),
      );
    case "exec":
      return firstWord(target.value) === firstWord(shows.target);
    case "fs-read":
    case "fs-write":
      // Who writes a file makes the folders that it is in.
      return (
        (shows.kind === "fs-write" && isWithin(target.value, shows.target)) ||
        coversTargetOf(shows.kind, target, exactly(shows.target))
      );
  }
}

function exactly(value: string): Target {
  return { match: "exact", value };
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/u, "");
}

/** Arguments are known in part at best. */
function firstWord(command: string): string {
  return command.split(" ")[0] ?? "";
}
