import { isTestFile } from "../../../src/facts/tests/test-file.ts";
import { without } from "../../../src/facts/versions/multiset.ts";
import { unitsOf } from "../../../src/facts/versions/units.ts";
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
  yield* without([...eachSpending(change.head)], [...eachSpending(change.before)], ({ key }) => key);
};

function* eachSpending(artifact: UnderstoodArtifact): Generator<Hit> {
  for (const unit of unitsOf(artifact)) {
    if (isTestFile(unit.source.file.name)) continue;
    yield* findOrders(unit);
    yield* findRepeated(unit);
  }
}
