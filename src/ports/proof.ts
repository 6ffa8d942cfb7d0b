import type { StageId } from "../core/stage-id.ts";

/** What came of using one part of what Evogate needs. Sentences without a full stop, as plain text. */
export type Proved =
  | { readonly state: "works" | "not-applicable"; readonly says: string }
  | { readonly state: "missing" | "broken"; readonly says: string; readonly remedy: string };

/** One part of what Evogate needs on a machine, proved by using it and not by looking for it. */
export interface Proof {
  /** As `doctor` names it: `git`, `osv-scanner`, `sandbox`. */
  readonly name: string;
  /** What cannot do without. The part may be missing where the policy in force does not ask for that. */
  readonly neededFor: "every run" | "signed approvals" | StageId;
  /** Ends within seconds, whatever it meets. To reject is to be broken. */
  prove(): Promise<Proved>;
}
