import { REMEDIES, type Fault } from "../../core/fault.ts";
import type { Proved } from "../../ports/proof.ts";

/** What is known of one part. `unknown`: nobody could be asked, or may say. */
export type Finding = Proved | { readonly state: "unknown"; readonly says: string; readonly remedy: string };

/** One line of `doctor`. */
export type Part = Finding & {
  readonly about: "machine" | "repository" | "github";
  readonly name: string;
  /** Whether the gate fails, or can be gone round, unless this works. */
  readonly isNeeded: boolean;
};

/** Whether all that is needed works. */
export function isHealthy(parts: readonly Part[]): boolean {
  return parts.every(({ isNeeded, state }) => !isNeeded || state === "works" || state === "not-applicable");
}

export function broken({ code, message }: Fault): Finding {
  return { state: "broken", says: message, remedy: REMEDIES[code] };
}
