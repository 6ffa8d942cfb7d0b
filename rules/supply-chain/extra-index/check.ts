import { hostOfIndex, isUsualIndex } from "../../../src/facts/dependencies/query/usual-indexes.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Indexes beside the usual one, and pages whose links are packages. */
export const check: SupplyCheck = function* ({ supplies: { remarks } }) {
  for (const remark of remarks) {
    if (remark.kind !== "index" || remark.role === "instead" || isUsualIndex(remark.url)) continue;
    // A folder of this machine is nobody else's.
    const host = hostOfIndex(remark.url);
    if (/^[a-z][\w+.-]*:\/\//iu.test(remark.url)) yield { at: remark.at, key: host, detail: host };
  }
};
