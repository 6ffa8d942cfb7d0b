import { placeName } from "../../../src/core/location.ts";
import { packageOf, wordPackage } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Packages of a registry without a hash, in files that have hashes. */
export const check: SupplyCheck = function* ({ supplies: { dependencies } }) {
  const hashed = new Set(dependencies.filter(({ isHashed }) => isHashed === true).map(({ at }) => placeName(at)));
  for (const dependency of dependencies) {
    const { isHashed, wanted, at } = dependency;
    if (isHashed !== false || wanted.kind === "elsewhere" || !hashed.has(placeName(at))) continue;
    yield { at, key: packageOf(dependency), detail: wordPackage(dependency) };
  }
};
