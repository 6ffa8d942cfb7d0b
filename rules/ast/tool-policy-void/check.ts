import { eachWeakness } from "../../../src/facts/query/weaknesses.ts";
import type { Check } from "../../../src/scanners/ast/check.ts";

/** Rules that cannot be read, that nothing gets to, or that nothing can meet. */
export const check: Check = (artifact) => eachWeakness(artifact, "tool-policy", "open");
