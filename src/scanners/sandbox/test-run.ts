import type { NonEmpty } from "../../core/brand.ts";
import type { Fault } from "../../core/fault.ts";
import type { Path } from "../../core/ids.ts";
import type { Location } from "../../core/location.ts";

/** A test as it stands in the files, or what a command tests as a whole. */
export interface FoundTest {
  readonly name: string;
  readonly at: Location;
}

/** What files say instead, by path. */
export type Edits = ReadonlyMap<Path, string>;

/** One command that tests an artifact. */
export interface TestRun {
  /**
   * Who runs the tests. Of the first four a runner of ours tells what came of each test, over a channel that it seals; of
   * `bats` and `command` nothing is known but what they print and how they end.
   */
  readonly runner: "unittest" | "pytest" | "script" | "node:test" | "bats" | "command";
  /** `python3` and `node` stand for the interpreters of the sandbox. */
  readonly command: NonEmpty<string>;
  /** What people would type to see the same. */
  readonly shown: string;
  /** Where a failure stands that has no better place. */
  readonly at: Location;
  readonly tests: NonEmpty<FoundTest>;
  /** Whatever it is run for. */
  readonly edits: Edits;
  /**
   * A run that has to fail shows that the runner can tell a failure. Who is told by a line which run it is has the same
   * files in both; for others each test is made to fail in its file. Null: there is no test that could be.
   */
  readonly control: "told" | Edits | null;
}

/** Whether a runner of ours says what came of each test. */
export function isTold({ control }: Pick<TestRun, "control">): boolean {
  return control === "told";
}

/** What is to be run, and which tests are not. */
export interface ChosenRuns {
  readonly runs: readonly TestRun[];
  readonly faults: readonly Fault[];
}
