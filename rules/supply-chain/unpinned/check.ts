import { eachUnsettled, packageOf, wordPackage } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Packages for which any version may come. */
export const check: SupplyCheck = function* ({ supplies }) {
  for (const dependency of eachUnsettled(supplies, "any")) {
    yield { at: dependency.at, key: packageOf(dependency), detail: wordPackage(dependency) };
  }
};
