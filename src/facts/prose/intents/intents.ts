import { CHECKS, type ChecksIntent } from "./checks.ts";
import { CONTROL, type ControlIntent } from "./control.ts";
import { DAMAGE, type DamageIntent } from "./damage.ts";
import { HONESTY, type HonestyIntent } from "./honesty.ts";
import type { Intent } from "./intent.ts";
import { OUTWARD, type OutwardIntent } from "./outward.ts";
import { REACH, type ReachIntent } from "./reach.ts";
import { SECURITY, type SecurityIntent } from "./security.ts";
import { STANDING, type StandingIntent } from "./standing.ts";

/** Short stable names: they stand in the targets of capabilities, in locks and in approvals. */
export type IntentName =
  | OutwardIntent
  | ControlIntent
  | HonestyIntent
  | DamageIntent
  | ReachIntent
  | StandingIntent
  | ChecksIntent
  | SecurityIntent;

/** All that a sentence can tell an agent to do as far as anybody has to know of it; ordinary steps are not in it. */
export const INTENTS: Readonly<Record<IntentName, Intent>> = {
  ...OUTWARD,
  ...CONTROL,
  ...HONESTY,
  ...DAMAGE,
  ...REACH,
  ...STANDING,
  ...CHECKS,
  ...SECURITY,
};
