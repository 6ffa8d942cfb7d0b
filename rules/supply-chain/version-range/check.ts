import { eachUnsettled, packageOf, wordPackage } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Packages for which some versions may come. */
export const check: SupplyCheck = function* ({ supplies }) {
  for (const dependency of eachUnsettled(supplies, "range")) {
    const { wanted, at } = dependency;
    const range = wanted.kind === "range" ? wanted.range : "";
    yield { at, key: `${packageOf(dependency)} ${range}`, detail: wordPackage(dependency) };
  }
};
