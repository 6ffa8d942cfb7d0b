import { isList } from "../../../src/facts/dependencies/lists/is-list.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** `--trusted-host` in lists of requirements; that of commands is a rule about texts. */
export const check: SupplyCheck = function* ({ supplies: { remarks } }) {
  for (const remark of remarks) {
    if (remark.kind !== "trusted-host" || !isList(remark.at.member ?? remark.at.path)) continue;
    yield { at: remark.at, key: remark.host, detail: remark.host };
  }
};
