import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Lists that lists include, or commands name, and that are not here: addresses, other folders, missing files. */
export const check: SupplyCheck = function* ({ supplies: { remarks } }) {
  for (const remark of remarks) {
    if (remark.kind === "outside") yield { at: remark.at, key: remark.path, detail: remark.path };
  }
};
