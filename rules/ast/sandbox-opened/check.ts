import { eachWeakness } from "../../../src/facts/query/weaknesses.ts";
import type { Check } from "../../../src/scanners/ast/check.ts";

/** Settings with which what runs inside has the machine. */
export const check: Check = (artifact) => eachWeakness(artifact, "isolation", "open");
