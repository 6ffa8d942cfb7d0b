import type { Finding } from "../../core/finding.ts";
import type { ArtifactSource } from "../../facts/artifact/source.ts";
import { without } from "../../facts/versions/multiset.ts";
import { createMasks } from "../masks.ts";
import type { ChangeRule } from "./ast-rule.ts";
import { CHANGE_RULES } from "./change-rules.generated.ts";
import type { UnderstoodChange } from "./check.ts";
import { runChangeRule } from "./find-hits.ts";

/** All rules about the change. Those about code take the longest to load, and look for nothing where no code differs. */
export async function findBetween(change: UnderstoodChange): Promise<Iterable<Finding>> {
  if (!codeDiffers(change)) return runRules(CHANGE_RULES, change);
  const { CODE_CHANGE_RULES } = await import("./code-change-rules.generated.ts");
  return runRules([...CHANGE_RULES, ...CODE_CHANGE_RULES], change);
}

function* runRules(rules: readonly ChangeRule[], change: UnderstoodChange): Generator<Finding, void> {
  const masks = createMasks();
  for (const rule of rules) yield* runChangeRule(rule, change, masks);
}

/** Whether a source that is no text for people differs, is new, has another name, or is gone. */
export function codeDiffers({ head, before }: UnderstoodChange): boolean {
  const [now, earlier] = [head.sources.filter(isCode), before.sources.filter(isCode)];
  return now.length !== earlier.length || without(now, earlier, identityOf).length > 0;
}

function isCode({ facts }: ArtifactSource): boolean {
  return facts.language !== "markdown" && facts.language !== "text";
}

function identityOf({ file, how, text }: ArtifactSource): string {
  return [file.name, file.member, how, text].join("\0");
}
