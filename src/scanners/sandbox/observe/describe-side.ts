import type { Capability } from "../../../core/capability.ts";
import type { Fault } from "../../../core/fault.ts";
import type { Location } from "../../../core/location.ts";
import type { CanaryTouch, TrialEvent } from "../../../core/trial.ts";
import type { UnderstoodArtifact } from "../../../facts/artifact/artifact-facts.ts";
import type { Finding } from "../../../core/finding.ts";
import { folderOf } from "../../../facts/artifact/repository.ts";
import { maskWords } from "../../../text/mask.ts";
import { raise } from "../../find.ts";
import { gradeOf } from "../grades.ts";
import { placeInside } from "../plan/places.ts";
import { keyOf, type Behaviour } from "./behaviour.ts";
import { findLeaks, type Leak } from "./canary/find.ts";
import { listGiven, OUTPUT } from "./canary/given.ts";
import type { Canary } from "./canary/plant.ts";
import { findUnseen } from "./find-unseen.ts";
import type { WatchedRun } from "./read-events.ts";

/** What was seen of one side, in all that was run of it. */
export interface SeenSide {
  readonly behaviour: readonly Behaviour[];
  /** What it can do and nothing of it says. */
  readonly capabilities: readonly Capability[];
  readonly findings: readonly Finding[];
  readonly canaries: readonly CanaryTouch[];
  /** Why that may not be all. */
  readonly faults: readonly Fault[];
}

/**
 * `planted`: what may have leaked in one of them. `at`: where what has no line of its own is shown. Null where nobody
 * watched: a container, a machine without strace.
 */
export function describeSide(
  runs: readonly WatchedRun[],
  planted: readonly Canary[],
  side: UnderstoodArtifact,
  at: Location,
): SeenSide | null {
  const observed = runs.flatMap((run) => run.observed ?? []);
  if (observed.length === 0) return null;
  const all = new Map<string, Behaviour>();
  for (const each of observed.flatMap(({ behaviour }) => behaviour)) all.set(keyOf(each), all.get(keyOf(each)) ?? each);
  const behaviour = [...all.values()];
  const { capabilities, findings } = findUnseen(behaviour, side, at);
  const folder = placeInside(folderOf(side.artifact));
  const leaks = findLeaks(
    planted,
    runs.flatMap((run) => listGiven(run, folder)),
  );
  const isWhole = observed.length === runs.length && observed.every((each) => each.isWhole);
  const message = `${side.artifact.id}: not all that it did was seen`;
  return {
    behaviour,
    capabilities,
    findings: [
      ...findings,
      ...behaviour.flatMap((each) => (each.kind === "refused" ? [raiseEscape(each, at)] : [])),
      ...leaks.flatMap((leak) => (leak.where === OUTPUT ? [] : [raiseLeak(leak, at)])),
    ],
    canaries: leaks.map(({ canary, where }) => ({ canary: canary.name, where: maskWords(where) })),
    faults: isWhole ? [] : [{ code: "unwatched", message, at }],
  };
}

/** A process that others started is killed as well, and only the kernel says so. */
function raiseEscape({ target, cause }: Behaviour, at: Location): Finding {
  const { rule, grade } = gradeOf("escape-attempt");
  const message = `${grade.title}: ${maskWords(cause)} made ${target}`;
  return raise({ rule, grade, primary: at, key: "seen", message });
}

/** What is only printed stays with whoever has started it: a report tells of it, and that is all. */
function raiseLeak({ canary, where }: Leak, at: Location): Finding {
  const { rule, grade } = gradeOf("canary-leaked");
  const message = `${grade.title}: a decoy of ${canary.name} was in ${maskWords(where)}`;
  return raise({ rule, grade, primary: at, key: `${canary.name}\0${where}`, message });
}

/**
 * What a report says of it: the head's behaviour, and of each whether the version before did the same in its own runs.
 * `before`: null where there is no such version, or where nobody watched it.
 */
export function compareBehaviour(head: SeenSide, before: SeenSide | null): readonly TrialEvent[] {
  const earlier = new Set(before?.behaviour.map(keyOf));
  return head.behaviour.map((each) => ({
    kind: each.kind,
    target: maskWords(each.target),
    cause: maskWords(each.cause),
    isNew: !earlier.has(keyOf(each)),
  }));
}
