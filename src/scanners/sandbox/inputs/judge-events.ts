import { isWithin, parentOf } from "../../../artifacts/paths.ts";
import { analyseShell } from "../../../languages/shell/analyse.ts";
import { baseName } from "../../../text/base-name.ts";
import type { Capability } from "../../../core/capability.ts";
import { isSaid } from "../observe/find-unseen.ts";
import { describeBehaviour, keyOf, type Behaviour, type Whereabouts } from "../observe/behaviour.ts";
import { namePlace, ownerOf } from "../observe/name-place.ts";
import { resolvePath } from "../observe/paths.ts";
import type { TraceEvent } from "../observe/trace-event.ts";
import { INSIDE } from "../plan/places.ts";
import { DECOY, INJECTED } from "./hostile-values.ts";
import { textsIn, type Value } from "./value.ts";

/** What a function does in its plain calls: nothing of that is a call's fault. */
export interface Usual {
  /** What is worth telling of it, as `kind\0target`. */
  readonly told: ReadonlySet<string>;
  readonly programs: ReadonlySet<string>;
  /** Where it opened what is worth telling, or a file by the name that it was given. */
  readonly folders: ReadonlySet<string>;
  /** Whether it looks for a name that it is given in a folder of its own, and not where the caller is. */
  readonly isConfined: boolean;
}

/** Where a function was run, and what everybody knows of it. */
export interface Surroundings extends Whereabouts {
  /** What a reader sees that the artifact does, and to whom or with what. */
  readonly capabilities: readonly Capability[];
}

/** What a hostile value made a function do. */
export interface Misdeed {
  readonly kind: "path" | "command" | "network" | "refused";
  /** In words that follow its name: `opens /work/x`. May hold scanned text. */
  readonly did: string;
}

interface Seen {
  readonly events: readonly TraceEvent[];
  readonly given: readonly Value[];
}

export function learnUsual(plain: readonly Seen[], where: Surroundings): Usual {
  const events = plain.flatMap((each) => each.events);
  const named = plain.flatMap(({ events: own, given }) =>
    own.flatMap((event) =>
      pathsOf(event)
        .filter((path) => path.includes(DECOY))
        .map((path) => ({ path, given })),
    ),
  );
  return {
    told: new Set(events.flatMap((event) => tell(event, where) ?? []).map(keyOf)),
    programs: new Set(events.flatMap((event) => (event.kind === "exec" ? [baseName(event.path)] : []))),
    folders: new Set([
      ...named.map(({ path }) => parentOf(path)),
      ...events.flatMap((event) => {
        const told = tell(event, where);
        return pathsOf(event)
          .filter((path) => isOutside(path, told))
          .map(parentOf);
      }),
    ]),
    isConfined: named.length > 0 && !named.some(({ path, given }) => isGivenPath(path, given, where.folder)),
  };
}

/**
 * The first thing that a call did and should not have: a file opened that is neither where its plain calls look nor what it
 * was given as such, a command inside of a value run, a program or a host that no plain call has.
 */
export function judgeEvents({ events, given }: Seen, usual: Usual, where: Surroundings): Misdeed | null {
  for (const event of events) {
    const misdeed = judgeEvent(event, given, usual, where);
    if (misdeed !== null) return misdeed;
  }
  return null;
}

function judgeEvent(event: TraceEvent, given: readonly Value[], usual: Usual, where: Surroundings): Misdeed | null {
  const told = tell(event, where);
  switch (event.kind) {
    case "forbidden":
      return { kind: "refused", did: "makes a system call that only attacks make" };
    case "exec":
      return told === null ? null : judgeCommand(event.words, told, given, usual, where);
    case "connect":
    case "send":
    case "resolve": {
      if (told?.shows?.kind !== "network" || usual.told.has(keyOf(told))) return null;
      // A reader knows that it contacts somebody: which plain argument would have it do so, nobody can guess.
      if (isSaid(told.shows, where.capabilities)) return null;
      const host = told.target.replace(/:[\d*]+$/u, "");
      return isNamed(host, given) ? null : { kind: "network", did: `contacts ${told.target}` };
    }
    case "read":
    case "write":
    case "create":
    case "delete":
    case "rename": {
      const path = pathsOf(event).find((each) => isAstray(each, told, given, usual, where));
      return path === undefined ? null : { kind: "path", did: `${DEEDS[event.kind]} ${namePlace(path, where.folder)}` };
    }
    default:
      return null;
  }
}

const DEEDS = { read: "opens", write: "writes", create: "creates", delete: "deletes", rename: "renames to" } as const;

function isAstray(
  path: string,
  told: Behaviour | null,
  given: readonly Value[],
  usual: Usual,
  where: Surroundings,
): boolean {
  // Nothing opens the folder in which it is by its name: that is an empty one.
  if (path === where.folder || (!path.includes(DECOY) && !isOutside(path, told))) return false;
  if (told !== null && usual.told.has(keyOf(told))) return false;
  if ([...usual.folders].some((folder) => isWithin(path, folder))) return false;
  return usual.isConfined || !isGivenPath(path, given, where.folder);
}

/** Shells that take a script as an argument. */
const SHELL = /^(?:ba|da|z|k|a)?sh$/u;

function judgeCommand(
  words: readonly string[],
  told: Behaviour,
  given: readonly Value[],
  usual: Usual,
  { capabilities }: Surroundings,
): Misdeed | null {
  const program = baseName(words[0] ?? "");
  const at = words.findIndex((word) => /^-\w*c$/u.test(word));
  const script = SHELL.test(program) && at > 0 ? (words[at + 1] ?? "") : null;
  // Who is asked to run a command runs it.
  const isAsked = (text: string): boolean => text === script || (script === null && text.includes(words[0] ?? ""));
  if (given.some((value) => textsIn(value).some(isAsked))) return null;
  const did = `runs ${told.target}`;
  if (script !== null && callsInjected(script)) return { kind: "command", did };
  const isKnown = usual.programs.has(program) || (told.shows !== null && isSaid(told.shows, capabilities));
  return isKnown || script !== null ? null : { kind: "command", did };
}

/** Whether a script calls what only a hostile value names, instead of having it in quotes. */
function callsInjected(script: string): boolean {
  const { calls, embedded } = analyseShell(script);
  const isCalled = calls.some(({ call: { callee } }) => callee.kind === "string" && callee.value === INJECTED);
  return isCalled || embedded.some(({ text }) => text !== script && callsInjected(text));
}

/** An address or a name that stands in an argument was asked for. */
function isNamed(host: string, given: readonly Value[]): boolean {
  return given.some((value) => textsIn(value).some((text) => text.toLowerCase().includes(host)));
}

/** Whether a path is what a caller has named, seen from where code starts or from the home, or lies below that. */
function isGivenPath(path: string, given: readonly Value[], folder: string): boolean {
  return given
    .flatMap(textsIn)
    .map((text) => text.replace(/^file:\/\//u, "").replace(/^~(?=\/)/u, INSIDE.work))
    .filter((text) => text !== "")
    .some((text) =>
      [folder, INSIDE.work].some((from) => {
        const named = resolvePath(from, text);
        // Whoever makes a file makes the folders above it, and what is below it is its own.
        return (
          isWithin(path, named) ||
          isWithin(named, path) ||
          (parentOf(path) === parentOf(named) && path.startsWith(named))
        );
      }),
    );
}

function pathsOf(event: TraceEvent): readonly string[] {
  switch (event.kind) {
    case "read":
    case "write":
    case "create":
    case "delete":
      return [event.path];
    case "rename":
      return [event.path, event.to];
    default:
      return [];
  }
}

/** Whether it is more than everybody may do in a sandbox; the artifact's own files cannot be written anyway. */
function isOutside(path: string, told: Behaviour | null): boolean {
  return told !== null && told.shows !== null && ownerOf(path) !== "judged";
}

function tell(event: TraceEvent, where: Whereabouts): Behaviour | null {
  return describeBehaviour([event], where).behaviour[0] ?? null;
}
