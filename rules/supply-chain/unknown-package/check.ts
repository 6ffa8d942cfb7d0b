import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Names that are computed, and installers whose packages nobody here knows. */
export const check: SupplyCheck = function* ({ supplies: { unaudited } }) {
  for (const { kind, at, because } of unaudited) if (kind === "unknown") yield { at, key: because, detail: because };
};
