import type { CapabilityKind } from "../../../core/capability.ts";
import type { TrialEventKind } from "../../../core/trial.ts";
import { isSensitivePath } from "../../../facts/risk/files.ts";
import { namePlace, ownerOf } from "./name-place.ts";
import { isLoopback, NAME_SERVICE, type Address } from "./read-address.ts";
import { showCommand } from "./show-command.ts";
import type { TraceEvent } from "./trace-event.ts";
import { baseName } from "../../../text/base-name.ts";

/** What is worth telling of an event: done twice, or in another run, it has the same words. */
export interface Behaviour {
  readonly kind: TrialEventKind;
  /** An address, a name, a command line, a path. May hold scanned text. */
  readonly target: string;
  /** What was being run. May hold scanned text. */
  readonly cause: string;
  /** What whoever does this can do; null for what everybody may do in a sandbox. */
  readonly shows: Shown | null;
}

/** A capability that somebody has used. */
export interface Shown {
  readonly kind: Extract<CapabilityKind, "network" | "exec" | "fs-read" | "fs-write">;
  readonly target: string;
}

/** Where it was run. */
export interface Whereabouts {
  /** The folder in which the judged command starts. */
  readonly folder: string;
  /** Absolute paths of the sandbox's interpreters: what they are started for is seen by itself. */
  readonly interpreters: ReadonlySet<string>;
}

type Told = Omit<Behaviour, "cause">;

/** More different things than this are not told; who does them has not been watched to the end. */
const MOST = 500;

/** What a program did that is not its runtime's own doing, each once, in the order of the first time. */
export function describeBehaviour(
  events: readonly TraceEvent[],
  where: Whereabouts,
): { readonly behaviour: readonly Behaviour[]; readonly isWhole: boolean } {
  const found = new Map<string, Behaviour>();
  for (const event of events) {
    const told = tell(event, where);
    if (told === null) continue;
    const key = keyOf(told);
    if (!found.has(key)) found.set(key, { ...told, cause: showCommand(event.command) });
  }
  return { behaviour: [...found.values()].slice(0, MOST), isWhole: found.size <= MOST };
}

/** What makes two the same, whoever did them. */
export function keyOf({ kind, target }: Pick<Behaviour, "kind" | "target">): string {
  return `${kind}\0${target}`;
}

function tell(event: TraceEvent, { folder, interpreters }: Whereabouts): Told | null {
  switch (event.kind) {
    case "connect":
    case "send":
    case "bind":
      return event.address === null ? null : tellAddress(event.kind, event.address);
    case "resolve":
      return showing("lookup", event.name, event.name === "localhost" ? null : "network");
    case "exec": {
      if (interpreters.has(event.path) || isOwnQuestion(event.path, event.words)) return null;
      return showing("exec", showCommand([baseName(event.path), ...event.words.slice(1)]), "exec");
    }
    case "read":
      return tellReading(event.path, folder);
    case "write":
    case "create":
    case "delete":
      return tellChange(event.kind, event.path, folder);
    case "rename": {
      const to = tellChange("rename", event.to, folder);
      return to && { ...to, target: `${namePlace(event.path, folder)} -> ${to.target}` };
    }
    case "forbidden":
      return showing("refused", "a system call that only attacks make", null);
    case "content":
      return null;
  }
}

function showing(kind: TrialEventKind, target: string, shows: Shown["kind"] | null): Told {
  return { kind, target, shows: shows === null ? null : { kind: shows, target } };
}

/** From here on a port is the kernel's choice (ip(7), `ip_local_port_range`). */
const FIRST_CHOSEN_PORT = 32_768;

function tellAddress(kind: "connect" | "send" | "bind", address: Address): Told | null {
  if (address.kind === "local") return tellLocal(kind, address.path);
  const { host, port } = address;
  const shown = host.includes(":") ? `[${host}]` : host;
  if (!isLoopback(host)) return showing(kind, `${shown}:${port}`, kind === "bind" ? null : "network");
  // The name server that C libraries take where none is named: what it is asked is told as a lookup.
  if (port === NAME_SERVICE) return null;
  return showing(kind, `${shown}:${port >= FIRST_CHOSEN_PORT ? "*" : port}`, null);
}

/** A socket in a file system: whoever can write to it has what is behind it. */
function tellLocal(kind: "connect" | "send" | "bind", path: string): Told | null {
  if (path === "" || path.startsWith("\0") || kind === "bind" || ownerOf(path) !== "elsewhere") return null;
  return showing(kind, path, "fs-write");
}

/** Of what runtimes read by themselves only this is nobody's business but the kernel's. */
const PROCESS_SECRETS = /^\/proc\/(?:\d+\/(?:environ|mem)|kcore)$/u;

function tellReading(path: string, folder: string): Told | null {
  const owner = ownerOf(path);
  const isTold = owner === "elsewhere" || PROCESS_SECRETS.test(path) || (owner === "runtime" && isSecret(path));
  return isTold ? showing("open", namePlace(path, folder), "fs-read") : null;
}

/**
 * C libraries look up who somebody is in these two, and in what programs have said of themselves; OpenSSL (`OPENSSLDIR`) and
 * what is built on it look for whom to trust, which is named as keys are.
 */
const NO_SECRETS =
  /^\/(?:proc|dev)\/|^\/etc\/(?:passwd|group)$|^\/(?:usr\/(?:local\/)?(?:lib|share)|etc)\/(?:ssl|pki|ca-certificates)\/(?!private\/)/u;

function isSecret(path: string): boolean {
  return !NO_SECRETS.test(path) && isSensitivePath(path);
}

/** Devices that swallow or show what they get. */
const SINKS = /^\/dev\/(?:null|zero|full|u?random|tty|ptmx|pts\/\d+|std(?:in|out|err)|fd\/\d+)$/u;
/** What libraries ask the kernel of themselves, or tell it, by writing. */
const OWN_PROCESS = /^\/proc\/\d+\/(?:task\/\d+\/)?(?:comm|oom_score_adj|coredump_filter)$/u;

function tellChange(kind: "write" | "create" | "delete" | "rename", path: string, folder: string): Told | null {
  if (SINKS.test(path) || OWN_PROCESS.test(path)) return null;
  return showing(kind, namePlace(path, folder), ownerOf(path) === "scratch" ? null : "fs-write");
}

/** What the standard libraries run to learn about the machine (CPython's `platform`, `uuid`, `ctypes.util`). */
const QUESTIONS = [
  /^uname -p$/u,
  /^(?:ldconfig -p|gcc -Wl,-t .*|cc -Wl,-t .*|ld -t .*|objdump -p .*)$/su,
  /^(?:ip link|ifconfig(?: -\w+)?|arp -an .*|lanscan -ai|netstat -ian)$/su,
];

function isOwnQuestion(path: string, words: readonly string[]): boolean {
  const command = [baseName(path), ...words.slice(1)].join(" ");
  return QUESTIONS.some((question) => question.test(command));
}
