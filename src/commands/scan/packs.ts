import { nonEmpty, type NonEmpty } from "../../core/brand.ts";
import type { RuleId, RuleMeta } from "../../core/finding.ts";
import type { PackReference, RulePack } from "../../core/rule-pack.ts";
import type { NamedPack } from "../../policy/packs/load.ts";
import type { Ports } from "../../ports/ports.ts";
import type { RuleSet } from "../../scanners/rules/rule-set.ts";
import type { Outcome } from "../command.ts";
import type { Sources } from "./sources.ts";

/** The rules of users that judge this run. */
export interface OwnRules {
  /** Null without any pack: then their engine is never loaded. */
  readonly rules: RuleSet | null;
  readonly texts: ReadonlyMap<RuleId, RuleMeta>;
  /** Null without any pack. */
  readonly packs: NonEmpty<PackReference> | null;
}

/** Reads and compiles the packs that a policy names; a single pattern that cannot run keeps everything from running. */
export async function openOwnRules(
  named: readonly NamedPack[],
  sources: Pick<Sources, "loadPacks">,
  timeLimit: Ports["timeLimit"],
): Promise<Outcome<OwnRules>> {
  if (named.length === 0) return { ok: true, value: { rules: null, texts: new Map(), packs: null } };
  const packs = await sources.loadPacks(named);
  if (!packs.ok) return packs;
  const { compilePacks } = await import("../../scanners/rules/packs/compile-packs.ts");
  const compiled = await compilePacks(packs.value, timeLimit);
  if (!compiled.ok) return compiled;
  const references = packs.value.map(({ path, sha256 }) => ({ path, sha256 }));
  return { ok: true, value: { rules: compiled.value, texts: textsOf(packs.value), packs: nonEmpty(references) } };
}

function textsOf(packs: readonly RulePack[]): OwnRules["texts"] {
  return new Map(packs.flatMap(({ rules }) => rules.map(({ meta }) => [meta.id, meta] as const)));
}
