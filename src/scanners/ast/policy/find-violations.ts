import { meetsTarget, type CapabilityPattern } from "../../../core/capability-pattern.ts";
import { wordTarget, type Capability, type CapabilityPlace } from "../../../core/capability.ts";
import type { Finding, RuleId } from "../../../core/finding.ts";
import type { Location } from "../../../core/location.ts";
import type { Policy } from "../../../core/policy.ts";
import type { UnderstoodArtifact } from "../../../facts/artifact/artifact-facts.ts";
import { maskSecrets } from "../../../text/mask-secrets.ts";
import { raise } from "../../find.ts";
import type { AstRule } from "../ast-rule.ts";
import type { Masks } from "../../masks.ts";
import { raiseHit } from "../find-hits.ts";
import { findImportViolations } from "./find-import-violations.ts";
import { joinImportLists } from "./import-lists.ts";

/** What the policy forbids, whoever approved it: capabilities that are denied, and imports outside of its lists. */
export function* findViolations(
  artifact: UnderstoodArtifact,
  policy: Pick<Policy, "imports" | "capabilities">,
  rules: readonly AstRule[],
  masks: Masks,
): Generator<Finding> {
  const denial = ruleOf("ast/denied-capability", rules);
  for (const capability of artifact.facts.capabilities) {
    const pattern = policy.capabilities.deny.find(
      (each) => each.kind === capability.kind && meetsTarget(each, capability.target),
    );
    if (pattern !== undefined) yield raiseDenied(denial, capability, pattern);
  }
  const lists = joinImportLists(policy.imports);
  if (lists === null) return;
  const violation = ruleOf("ast/import-violation", rules);
  for (const hit of findImportViolations(artifact, lists)) yield raiseHit(violation, artifact, hit, masks);
}

function raiseDenied(
  { rule, grade }: AstRule,
  { kind, target, at: [first, ...others] }: Capability,
  pattern: CapabilityPattern,
): Finding {
  const value = wordTarget(target);
  const what = target.match === "any" && pattern.target !== "*" ? `${value}, which may be ${pattern.target}` : value;
  const message = `${grade.title}: ${kind} ${maskSecrets(what)}`;
  const key = `${kind}\0${target.match}\0${value}`;
  return { ...raise({ rule, grade, primary: locationOf(first), key, message }), related: others.map(locationOf) };
}

function locationOf({ origin: _origin, ...location }: CapabilityPlace): Location {
  return location;
}

function ruleOf(id: RuleId, rules: readonly AstRule[]): AstRule {
  const found = rules.find(({ rule }) => rule === id);
  if (found === undefined) throw new Error(`no rule ${id} among those that are run`);
  return found;
}
