import type { Masked } from "./finding.ts";
import type { Location } from "./location.ts";
import type { Policy } from "./policy.ts";

/** A kind of sandbox that has proved itself. `isolation`: how far its walls hold on that machine, in words for people. */
export interface SandboxReference {
  readonly backend: Exclude<Policy["stages"]["sandbox"]["backend"], "auto">;
  readonly isolation: string;
}

/** What came of running an artifact, and what was seen from outside while it ran. */
export interface Trial {
  readonly sandbox: SandboxReference;
  /** Its own tests on its own code. */
  readonly tests: readonly TestResult[];
  /** The tests of the version before on the new code; null where there is none, or where they are the same. */
  readonly approvedTests: readonly TestResult[] | null;
  /** Names of new tests that pass on the code of the version before as well: they show nothing of the change. */
  readonly idleTests: readonly Masked[];
  /** Null where nobody watched. */
  readonly events: readonly TrialEvent[] | null;
  /** Decoys that turned up where they have no business. */
  readonly canaries: readonly CanaryTouch[];
  /** What its functions did with hostile inputs; null where they were given none. */
  readonly inputs: InputTrial | null;
}

/**
 * What is believed of one test. `not-run`: it stands in the files, and nothing shows that it was executed; `unproved`: it
 * is said to have passed by something that could as well be made up.
 */
export const TEST_OUTCOMES = ["passed", "failed", "skipped", "not-run", "unproved"] as const;
export type TestOutcome = (typeof TEST_OUTCOMES)[number];

export interface TestResult {
  /** `TestForm.test_fill`, a title, or a command. */
  readonly name: Masked;
  readonly at: Location;
  readonly outcome: TestOutcome;
}

/** What a process did, as the kernel saw it. */
export type TrialEventKind =
  | "connect"
  | "send"
  | "lookup"
  | "bind"
  | "exec"
  | "open"
  | "write"
  | "create"
  | "rename"
  | "delete"
  | "refused";

export interface TrialEvent {
  readonly kind: TrialEventKind;
  /** An address, a name, a command line, a path, a system call. */
  readonly target: Masked;
  /** What was being run. */
  readonly cause: Masked;
  /** Whether the version before did not do it under the same runs; true where there is none. */
  readonly isNew: boolean;
}

export interface CanaryTouch {
  /** Which decoy, in words for people. */
  readonly canary: string;
  /** Where it turned up: a payload, a path, an output. */
  readonly where: Masked;
}

/** What came of calling an artifact's functions with inputs that nobody would expect. */
export interface InputTrial {
  /** The same functions and the same seed make the same calls. */
  readonly seed: number;
  /** Functions that were called. */
  readonly functions: number;
  /** Functions that could not be: what they are in was not loaded, or does not export them, or there was no time left. */
  readonly notCalled: readonly Masked[];
  readonly calls: number;
  /** How many of the calls raised an exception, which is no problem. */
  readonly exceptions: number;
  readonly problems: readonly InputProblem[];
}

export interface InputProblem {
  /** The call did not come back, took memory, ended the interpreter, or did something to the world. */
  readonly kind: "hang" | "memory" | "crash" | "path" | "command" | "network" | "refused";
  /** The smallest call that shows it: `read_note("../x")`. Where an argument does not matter, its name stands. */
  readonly call: Masked;
  /** What it does, in words that follow the call. */
  readonly does: Masked;
  /** Where the function begins. */
  readonly at: Location;
}
