import { packageOf } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** A full commit of a repository is one content for ever. */
const COMMIT = /[@#](?:commit:)?[\da-f]{40}(?![\da-f])/u;

/** Packages from repositories and addresses; folders of this machine are read by themselves, or are outside. */
export const check: SupplyCheck = function* ({ supplies: { dependencies } }) {
  for (const dependency of dependencies) {
    const { wanted, isHashed, at, how } = dependency;
    if (wanted.kind !== "elsewhere" || wanted.from === "path" || isHashed === true) continue;
    const { address } = wanted;
    const isLocked =
      dependency.from === "lock" || COMMIT.test(address) || /#(?:sha256|sha512)=[\da-f]{64,}/u.test(address);
    if (!isLocked) yield { at, key: `${packageOf(dependency)} ${address}`, detail: `${address} (${how})` };
  }
};
