import type { SandboxRun, Trace } from "../../../ports/sandbox.ts";
import { followProcesses } from "./follow-processes.ts";
import { readActs, type Known } from "./read-acts.ts";
import { readTraceLines, type Call } from "./strace/read-lines.ts";
import type { TraceEvent } from "./trace-event.ts";

/** What a run was seen to do. `isWhole`: whether that is all; not for a log that is cut or has lines nobody can read. */
export interface Observed {
  readonly events: readonly TraceEvent[];
  readonly isWhole: boolean;
}

/** A run, and what was seen of it from outside: null where nobody watched. */
export interface WatchedRun extends SandboxRun {
  readonly observed: Observed | null;
}

/**
 * Reads the trace of a run. `ownPrograms`: how many programs of ours come first; `start`: the folder in which the judged
 * one begins. Null where the trace does not show that: then nothing was observed.
 */
export function readEvents(trace: Trace, ownPrograms: number, start: string): Observed | null {
  const { lines, unread } = readTraceLines(trace.lines);
  const deeds = followProcesses(lines, ownPrograms);
  if (deeds === null) return null;
  const known: Known = { folders: new Map(), sockets: new Map(), start };
  const events = deeds.flatMap(({ line, command }): readonly TraceEvent[] => {
    if (line.kind === "killed") {
      return line.signal === "SIGSYS" ? [{ kind: "forbidden", command, succeeded: false }] : [];
    }
    noteFolder(line, known);
    // A connection may be made later; a filter has let it through.
    const succeeded = line.result === "ok" || line.result === "EINPROGRESS";
    return readActs(line, known).map((act): TraceEvent => ({ ...act, command, succeeded }));
  });
  return { events, isWhole: trace.isWhole && unread === 0 };
}

/** Where a process is, is said by the calls that take a path from there. */
function noteFolder({ process, values }: Call, { folders }: Known): void {
  for (const value of values) {
    if (value.kind !== "word" || value.text !== "AT_FDCWD" || value.path === null) continue;
    folders.set(process, Buffer.from(value.path).toString());
  }
}
