import { newIn } from "../../../src/facts/versions/multiset.ts";
import { unitsOutsideTests } from "../../../src/facts/versions/units.ts";
import { pairNamedValues } from "../../../src/facts/versions/named-values.ts";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";
import { findOrders } from "./mechanisms/orders.ts";
import { findRepeated } from "./mechanisms/repeated.ts";
import { isDearer } from "./mechanisms/tiers.ts";

/** Dearer plans, orders, and paid requests that are made many times. */
export const checkChange: CheckChange = function* (change) {
  for (const { name, before, head } of pairNamedValues(change)) {
    const plan = isDearer(name, before.value, head.value);
    if (plan !== null) yield { ...head.at, key: `dearer ${name}`, detail: `${name} is now ${plan}` };
  }
  yield* newIn(change, eachSpending);
};

function* eachSpending(artifact: UnderstoodArtifact): Generator<Hit> {
  for (const unit of unitsOutsideTests(artifact)) {
    yield* findOrders(unit);
    yield* findRepeated(unit);
  }
}
