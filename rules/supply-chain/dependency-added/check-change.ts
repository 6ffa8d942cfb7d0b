import { packageOf, wordPackage } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheckChange } from "../../../src/scanners/supply-chain/check.ts";

/** Packages that the version before named nowhere, each once. */
export const checkChange: SupplyCheckChange = function* ({ head, before }) {
  const known = new Set(before.supplies.dependencies.map(packageOf));
  for (const dependency of head.supplies.dependencies) {
    const key = packageOf(dependency);
    if (known.has(key) || dependency.name === "") continue;
    known.add(key);
    yield { at: dependency.at, key, detail: wordPackage(dependency) };
  }
};
