import type { Ports } from "../ports/ports.ts";

/** The time of day, and milliseconds that never run backwards. */
export const clock: Ports["clock"] = {
  now: () => new Date(),
  // Not performance.now(): to load its module costs 4 ms.
  milliseconds: () => Number(process.hrtime.bigint() / 1000n) / 1000,
};
