import type { Call, Killed } from "./strace/read-lines.ts";
import { textsIn } from "./strace/find-values.ts";

/** Something that a process has done, and as which program. */
export interface Deed {
  readonly line: Call | Killed;
  /** Program and arguments, as execve(2) was given them. */
  readonly command: readonly string[];
  /** Whether that is the program that was started first, and no other that it has started. */
  readonly isFirst: boolean;
}

/**
 * What the judged command and all that it started have done, not what the programs of ours did that came before it; null
 * where a trace does not even show its start.
 */
export function followProcesses(lines: readonly (Call | Killed)[], ownPrograms: number): readonly Deed[] | null {
  const starts = lines.flatMap((line, index) => (startedBy(line) === null ? [] : [index]));
  const start = starts[ownPrograms];
  const first = start === undefined ? undefined : lines[start];
  if (start === undefined || first === undefined) return null;
  const parents = new Map(lines.flatMap((line) => (line.made === null ? [] : [[line.made, line.process] as const])));
  const starter = startedBy(first) ?? [];
  const commands = new Map([[first.process, starter]]);
  const deeds: Deed[] = [];
  for (const line of lines.slice(start + 1)) {
    const command = commandOf(line.process, commands, parents);
    if (command === null) continue;
    deeds.push({ line, command, isFirst: command === starter });
    const started = startedBy(line);
    if (started !== null) commands.set(line.process, started);
    // What was made is what its parent is at that moment, unless it has become another program before that came back.
    if (line.made !== null && !commands.has(line.made)) commands.set(line.made, command);
  }
  return deeds;
}

/** That of the nearest process that has one: a new process is what made it until it becomes another program. */
function commandOf(
  process: number,
  commands: ReadonlyMap<number, readonly string[]>,
  parents: ReadonlyMap<number, number>,
): readonly string[] | null {
  const seen = new Set<number>();
  for (let at: number | undefined = process; at !== undefined && !seen.has(at); at = parents.get(at)) {
    const command = commands.get(at);
    if (command !== undefined) return command;
    seen.add(at);
  }
  return null;
}

/** The program that a process became by this call, as it was called, and its arguments; null for every other line. */
function startedBy(line: Call | Killed): readonly string[] | null {
  if (line.kind !== "call" || !/^execve(?:at)?$/u.test(line.name) || line.result !== "ok") return null;
  const list = line.values.find((value) => value.kind === "group");
  return list === undefined ? [] : textsIn(list).map((bytes) => Buffer.from(bytes).toString());
}
