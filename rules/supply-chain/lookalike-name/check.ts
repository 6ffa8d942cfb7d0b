import { findLookalike } from "../../../src/facts/dependencies/query/lookalikes.ts";
import { packageOf } from "../../../src/facts/dependencies/query/pins.ts";
import type { SupplyCheck } from "../../../src/scanners/supply-chain/check.ts";

/** Names that look like others; each is compared once. */
export const check: SupplyCheck = function* ({ supplies: { dependencies } }) {
  const compared = new Map<string, ReturnType<typeof findLookalike>>();
  for (const dependency of dependencies) {
    const { ecosystem, name, at } = dependency;
    const key = packageOf(dependency);
    if (!compared.has(key)) compared.set(key, findLookalike(ecosystem, name));
    const found = compared.get(key) ?? null;
    if (found !== null) yield { at, key, detail: `${name} ${found.how} ${found.popular}` };
  }
};
