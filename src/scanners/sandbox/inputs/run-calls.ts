import type { Fault, Result } from "../../../core/fault.ts";
import type { InterpreterName, SandboxEnd } from "../../../ports/sandbox.ts";
import { groupBy } from "../../../core/group.ts";
import type { OpenSandbox, Request } from "../open-sandbox.ts";
import type { Observed } from "../observe/read-events.ts";
import type { TraceEvent } from "../observe/trace-event.ts";
import { packFile, type PackedEntry } from "../plan/archive.ts";
import { INSIDE } from "../plan/places.ts";
import { readTold } from "../trial/read-told.ts";
import type { Call, Callable } from "./callable.ts";
import { DECOY } from "./hostile-values.ts";
import { NODE_DRIVER, NODE_WORKER } from "./programs/node.ts";
import { PYTHON_DRIVER, PYTHON_WORKER } from "./programs/python.ts";
import type { Value } from "./value.ts";

/** A call that is to be made. */
export interface Ordered {
  readonly call: Call;
  readonly isPlain: boolean;
  /** After a call that does not come back, the others of its group are left out; without one, those of its function. */
  readonly group: number | null;
}

/** `unmade`: the time was over, or others of the function took too much of it; `unloaded`: there is no such function. */
export type CallEnd = "well" | "hung" | "died" | "memory" | "unloaded" | "unmade";

/** What came of a call. */
export interface Made {
  readonly call: Call;
  readonly isPlain: boolean;
  readonly group: number | null;
  readonly end: CallEnd;
  /** What the kernel saw meanwhile. */
  readonly events: readonly TraceEvent[];
}

export interface MadeCalls {
  readonly calls: readonly Made[];
  readonly made: number;
  readonly raised: number;
  readonly observed: Observed | null;
  /** How all of it ended. */
  readonly end: SandboxEnd;
  /** Whether all that was ordered was told of, as far as the time was enough. */
  readonly isTold: boolean;
}

/** What calls are made in. */
export interface Ground {
  readonly folder: string;
  readonly files: readonly PackedEntry[];
  readonly sandbox: Pick<OpenSandbox, "run" | "drawKey">;
  readonly limits: { readonly timeoutSeconds: number; readonly memoryMb: number };
  /** Of the processor, what a hostile call may take. */
  readonly secondsOfCall: number;
  /** Of the time of a run, what all calls together may take. */
  readonly timeShare: number;
}

/** A plain call, and loading a file, may take so many times what a hostile one may at least. */
const TIMES_HOSTILE = 3;
/** A hostile call may take that, or so many times what plain ones take. */
const TIMES_PLAIN = 10;
/** Of what a run may have, a worker may have so much: it ends, and the run goes on. */
const MEMORY_SHARE = 0.5;
const MOST_MEMORY_MB = 256;
const MIB = 1024 * 1024;

const PROGRAMS: Readonly<Record<InterpreterName, readonly [how: readonly string[], driver: string, worker: string]>> = {
  python3: [["-I", "-B", "-u", "-c"], PYTHON_DRIVER, PYTHON_WORKER],
  node: [["-e"], NODE_DRIVER, NODE_WORKER],
};

/** A file that plain arguments name, and one that hostile ones do. */
const HOME: readonly PackedEntry[] = [
  packFile("notes.txt", "Weekly report\n\n- wrote the summary\n- 3 of 5 tasks are done\n"),
  packFile(DECOY, "nobody asked for this\n"),
];

/** Makes calls in one sandbox; `isFresh`: each in a process of its own. Faults: those of the sandbox. */
export async function runCalls(
  interpreter: InterpreterName,
  ordered: readonly Ordered[],
  { folder, files, sandbox, limits, secondsOfCall, timeShare }: Ground,
  isFresh: boolean = false,
): Promise<Result<MadeCalls>> {
  const key = sandbox.drawKey();
  const [how, driver, worker] = PROGRAMS[interpreter];
  const order = JSON.stringify({ ...writeOrder(ordered), ...bounds(limits, secondsOfCall, timeShare), isFresh });
  const command: Request["command"] = [interpreter, ...how, driver, order, worker];
  const run = await sandbox.run({
    command,
    folder,
    files: [...files, ...placeDecoys(folder)],
    told: `${key} judge`,
    home: HOME,
    isDriven: true,
  });
  if (!run.ok) return run;
  const { stdout, observed, end } = run.value;
  const { messages } = readTold<Message>(stdout, key);
  const done = messages.find((message) => message.kind === "done");
  const ends = new Map(
    messages.flatMap((message) => (message.kind === "call" ? [[message.call, message.outcome]] : [])),
  );
  const marks = splitAtMarks(observed?.events ?? []);
  const calls = ordered.map(({ call, isPlain, group }, number): Made => ({
    call,
    isPlain,
    group,
    end: ends.get(number) ?? (observed === null || marks.has(number) ? "well" : "unmade"),
    events: marks.get(number) ?? [],
  }));
  return {
    ok: true,
    value: {
      calls,
      made: done?.made ?? marks.size,
      raised: done?.raised ?? 0,
      observed,
      end,
      isTold: done !== undefined,
    },
  };
}

type Message =
  | { readonly kind: "call"; readonly call: number; readonly outcome: Exclude<CallEnd, "well" | "unmade"> }
  | { readonly kind: "done"; readonly made: number; readonly raised: number };

/** What the driver is told: values and functions once each, calls by their numbers. */
function writeOrder(ordered: readonly Ordered[]): object {
  const targets = new Map<Callable, number>();
  const values = new Map<string, number>();
  const numberOf = <Key>(known: Map<Key, number>, key: Key): number => {
    const number = known.get(key) ?? known.size;
    known.set(key, number);
    return number;
  };
  const calls = ordered.map(({ call, isPlain, group }) => {
    const target = numberOf(targets, call.callable);
    const given = call.given.map((value) => numberOf(values, JSON.stringify(value)));
    return [target, given, isPlain, group === null ? `function ${target}` : `problem ${group}`];
  });
  return {
    calls,
    targets: [...targets.keys()].map(({ file, module, name, parameters, takesObject }) => {
      return { file, module, name, takesObject, parameters: parameters.map((parameter) => parameter.name) };
    }),
    values: [...values.keys()].map((text) => JSON.parse(text) as Value),
  };
}

function bounds({ timeoutSeconds, memoryMb }: Ground["limits"], secondsOfCall: number, timeShare: number): object {
  const seconds = timeoutSeconds * timeShare;
  return {
    seconds,
    each: Math.min(secondsOfCall, seconds / 4),
    load: Math.min(TIMES_HOSTILE * secondsOfCall, seconds / 2),
    times: TIMES_PLAIN,
    memory: Math.min(MOST_MEMORY_MB, memoryMb * MEMORY_SHARE) * MIB,
    sample: `${INSIDE.work}/notes.txt`,
    marks: `${INSIDE.marks}/`,
  };
}

/** In each folder above the one in which code starts. */
function placeDecoys(folder: string): readonly PackedEntry[] {
  const parts = folder === "." ? [] : folder.split("/");
  return parts.map((_, depth) => packFile([...parts.slice(0, depth), DECOY].join("/"), "nobody asked for this\n"));
}

/** What followed each mark. */
function splitAtMarks(events: readonly TraceEvent[]): ReadonlyMap<number, readonly TraceEvent[]> {
  let number = -1;
  const numbered = events.flatMap((event) => {
    if (event.kind === "mark") number = Number(event.name);
    return [{ number, event }];
  });
  const groups = groupBy(numbered, (each) => each.number);
  return new Map(
    [...groups]
      .filter(([at]) => at >= 0)
      .map(([at, each]) => [at, each.flatMap(({ event }) => (event.kind === "mark" ? [] : [event]))]),
  );
}

/** A run that did not happen for want of an interpreter: then nobody can call what is written for it. */
export function isWithoutInterpreter({ code }: Fault): boolean {
  return code === "interpreter-missing";
}
