import type { Ports } from "../../ports/ports.ts";

type Limits = Pick<Ports, "timeLimit" | "clock">;

/** A gate has to end soon; whoever writes a lock would rather wait than be refused on a busy machine. */
const PATIENCE = 20;

/** The same limits for somebody who waits longer: twenty milliseconds count as one. */
export function bePatient({ timeLimit, clock }: Limits): Limits {
  return {
    timeLimit: { run: (milliseconds, work) => timeLimit.run(milliseconds * PATIENCE, work) },
    clock: { now: () => clock.now(), milliseconds: () => clock.milliseconds() / PATIENCE },
  };
}
