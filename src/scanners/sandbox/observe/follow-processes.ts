import { INSIDE } from "../plan/places.ts";
import type { Call, Killed } from "./strace/read-lines.ts";
import { fieldOf, plainText, textsIn } from "./strace/find-values.ts";

/** Something that a process has done, and as which program. */
export interface Deed {
  readonly line: Call | Killed;
  /** Program and arguments, as execve(2) was given them; of what a driver of ours plays, as that has announced it. */
  readonly command: readonly string[];
  /** Whether that is the process that was started first, and none that it has made. */
  readonly isFirst: boolean;
}

type Line = Call | Killed;

/**
 * What the judged command and all that it started have done, not what the programs of ours did that came before it; null
 * where a trace does not even show its start.
 */
export function followProcesses(lines: readonly Line[], ownPrograms: number): readonly Deed[] | null {
  const starts = lines.flatMap((line, index) => (startedBy(line) === null ? [] : [index]));
  const start = starts[ownPrograms];
  const first = start === undefined ? undefined : lines[start];
  if (start === undefined || first === undefined) return null;
  const parents = new Map(lines.flatMap((line) => (line.made === null ? [] : [[line.made, line.process] as const])));
  const processOf = findProcesses(lines);
  const commands = new Map([[first.process, startedBy(first) ?? []]]);
  const deeds: Deed[] = [];
  for (const line of lines.slice(start + 1)) {
    const process = processOf(line.process);
    const command = commandOf(process, commands, parents, processOf);
    if (command === null) continue;
    deeds.push({ line, command, isFirst: process === first.process });
    const started = startedBy(line) ?? announcedBy(line);
    if (started !== null) commands.set(process, started);
    // What was made is what its parent is at that moment, unless it has become another program before that came back.
    if (line.made !== null && !makesThread(line) && !commands.has(line.made)) commands.set(line.made, command);
  }
  return deeds;
}

/** The process that a thread belongs to. */
function findProcesses(lines: readonly Line[]): (thread: number) => number {
  const makers = new Map(lines.flatMap((line) => (makesThread(line) ? [[line.made, line.process] as const] : [])));
  return (thread) => {
    const seen = new Set<number>();
    let at = thread;
    for (let maker = makers.get(at); maker !== undefined && !seen.has(at); maker = makers.get(at)) {
      seen.add(at);
      at = maker;
    }
    return at;
  };
}

function makesThread(line: Line): boolean {
  if (line.kind !== "call" || line.made === null) return false;
  return line.values.some((value) => /\bCLONE_THREAD\b/u.test(plainText(fieldOf(value, "flags") ?? value)));
}

/** That of the nearest process that has one: a new process is what made it until it becomes another program. */
function commandOf(
  process: number,
  commands: ReadonlyMap<number, readonly string[]>,
  parents: ReadonlyMap<number, number>,
  processOf: (thread: number) => number,
): readonly string[] | null {
  const seen = new Set<number>();
  for (let at: number = process; !seen.has(at);) {
    const command = commands.get(at);
    if (command !== undefined) return command;
    seen.add(at);
    const maker = parents.get(at);
    if (maker === undefined) return null;
    at = processOf(maker);
  }
  return null;
}

/** The program that a process became by this call, as it was called, and its arguments; null for every other line. */
function startedBy(line: Line): readonly string[] | null {
  if (line.kind !== "call" || !/^execve(?:at)?$/u.test(line.name) || line.result !== "ok") return null;
  const list = line.values.find((value) => value.kind === "group");
  return list === undefined ? [] : textsIn(list).map((bytes) => Buffer.from(bytes).toString());
}

/** What a driver is about to play, as JSON in hexadecimal digits. Who pretends to be one only gets a wrong name. */
function announcedBy(line: Line): readonly string[] | null {
  if (line.kind !== "call" || !line.name.startsWith("open")) return null;
  const path = plainText(line.values.find((value) => value.kind === "text") ?? null);
  if (!path.startsWith(INSIDE.announced)) return null;
  try {
    const words: unknown = JSON.parse(Buffer.from(path.slice(INSIDE.announced.length), "hex").toString());
    return Array.isArray(words) ? words.map(String) : null;
  } catch {
    return null;
  }
}
