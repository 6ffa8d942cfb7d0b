import { eachWeakness } from "../../../src/facts/query/weaknesses.ts";
import type { Check } from "../../../src/scanners/ast/check.ts";

/** Open patterns, arguments that need not be there, and rules that allow everything. */
export const check: Check = (artifact) => eachWeakness(artifact, "tool-policy", "weak");
