import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Lists, manifests and lock files with a place that nobody here understands. */
export const check: SupplyCheck = function* ({ supplies: { unaudited } }) {
  for (const { kind, at, because } of unaudited) if (kind === "unread") yield { at, key: because, detail: because };
};
