import { eachAskedFor } from "../../../src/facts/dependencies/query/manifests.ts";
import { packageOf, wordPackage } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Packages of a manifest that the lock files beside it do not name. */
export const check: SupplyCheck = function* ({ supplies: { dependencies } }) {
  for (const { asked, locked } of eachAskedFor(dependencies)) {
    if (locked.length === 0) yield { at: asked.at, key: packageOf(asked), detail: wordPackage(asked) };
  }
};
