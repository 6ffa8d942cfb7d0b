import { parentOf } from "../../../src/artifacts/paths.ts";
import type { Dependency } from "../../../src/core/dependency.ts";
import { placeName } from "../../../src/core/location.ts";
import { packageOf } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Entries that fetch something else, and exact versions of a manifest of which the lock beside it has only others. */
export const check: SupplyCheck = function* ({ supplies: { remarks, dependencies } }) {
  for (const remark of remarks) {
    if (remark.kind === "mismatch") yield { at: remark.at, key: remark.how, detail: remark.how };
  }
  const locked = new Map<string, Dependency[]>();
  for (const each of dependencies.filter(({ from }) => from === "lock")) {
    const same = locked.get(keyOf(each)) ?? [];
    same.push(each);
    locked.set(keyOf(each), same);
  }
  for (const each of dependencies) {
    const versions = each.from === "manifest" ? (locked.get(keyOf(each)) ?? []) : [];
    const { wanted, name } = each;
    if (
      wanted.kind !== "exact" ||
      versions.some((lock) => lock.wanted.kind !== "exact" || isSame(lock, wanted.version))
    )
      continue;
    const [first] = versions;
    if (first?.wanted.kind !== "exact") continue;
    const detail = `${name} ${wanted.version} is asked for, ${first.wanted.version} is locked`;
    yield { at: first.at, key: `${packageOf(each)} ${wanted.version}`, detail };
  }
};

/** A package in one folder: a lock file is about the manifest beside it. */
function keyOf(dependency: Dependency): string {
  return `${parentOf(placeName(dependency.at))} ${packageOf(dependency)}`;
}

/** `1.0` and `1.0.0` are the same version of Python's packages. */
function isSame({ wanted }: Dependency, version: string): boolean {
  const plain = (text: string): string => text.replace(/^v/u, "").replace(/(?:\.0)+$/u, "");
  return wanted.kind === "exact" && plain(wanted.version) === plain(version);
}
