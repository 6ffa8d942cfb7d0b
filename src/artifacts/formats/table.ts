import type { SystemFormat } from "../../core/ids.ts";
import { ANVIL_MARKS } from "./anvil/marks.ts";
import { ARISE_MARKS } from "./arise/marks.ts";
import { EFFECTFUL_MARKS } from "./effectful/marks.ts";
import type { SystemMarks } from "./system-marks.ts";
import { PROGENT_MARKS } from "./progent/marks.ts";
import { SKILLLITE_MARKS } from "./skilllite/marks.ts";

export const SYSTEMS: Readonly<Record<SystemFormat, SystemMarks>> = {
  skilllite: SKILLLITE_MARKS,
  anvil: ANVIL_MARKS,
  arise: ARISE_MARKS,
  progent: PROGENT_MARKS,
  effectful: EFFECTFUL_MARKS,
};
