import { CONTROL } from "./control.ts";
import { DAMAGE } from "./damage.ts";
import { HONESTY } from "./honesty.ts";
import type { Intent } from "./intent.ts";
import { OUTWARD } from "./outward.ts";
import { REACH } from "./reach.ts";

/** Short stable names: they stand in the targets of capabilities, in locks and in approvals. */
export type IntentName =
  | keyof typeof OUTWARD
  | keyof typeof CONTROL
  | keyof typeof HONESTY
  | keyof typeof DAMAGE
  | keyof typeof REACH;

/** All that a sentence can tell an agent to do as far as anybody has to know of it; ordinary steps are not in it. */
export const INTENTS: Readonly<Record<IntentName, Intent>> = { ...OUTWARD, ...CONTROL, ...HONESTY, ...DAMAGE, ...REACH };
