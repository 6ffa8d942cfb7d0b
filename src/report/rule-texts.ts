import type { RuleMeta } from "../core/finding.ts";
import stored from "./catalog.generated.json" with { type: "json" };

/** All rules of the program, sorted by id. This module is large: it is imported when texts are asked for, not before. */
export const RULE_TEXTS: readonly RuleMeta[] = stored as unknown as readonly RuleMeta[];
