import type { Dependency } from "../../../src/core/dependency.ts";
import { compareVersions } from "../../../src/facts/dependencies/query/compare-versions.ts";
import { packageOf } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheckChange } from "../../../src/scanners/supply-chain/check.ts";

/** Packages of which the highest version that is named is lower than before. Images and actions have no order of versions. */
export const checkChange: SupplyCheckChange = function* ({ head, before }) {
  const earlier = highestOf(before.supplies.dependencies);
  for (const [key, { dependency, version }] of highestOf(head.supplies.dependencies)) {
    const old = earlier.get(key);
    if (old === undefined || compareVersions(version, old.version) >= 0) continue;
    yield { at: dependency.at, key: `${key} ${version}`, detail: `${dependency.name} ${old.version} → ${version}` };
  }
};

interface Highest {
  readonly dependency: Dependency;
  readonly version: string;
}

function highestOf(dependencies: readonly Dependency[]): ReadonlyMap<string, Highest> {
  const highest = new Map<string, Highest>();
  for (const dependency of dependencies) {
    const { wanted, ecosystem } = dependency;
    if (wanted.kind !== "exact" || ecosystem === "container" || ecosystem === "GitHub Actions") continue;
    const key = packageOf(dependency);
    const known = highest.get(key);
    const isHigher = known === undefined || compareVersions(wanted.version, known.version) > 0;
    if (isHigher) highest.set(key, { dependency, version: wanted.version });
  }
  return highest;
}
