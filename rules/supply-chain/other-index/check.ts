import { hostOfIndex, isUsualIndex } from "../../../src/facts/dependencies/query/usual-indexes.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Indexes in the place of the usual one, in lists, settings, commands and lock files. */
export const check: SupplyCheck = function* ({ supplies: { remarks } }) {
  for (const remark of remarks) {
    if (remark.kind !== "index" || remark.role !== "instead" || isUsualIndex(remark.url)) continue;
    const host = hostOfIndex(remark.url);
    yield { at: remark.at, key: host, detail: host };
  }
};
