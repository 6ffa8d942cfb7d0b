import type { Entry } from "../core/artifact.ts";
import type { Path } from "../core/ids.ts";
import { differingPaths } from "./differences.ts";

/** What steers the gate: its own folder, workflows and actions, code owners, hooks, and git's own files at the root. */
const STEERING =
  /^(?:\.evogate(?:\/|$)|\.github\/(?:workflows|actions)(?:\/|$)|(?:\.github\/|docs\/)?CODEOWNERS$|\.pre-commit-config\.yaml$|\.husky(?:\/|$)|\.githooks(?:\/|$)|\.gitattributes$|\.gitmodules$|[^/]*ignore$)|(?:^|\/)action\.ya?ml$/iu;

/** Paths that steer the gate and differ between the two sides, whatever the difference is. */
export function findSteeringEdits(head: readonly Entry[], before: readonly Entry[]): readonly Path[] {
  const steers = ({ path }: Entry): boolean => STEERING.test(path);
  return differingPaths(head.filter(steers), before.filter(steers));
}
