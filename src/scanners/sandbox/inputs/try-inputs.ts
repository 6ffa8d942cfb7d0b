import type { Fault } from "../../../core/fault.ts";
import type { UnderstoodArtifact } from "../../../facts/artifact/artifact-facts.ts";
import type { InterpreterName } from "../../../ports/sandbox.ts";
import { describeLimit } from "../describe-limit.ts";
import type { Call, Callable } from "./callable.ts";
import { drawCalls } from "./draw-calls.ts";
import { findCallables } from "./find-callables.ts";
import { isAskedFor, learnFrom, sortOf, type FindProblem, type Problem } from "./find-problems.ts";
import { isWithoutInterpreter, runCalls, type Ground, type MadeCalls, type Ordered } from "./run-calls.ts";
import { shrinkCall } from "./shrink.ts";

/** The same calls for everybody, so that two versions can be compared, and a report can be read again. */
export const SEED = 1;

/** How long a hostile call may take before it is called a hang, unless plain ones take long as well; and all of them. */
export const PACE: Pick<Ground, "secondsOfCall" | "timeShare"> = { secondsOfCall: 1, timeShare: 0.5 };

/** Problems of one language that are followed up; and how often each is made smaller. */
const MOST_PROBLEMS = 8;
const MOST_STEPS = 3;
/** While a smaller call is sought, it takes less to call it a hang: what is found is made again for as long as any other. */
const GUESS_SHARE = 0.3;
/** Of the time that the first calls may take together, each run that follows them up may take so much. */
const FOLLOW_UP_SHARE = 0.5;

/** What came of calling a side's functions. */
export interface TriedInputs {
  /** How many could be called, and which could not: they are no functions of what is loaded, or there was no time left. */
  readonly called: number;
  readonly left: readonly Callable[];
  readonly calls: number;
  readonly raised: number;
  /** Each with the smallest call that still shows it, made twice. */
  readonly problems: readonly Problem[];
  readonly faults: readonly Fault[];
}

const NOTHING: TriedInputs = { called: 0, left: [], calls: 0, raised: 0, problems: [], faults: [] };

/** Calls the functions of a side with what nobody would expect; a fault where a sandbox did not work. */
export async function tryInputs(side: UnderstoodArtifact, ground: Ground): Promise<TriedInputs | Fault> {
  let all = NOTHING;
  for (const [interpreter, callables] of findCallables(side)) {
    const tried = await tryLanguage(interpreter, callables, side, ground);
    if ("code" in tried && !isWithoutInterpreter(tried)) return tried;
    if ("code" in tried) continue;
    all = {
      called: all.called + tried.called,
      left: [...all.left, ...tried.left],
      calls: all.calls + tried.calls,
      raised: all.raised + tried.raised,
      problems: [...all.problems, ...tried.problems],
      faults: [...all.faults, ...tried.faults],
    };
  }
  return all;
}

async function tryLanguage(
  interpreter: InterpreterName,
  callables: readonly Callable[],
  { artifact, facts }: UnderstoodArtifact,
  ground: Ground,
): Promise<TriedInputs | Fault> {
  const ordered = drawCalls(callables, SEED).flatMap(({ plain, hostile }) => [
    ...plain.map((call): Ordered => ({ call, isPlain: true, group: null })),
    ...hostile.map((call): Ordered => ({ call, isPlain: false, group: null })),
  ]);
  if (ordered.length === 0) return NOTHING;
  const first = await runCalls(interpreter, ordered, ground);
  if (!first.ok) return first.fault;
  const { calls, made, raised, isTold, end } = first.value;
  const findProblem = learnFrom(first.value, facts.capabilities);
  const found = firstOfEach(problemsIn(first.value, findProblem)).slice(0, MOST_PROBLEMS);
  const problems = found.length === 0 ? [] : await followUp(interpreter, found, findProblem, ground);
  if ("code" in problems) return problems;
  const called = new Set(
    calls.flatMap((each) => (each.end === "unloaded" || each.end === "unmade" ? [] : [each.call.callable])),
  );
  const stopped = describeLimit(end);
  const message = `${artifact.id}: not all of its functions were called with hostile inputs: ${stopped?.detail ?? "what calls them was ended"}`;
  return {
    called: called.size,
    left: callables.filter((callable) => !called.has(callable)),
    calls: made,
    raised,
    problems,
    faults: isTold ? [] : [{ code: "inputs-untried", message }],
  };
}

function problemsIn({ calls, observed }: MadeCalls, findProblem: FindProblem): readonly Problem[] {
  return calls.flatMap((made) => findProblem(made, observed?.where ?? null) ?? []);
}

/** One of each kind for each function. */
function firstOfEach(problems: readonly Problem[]): readonly Problem[] {
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const { file, name } = problem.call.callable;
    const key = JSON.stringify([file, name, sortOf(problem.kind)]);
    if (!first.has(key)) first.set(key, problem);
  }
  return [...first.values()];
}

/**
 * Makes each problem's call smaller as long as it is still one, and then once more in a process of its own, in which no
 * other call has left anything: what is not seen there either way is no problem of that call.
 */
async function followUp(
  interpreter: InterpreterName,
  found: readonly Problem[],
  findProblem: FindProblem,
  ground: Ground,
): Promise<readonly Problem[] | Fault> {
  const chains = found.map((problem): Problem[] => [problem]);
  let growing: ReadonlySet<number> = new Set(found.keys());
  for (let step = 0; step < MOST_STEPS && growing.size > 0; step += 1) {
    const candidates = [...growing].flatMap((group) =>
      (chains[group]?.[0] === undefined ? [] : shrinkCall(chains[group][0].call)).map((call) => ({ call, group })),
    );
    if (candidates.length === 0) break;
    const smaller = await makeAgain(interpreter, candidates, found, findProblem, ground);
    if ("code" in smaller) return smaller;
    for (const [group, problem] of smaller) chains[group]?.unshift(problem);
    growing = new Set(smaller.keys());
  }
  const last = chains.flatMap((chain, group) => chain.map(({ call }) => ({ call, group })));
  const confirmed = await makeAgain(interpreter, last, found, findProblem, ground, true);
  return "code" in confirmed ? confirmed : [...confirmed.values()].filter((problem) => !isAskedFor(problem));
}

/** By group, the first of these calls that shows the same kind of problem. */
async function makeAgain(
  interpreter: InterpreterName,
  calls: readonly { readonly call: Call; readonly group: number }[],
  found: readonly Problem[],
  findProblem: FindProblem,
  ground: Ground,
  isFresh = false,
): Promise<ReadonlyMap<number, Problem> | Fault> {
  const ordered = calls.map((each): Ordered => ({ ...each, isPlain: false }));
  const secondsOfCall = ground.secondsOfCall * (isFresh ? 1 : GUESS_SHARE);
  const timeShare = ground.timeShare * FOLLOW_UP_SHARE;
  const again = await runCalls(interpreter, ordered, { ...ground, secondsOfCall, timeShare }, isFresh);
  if (!again.ok) return again.fault;
  const { calls: made, observed } = again.value;
  const shown = new Map<number, Problem>();
  for (const one of made) {
    const problem = findProblem(one, observed?.where ?? null);
    if (one.group === null || problem === null || shown.has(one.group)) continue;
    const sought = found[one.group]?.kind;
    if (sought !== undefined && sortOf(problem.kind) === sortOf(sought)) shown.set(one.group, problem);
  }
  return shown;
}
