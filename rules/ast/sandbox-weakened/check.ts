import { eachWeakness } from "../../../src/facts/query/weaknesses.ts";
import type { Check } from "../../../src/scanners/ast/check.ts";

/** Settings that take a part of a sandbox away. */
export const check: Check = (artifact) => eachWeakness(artifact, "isolation", "weak");
