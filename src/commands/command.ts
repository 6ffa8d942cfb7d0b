import type { NonEmpty } from "../core/brand.ts";
import type { Fault } from "../core/fault.ts";
import type { Decision } from "../core/judgement.ts";
import type { Ports } from "../ports/ports.ts";
import type { Safe } from "../text/safe/safe.ts";

/** Why a command ends; entry/exit-code.ts has the number for each. */
export type Ending = "promoted" | "blocked" | "usage" | "incomplete" | "interrupted";

export interface Option {
  readonly name: string;
  /** For `--help`; null for an option without a value. */
  readonly value: string | null;
  readonly help: string;
  readonly isRepeatable?: boolean;
  /** In the contract, but not in this version: using it is an error that says so. */
  readonly isNotBuilt?: boolean;
}

/** What the user typed, checked against the command's options. */
export interface Invocation {
  readonly positionals: readonly string[];
  /** Every value of an option; `[""]` for one without a value that was given. */
  readonly options: ReadonlyMap<string, readonly string[]>;
}

/** The surroundings of a run. */
export interface Surroundings {
  readonly ports: Ports;
  readonly version: string;
  /** Where this program runs from, absolute: `dist/` of a checkout or of a package. */
  readonly programFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Columns of the terminal; 80 when there is none. */
  readonly width: number;
  readonly isTerminal: boolean;
  /** Shows a text and waits for `y` or anything else; `nobody` where no person is there to answer. */
  ask(question: Safe<"terminal">): Promise<"yes" | "no" | "nobody">;
  readonly signal: AbortSignal;
}

/** What was decided, for programs that need no report. */
export interface Verdict {
  readonly decision: Decision;
  /** Ids of artifacts, in the order of the report. */
  readonly held: readonly string[];
  readonly rejected: readonly string[];
}

/** What a command leaves behind: nothing is printed by the command itself. */
export interface CommandResult {
  readonly ending: Ending;
  /** When something was judged. */
  readonly verdict?: Verdict;
  readonly stdout: string;
  /** For stdout too, and the only text there that a CI runner may obey. */
  readonly workflowCommands?: Safe<"workflow-command">;
  readonly stderr: string;
  readonly files: readonly WrittenFile[];
}

/** A file that a command leaves behind. Where a user named it, its folder has to be there; Evogate's own is made. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
  readonly isFolderMade?: boolean;
}

export interface Command {
  readonly name: string;
  /** One sentence without a full stop. */
  readonly summary: string;
  /** What may follow the name. */
  readonly usage: string;
  readonly options: readonly Option[];
  readonly examples: readonly { readonly line: string; readonly does: string }[];
  run(invocation: Invocation, surroundings: Surroundings): Promise<CommandResult>;
}

/** A result of a command, or everything that kept it from running. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: NonEmpty<Fault> };

/** Text for stdout and nothing else. */
export function printed(text: Safe<"terminal">): CommandResult {
  return { ending: "promoted", stdout: text, stderr: "", files: [] };
}
