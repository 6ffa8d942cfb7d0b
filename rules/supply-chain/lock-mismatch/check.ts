import type { Dependency } from "../../../src/core/dependency.ts";
import { compareVersions } from "../../../src/facts/dependencies/query/compare-versions.ts";
import { isInRange } from "../../../src/facts/dependencies/query/is-in-range.ts";
import { eachAskedFor } from "../../../src/facts/dependencies/query/manifests.ts";
import { packageOf } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Entries that fetch something else, and packages of which the lock beside a manifest has only versions that this rules out. */
export const check: SupplyCheck = function* ({ supplies: { remarks, dependencies } }) {
  for (const remark of remarks) {
    if (remark.kind === "mismatch") yield { at: remark.at, key: remark.how, detail: remark.how };
  }
  for (const { asked, locked } of eachAskedFor(dependencies)) {
    const [first] = locked;
    const isRuledOut = locked.every((lock) => lock.wanted.kind === "exact" && !mayBe(asked, lock.wanted.version));
    if (first?.wanted.kind !== "exact" || !isRuledOut) continue;
    const wanted = wordWanted(asked);
    const detail = `${asked.name} ${wanted} is asked for, ${first.wanted.version} is locked`;
    yield { at: first.at, key: `${packageOf(asked)} ${wanted}`, detail };
  }
};

/** Whether a manifest could mean a version; what nobody here understands could be any. */
function mayBe({ wanted, ecosystem }: Dependency, version: string): boolean {
  if (wanted.kind === "exact") return compareVersions(wanted.version, version) === 0;
  return wanted.kind !== "range" || isInRange(version, wanted.range, ecosystem === "crates.io" ? "^" : "=") !== false;
}

function wordWanted({ wanted }: Dependency): string {
  if (wanted.kind === "exact") return wanted.version;
  return wanted.kind === "range" ? wanted.range : "";
}
