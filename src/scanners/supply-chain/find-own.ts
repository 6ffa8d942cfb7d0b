import type { Finding } from "../../core/finding.ts";
import type { SupplyChainPolicy } from "../../core/policy.ts";
import { SUPPLY_CHANGE_RULES } from "./change-rules.generated.ts";
import type { SuppliedArtifact, SupplyHit } from "./check.ts";
import { createRaiser, type RaiseAt } from "./raise-hit.ts";
import { SUPPLY_RULES } from "./rules.generated.ts";
import { rulingOn } from "./rulings.ts";
import type { SupplyRule } from "./supply-rule.ts";

/** Findings of one rule in one artifact that are kept: a lock file can name any number of packages. */
const MOST_FINDINGS = 200;

/** All rules over what one side installs. */
export function* findOwn(side: SuppliedArtifact, policy: SupplyChainPolicy): Generator<Finding, void> {
  const raiseAt = createRaiser(side.understood);
  for (const { check, ...rule } of SUPPLY_RULES)
    if (check !== null) yield* raiseFirst({ ...rule, about: "state" }, check(side), { policy, raiseAt });
}

/** All rules about the change. */
export function* findOwnBetween(
  change: { readonly head: SuppliedArtifact; readonly before: SuppliedArtifact },
  policy: SupplyChainPolicy,
): Generator<Finding, void> {
  const raiseAt = createRaiser(change.head.understood);
  for (const { check, ...rule } of SUPPLY_CHANGE_RULES)
    yield* raiseFirst({ ...rule, about: "change" }, check(change), { policy, raiseAt });
}

interface RaisedBy extends Omit<SupplyRule, "check"> {
  readonly about: Finding["about"];
}

interface Raising {
  readonly policy: SupplyChainPolicy;
  readonly raiseAt: RaiseAt;
}

function* raiseFirst(
  { rule, grade, about }: RaisedBy,
  hits: Iterable<SupplyHit>,
  { policy, raiseAt }: Raising,
): Generator<Finding> {
  const ruling = rulingOn(rule, policy);
  let count = 0;
  for (const { at, key, detail } of hits) {
    if (count++ === MOST_FINDINGS) return;
    const message = detail === "" ? grade.title : `${grade.title}: ${detail}`;
    const finding = raiseAt({ rule, about, grade, primary: at, key, message });
    yield ruling === null ? finding : { ...finding, ruling };
  }
}
