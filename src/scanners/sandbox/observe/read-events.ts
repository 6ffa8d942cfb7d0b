import type { SandboxRun, Trace } from "../../../ports/sandbox.ts";
import { isWithin, parentOf } from "../../../artifacts/paths.ts";
import { describeBehaviour, type Behaviour, type Whereabouts } from "./behaviour.ts";
import { followProcesses } from "./follow-processes.ts";
import { readActs, type Known } from "./read-acts.ts";
import { INSIDE } from "../plan/places.ts";
import { baseName } from "../../../text/base-name.ts";
import { readTraceLines, type Call, type Killed } from "./strace/read-lines.ts";
import type { TraceEvent } from "./trace-event.ts";

/** What a run was seen to do. */
export interface Observed {
  readonly events: readonly TraceEvent[];
  /** Those of them that are worth telling. */
  readonly behaviour: readonly Behaviour[];
  /** Whether that is all: not for a log that is cut, or has lines that nobody can read. */
  readonly isWhole: boolean;
  readonly where: Whereabouts;
}

/** A run, and what was seen of it from outside: null where nobody watched. */
export interface WatchedRun extends SandboxRun {
  readonly observed: Observed | null;
}

/** How a run was started, for whoever reads its trace. */
export interface Traced extends Whereabouts {
  /** How many programs of ours come before the judged one. */
  readonly ownPrograms: number;
  /** Places that interpreters and a policy bring along: what is read there is their own business. */
  readonly provided: readonly string[];
  /** Whether the first program is one of ours that only starts what is judged. */
  readonly isDriven: boolean;
}

/** Reads the trace of a run. Null where it does not show the start of what is judged: then nothing was observed. */
export function readEvents(trace: Trace, traced: Traced): Observed | null {
  const { ownPrograms, provided, folder: start } = traced;
  const { lines, unread } = readTraceLines(trace.lines);
  const deeds = followProcesses(lines, ownPrograms);
  if (deeds === null) return null;
  const known: Known = { folders: new Map(), sockets: new Map(), start };
  const events = deeds.flatMap(({ line, command, isFirst }): readonly TraceEvent[] => {
    if (isFirst && traced.isDriven) return readMarks(line, command, known);
    if (line.kind === "killed") {
      return line.signal === "SIGSYS" ? [{ kind: "forbidden", command }] : [];
    }
    noteFolder(line, known);
    return readActs(line, known)
      .filter((act) => act.kind !== "read" || !provided.some((place) => isWithin(act.path, place)))
      .map((act): TraceEvent => ({ ...act, command }));
  });
  const { behaviour, isWhole } = describeBehaviour(events, traced);
  return {
    events,
    behaviour,
    isWhole: trace.isWhole && unread === 0 && isWhole,
    where: { folder: start, interpreters: traced.interpreters },
  };
}

/** A program of ours that starts what is judged does nothing that is told, but it can say where something begins. */
function readMarks(line: Call | Killed, command: readonly string[], known: Known): readonly TraceEvent[] {
  if (line.kind === "killed") return [];
  return readActs(line, known).flatMap((act) =>
    act.kind === "read" && parentOf(act.path) === INSIDE.marks
      ? [{ kind: "mark", name: baseName(act.path), command } as const]
      : [],
  );
}

/** Where a process is, is said by the calls that take a path from there. */
function noteFolder({ process, values }: Call, { folders }: Known): void {
  for (const value of values) {
    if (value.kind !== "word" || value.text !== "AT_FDCWD" || value.path === null) continue;
    folders.set(process, Buffer.from(value.path).toString());
  }
}
