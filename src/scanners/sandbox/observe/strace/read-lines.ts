import { readValues, type Value } from "./read-values.ts";

/** A system call. Process ids are those of strace's namespace. */
export interface Call {
  readonly kind: "call";
  readonly process: number;
  readonly name: string;
  readonly values: readonly Value[];
  /** What the descriptor that it gave stands for: a file's real path, whatever links led to it; null for none. */
  readonly opened: Uint8Array | null;
  /** `ok`, the name of the error (`ENOENT`), or `?` for a call that never came back. */
  readonly result: string;
  /** The process that it made, of `fork` and its like. */
  readonly made: number | null;
}

/** A process that was killed, by the name of the signal. */
export interface Killed {
  readonly kind: "killed";
  readonly process: number;
  readonly signal: string;
  readonly made: null;
}

/** What strace wrote, in the order in which calls came back. `unread`: lines that are none of strace's. */
export interface TraceLines {
  readonly lines: readonly (Call | Killed)[];
  readonly unread: number;
}

const LINE = /^(\d+)\s+(.*)$/su;
const RESUMED = /^<\.\.\. \w+ resumed>/u;
const UNFINISHED = / ?<unfinished \.\.\.>$/u;
const KILLED = /^\+\+\+ killed by (\w+)/u;
const SUPERSEDED = /^\+\+\+ superseded by execve in pid (\d+)/u;
/** Signals, and processes that ended by themselves. */
const OTHER = /^(?:---|\+\+\+) /u;
const CALL = /^(\w+)\(/u;
const RESULT = /^\s*= (?:(?<never>\?)|-1 (?<error>E\w+)|\S+)(?:.*\/\* (?<made>\d+) in strace's PID NS \*\/)?/u;
/** Where a process has the same number inside and outside, strace writes it once. */
const MADE = /^\s*= (\d+)/u;
const MAKES_PROCESS: ReadonlySet<string> = new Set(["fork", "vfork", "clone", "clone3"]);

/**
 * Reads what `strace --follow-forks --output` writes, as the plan starts it: all that is hostile in it stands escaped
 * within quotes or angle brackets. A call that others interrupt is written in two lines.
 */
export function readTraceLines(trace: Uint8Array): TraceLines {
  const begun = new Map<number, string>();
  const lines: (Call | Killed)[] = [];
  let unread = 0;
  // What stands behind the last line break was being written when strace was killed.
  for (const line of Buffer.from(trace).toString("latin1").split("\n").slice(0, -1)) {
    const [, id, said] = LINE.exec(line) ?? [];
    if (id === undefined || said === undefined) {
      unread += 1;
      continue;
    }
    const process = Number(id);
    if (UNFINISHED.test(said)) {
      begun.set(process, said.replace(UNFINISHED, ""));
      continue;
    }
    const superseded = SUPERSEDED.exec(said)?.[1];
    if (superseded !== undefined) moveBegun(begun, Number(superseded), process);
    const signal = KILLED.exec(said)?.[1];
    if (signal !== undefined) lines.push({ kind: "killed", process, signal, made: null });
    if (OTHER.test(said)) continue;
    const isResumed = RESUMED.test(said);
    const call = readCall(process, isResumed ? (begun.get(process) ?? "") + said.replace(RESUMED, "") : said);
    if (isResumed) begun.delete(process);
    if (call === null) unread += 1;
    else lines.push(call);
  }
  // Whoever was killed in a call has begun it all the same.
  for (const [process, said] of begun) {
    const call = readCall(process, `${said}) = ?`);
    if (call !== null) lines.push(call);
  }
  return { lines, unread };
}

/** A thread that becomes another program takes the number of its process. */
function moveBegun(begun: Map<number, string>, from: number, to: number): void {
  const said = begun.get(from);
  if (said === undefined) return;
  begun.delete(from);
  begun.set(to, said);
}

function readCall(process: number, said: string): Call | null {
  const name = CALL.exec(said)?.[1];
  if (name === undefined) return null;
  const read = readValues(said, name.length + 1, ")");
  if (read === null) return null;
  const rest = said.slice(read.end);
  const result = RESULT.exec(rest);
  if (result === null) return null;
  const { never, error, made } = result.groups ?? {};
  const isMade = MAKES_PROCESS.has(name) && never === undefined && error === undefined;
  return {
    kind: "call",
    process,
    name,
    values: read.items.map(({ value }) => value),
    opened: readOpened(rest),
    result: never ?? error ?? "ok",
    made: isMade ? Number(made ?? MADE.exec(rest)?.[1]) : null,
  };
}

/** Of ` = 3</real/path>`. */
function readOpened(rest: string): Uint8Array | null {
  const from = /^\s*= (?=\d+<)/u.exec(rest)?.[0].length;
  const value = from === undefined ? undefined : readValues(`${rest})`, from, ")")?.items[0]?.value;
  return value?.kind === "word" ? value.path : null;
}
