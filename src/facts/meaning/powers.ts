import type { Effect, Meaning } from "./meaning.ts";

/** Effects that can have any other effect: whoever can do these can do everything. */
const POWERS: ReadonlySet<Effect["does"]> = new Set(["exec", "dynamic-code", "native-code", "gives"]);
/** What also counts where something is made of it, or put in its place: what imports modules. */
const TAKEN_OVER: ReadonlySet<Effect["does"]> = new Set([...POWERS, "import"]);

/** Whether what has this meaning can be made to do anything. */
export function isPowerful({ effects }: Meaning): boolean {
  return effects.some(({ does }) => POWERS.has(does));
}

/** Whether it can by being used in this way. */
export function givesPowers({ effects }: Meaning, how: "value" | "base" | "store"): boolean {
  if (how === "value") return effects.some(({ does }) => POWERS.has(does));
  return effects.some(({ does }) => TAKEN_OVER.has(does));
}
