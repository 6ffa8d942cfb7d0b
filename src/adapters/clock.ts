import type { Ports } from "../ports/ports.ts";

/** The time of day, and milliseconds that never run backwards. */
export const clock: Ports["clock"] = {
  now: () => new Date(),
  milliseconds: () => performance.now(),
};
