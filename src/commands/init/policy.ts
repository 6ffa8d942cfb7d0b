import type { Entry } from "../../core/artifact.ts";
import { DEFAULT_PROFILE, DEFAULTS } from "../../policy/defaults.ts";
import type { GitHubName } from "../../github/origin.ts";
import { expandBraces } from "../../text/glob-braces.ts";
import { findHomes } from "./homes.ts";

/** A policy that says which defaults hold, so that a later version cannot change them unseen, and what is special here. */
export function writePolicy(entries: readonly Entry[], origin: GitHubName | null): string {
  const homes = findHomes(entries.map(({ path }) => path));
  return [
    "# The gate's policy. It counts as it stands on the branch that a change is for, never as the change has it.",
    "# Every key: docs/policy.md of Evogate.",
    `profile: ${DEFAULT_PROFILE}`,
    ...(origin === null
      ? []
      : [
          "# What approvals call this repository, however a clone spells its remote.",
          `repository: https://${origin.host}/${origin.owner}/${origin.name}`,
        ]),
    ...(homes.length === 0 ? [] : includeLines(homes)),
    "",
  ].join("\n");
}

function includeLines(homes: readonly string[]): readonly string[] {
  const places = [
    ...DEFAULTS[DEFAULT_PROFILE].artifacts.include.flatMap(writeOut),
    ...homes.map((home) => `${home}/**`),
  ];
  return [
    "artifacts:",
    "  # The known places, and where else agents of this repository keep what they write. One glob, because each glob of",
    "  # the list has to match something.",
    "  include:",
    `    - "{${places.join(",")}}"`,
  ];
}

/** Braces cannot stand in braces. */
function writeOut(place: string): readonly string[] {
  const expanded = expandBraces(place);
  return expanded.ok ? expanded.alternatives : [place];
}
