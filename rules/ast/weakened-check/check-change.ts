import type { CheckChange } from "../../../src/scanners/ast/check.ts";
import { findLostProhibitions } from "./mechanisms/lost-prohibitions.ts";

/** Checks in the texts of the version before that the head no longer has, or has weaker. */
export const checkChange: CheckChange = findLostProhibitions;
