import type { Risk } from "../../../core/capability.ts";

/** One thing that a sentence can tell an agent to do, and how that is said. */
export interface Intent {
  readonly risk: Risk;
  /** One pattern a line (see `pattern.ts`), without those that end in a noun and follow from the active voice. */
  readonly said: string;
  /** Words or classes with which, in the same clause, it is something else. */
  readonly unless?: readonly string[];
  /** The same anywhere in the sentence: "counts as done once the tests pass" says what has to come first. */
  readonly unlessAnywhere?: readonly string[];
}
