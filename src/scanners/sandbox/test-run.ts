import type { NonEmpty } from "../../core/brand.ts";
import type { TestFact } from "../../core/artifact-facts.ts";
import type { Fault } from "../../core/fault.ts";
import type { Location } from "../../core/location.ts";

/** One command that tests an artifact. */
export interface TestRun {
  /** Whose words its output has; `command` for what a policy or an artifact names. */
  readonly runner: "unittest" | "pytest" | "node:test" | "command";
  /** `python3` and `node` stand for the interpreters of the sandbox. */
  readonly command: NonEmpty<string>;
  /** Folders in which Python looks for modules, relative to the tree. */
  readonly modules: readonly string[];
  /** Where a failure stands that has no better place. */
  readonly at: Location;
  readonly tests: readonly TestFact[];
  /** Files that are run. */
  readonly files: number;
}

/** What is to be run, and which tests are not. */
export interface ChosenRuns {
  readonly runs: readonly TestRun[];
  readonly faults: readonly Fault[];
}
