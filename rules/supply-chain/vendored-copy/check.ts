import { packageOf } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Copies that say what they are: metadata of installed packages, and files that have a version in their name. */
export const check: SupplyCheck = function* ({ supplies: { dependencies } }) {
  for (const each of dependencies) {
    const { from, name, wanted, at } = each;
    const version = wanted.kind === "exact" ? ` ${wanted.version}` : "";
    if (from === "vendored") yield { at, key: `${packageOf(each)}${version}`, detail: `${name}${version}` };
  }
};
