import type { Capability } from "../../../core/capability.ts";
import { groupBy } from "../../../core/group.ts";
import type { InputProblem } from "../../../core/trial.ts";
import type { Whereabouts } from "../observe/behaviour.ts";
import type { Call, Callable } from "./callable.ts";
import { judgeEvents, learnUsual, type Surroundings, type Usual } from "./judge-events.ts";
import type { CallEnd, Made, MadeCalls } from "./run-calls.ts";
import { LARGEST } from "./shrink.ts";
import { largestNumberIn } from "./value.ts";

/** What a call did that no plain call of its function does. */
export interface Problem {
  readonly call: Call;
  readonly kind: InputProblem["kind"];
  /** In words that follow the call. May hold scanned text. */
  readonly did: string;
}

const ENDS: Partial<Readonly<Record<CallEnd, Pick<Problem, "kind" | "did">>>> = {
  hung: { kind: "hang", did: "does not come back" },
  memory: { kind: "memory", did: "takes all the memory that it may" },
  died: { kind: "crash", did: "ends its interpreter" },
};

/** What becomes of a call that takes too much depends on how fast a machine is: those are one sort. */
export function sortOf(kind: Problem["kind"]): string {
  return kind === "hang" || kind === "memory" || kind === "crash" ? "exhausts" : kind;
}

/** The problem that a hostile call shows; null for one that is as it should be. `where`: null where nobody watched. */
export type FindProblem = (made: Made, where: Whereabouts | null) => Problem | null;

/** Learns what each function usually does, from its plain calls. `capabilities`: what a reader sees that it can do. */
export function learnFrom({ calls }: MadeCalls, capabilities: readonly Capability[]): FindProblem {
  const plain = groupBy(
    calls.filter(({ isPlain }) => isPlain),
    ({ call }) => call.callable,
  );
  const known = new Map<Callable, Usual>();
  const named = capabilities.filter(({ target }) => target.match !== "any");
  const usualOf = (callable: Callable, where: Surroundings): Usual => {
    const usual = known.get(callable) ?? learnUsual((plain.get(callable) ?? []).map(seenIn), where);
    known.set(callable, usual);
    return usual;
  };
  return (made, where) => {
    const { call, isPlain, end } = made;
    if (isPlain) return null;
    const around = where === null ? null : { ...where, capabilities: named };
    const misdeed = around === null ? null : judgeEvents(seenIn(made), usualOf(call.callable, around), around);
    const problem = misdeed ?? ENDS[end] ?? null;
    return problem === null ? null : { call, ...problem };
  };
}

/** Whoever is asked to count far takes long: that is no problem, unless it does so for small numbers as well. */
export function isAskedFor({ kind, call }: Problem): boolean {
  const isMuch = call.given.some((value) => largestNumberIn(value) > LARGEST);
  return isMuch && (kind === "hang" || kind === "memory");
}

function seenIn({ events, call }: Made): { readonly events: Made["events"]; readonly given: Call["given"] } {
  return { events, given: call.given };
}
