import type { Finding } from "../../core/finding.ts";
import type { Location } from "../../core/location.ts";
import type { SupplyChainPolicy } from "../../core/policy.ts";
import { SUPPLY_CHANGE_RULES } from "./change-rules.generated.ts";
import type { SuppliedArtifact, SupplyHit } from "./check.ts";
import { createRaiser, MOST_RELATED, type RaiseAt } from "./raise-hit.ts";
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
  for (const { first, others } of joinSame(hits)) {
    const { at, key, detail } = first;
    const named = detail === "" ? grade.title : `${grade.title}: ${detail}`;
    const message = others.length === 0 ? named : `${named}; and at ${others.length} more ${placesWord(others.length)}`;
    const finding = raiseAt({ rule, about, grade, primary: at, key, message });
    const related = others.slice(0, MOST_RELATED);
    yield ruling === null ? { ...finding, related } : { ...finding, related, ruling };
  }
}

interface Joined {
  readonly first: SupplyHit;
  /** Where else the same was found. */
  readonly others: readonly Location[];
}

/** What is found at many places is one thing to settle: a skill says ten times how its one package is run. */
function joinSame(hits: Iterable<SupplyHit>): Iterable<Joined> {
  const joined = new Map<string, { readonly first: SupplyHit; readonly others: Location[] }>();
  for (const hit of hits) {
    const same = joined.get(hit.key);
    if (same !== undefined) same.others.push(hit.at);
    else if (joined.size < MOST_FINDINGS) joined.set(hit.key, { first: hit, others: [] });
  }
  return joined.values();
}

function placesWord(count: number): string {
  return count === 1 ? "place" : "places";
}
