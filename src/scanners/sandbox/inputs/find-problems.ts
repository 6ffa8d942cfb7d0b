import { addTo } from "../../../core/group.ts";
import type { Whereabouts } from "../observe/behaviour.ts";
import type { Call, Callable } from "./callable.ts";
import { judgeEvents, learnUsual, type Misdeed, type Usual } from "./judge-events.ts";
import type { CallEnd, Made, MadeCalls } from "./run-calls.ts";
import { LARGEST } from "./shrink.ts";
import { largestNumberIn } from "./value.ts";

/** What a call did that no plain call of its function does. */
export interface Problem {
  readonly call: Call;
  readonly kind: "hang" | "memory" | "crash" | Misdeed["kind"];
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

/** What each function usually does, by its plain calls; nothing where nobody watched. */
export type UsualOf = (callable: Callable) => Usual | null;

export function learnFrom({ calls, observed }: MadeCalls): UsualOf {
  const plain = new Map<Callable, Made[]>();
  for (const made of calls) if (made.isPlain) addTo(plain, made.call.callable, made);
  const known = new Map<Callable, Usual>();
  return (callable) => {
    if (observed === null) return null;
    const usual = known.get(callable) ?? learnUsual((plain.get(callable) ?? []).map(seenIn), observed.where);
    known.set(callable, usual);
    return usual;
  };
}

/** The problem that a hostile call shows; null for one that is as it should be. */
export function findProblem(made: Made, usualOf: UsualOf, where: Whereabouts | null): Problem | null {
  const { call, isPlain, end } = made;
  if (isPlain) return null;
  const usual = usualOf(call.callable);
  const misdeed = usual === null || where === null ? null : judgeEvents(seenIn(made), usual, where);
  const problem = misdeed ?? ENDS[end] ?? null;
  return problem === null ? null : { call, ...problem };
}

/** Whoever is asked to count far takes long: that is no problem, unless it does so for small numbers as well. */
export function isAskedFor({ kind, call }: Problem): boolean {
  const isMuch = call.given.some((value) => largestNumberIn(value) > LARGEST);
  return isMuch && (kind === "hang" || kind === "memory");
}

function seenIn({ events, call }: Made): { readonly events: Made["events"]; readonly given: Call["given"] } {
  return { events, given: call.given };
}
