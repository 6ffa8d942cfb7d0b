import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Lists with a cookie for another encoding, or with line ends of Python alone. */
export const check: SupplyCheck = function* ({ supplies: { remarks } }) {
  for (const remark of remarks) {
    if (remark.kind === "misread") yield { at: remark.at, key: remark.how, detail: remark.how };
  }
};
