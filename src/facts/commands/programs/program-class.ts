import type { Risk } from "../../../core/capability.ts";

/** What kind of thing a program does. */
export type ProgramClass =
  /** Changes nothing but the shell that runs it. */
  | "shell-state"
  /** Shows what is there. */
  | "inspection"
  /** Turns text into other text. */
  | "filter"
  /** Changes files; which ones is a capability of its own. */
  | "file-operation"
  | "formatter"
  | "compiler"
  | "test-runner"
  | "version-control"
  /** Runs what the artifact itself holds, whose own capabilities count anyway. */
  | "own-script"
  | "version-control-write"
  | "interpreter"
  | "inline-code"
  | "shell"
  | "downloader"
  | "installer"
  | "remote"
  | "privileged"
  | "destructive"
  | "persistence"
  | "cloud"
  | "container"
  | "agent"
  /** Reads or writes a data store. */
  | "database"
  /** Reads what a user types, sees or keeps secret. */
  | "surveillance"
  | "cryptography"
  /** Processes, services, settings. */
  | "system"
  /** Runs another command, which is rated by itself. */
  | "wrapper"
  | "unknown";

/** Whether doing it needs a person's word: the contract's row for `exec`. */
export const RISK_OF_CLASS: Readonly<Record<ProgramClass, Risk>> = {
  "shell-state": "harmless",
  inspection: "harmless",
  filter: "harmless",
  "file-operation": "harmless",
  formatter: "harmless",
  compiler: "harmless",
  "test-runner": "harmless",
  "version-control": "harmless",
  "own-script": "harmless",
  "version-control-write": "risky",
  interpreter: "risky",
  "inline-code": "risky",
  shell: "risky",
  downloader: "risky",
  installer: "risky",
  remote: "risky",
  privileged: "risky",
  destructive: "risky",
  persistence: "risky",
  cloud: "risky",
  container: "risky",
  agent: "risky",
  database: "risky",
  surveillance: "risky",
  cryptography: "risky",
  system: "risky",
  wrapper: "risky",
  unknown: "risky",
};

/** What is known of a program or of one of its sub-commands. */
export interface ProgramEntry {
  readonly class: ProgramClass;
  /** Why it is in this class: what it does, with its manual where that is not its own. */
  readonly reason: string;
}

/** Programs of one class for one reason, separated by blanks. */
export type ProgramRow = readonly [group: ProgramClass, reason: string, names: string];

/** Throws when a name is there twice: two reasons would contradict each other. */
export function indexPrograms(rows: readonly ProgramRow[]): ReadonlyMap<string, ProgramEntry> {
  const entries = new Map<string, ProgramEntry>();
  for (const [group, reason, names] of rows) {
    const entry = { class: group, reason };
    for (const name of names.split(/\s+/u)) {
      if (entries.has(name)) throw new Error(`${name} is there twice`);
      entries.set(name, entry);
    }
  }
  return entries;
}
