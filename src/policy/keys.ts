import { suggest } from "../text/suggest.ts";

/** Keys that work, dotted; `[]` is any item of a list. In the order of the schema and the docs. */
export const BUILT_KEYS = [
  "profile",
  "repository",
  "artifacts",
  "artifacts.include",
  "artifacts.exclude",
  "imports",
  "imports.allow",
  "imports.deny",
  "imports.presets",
  "capabilities",
  "capabilities.gained",
  "capabilities.allow",
  "capabilities.allow[].kind",
  "capabilities.allow[].target",
  "capabilities.allow[].except",
  "capabilities.deny",
  "capabilities.deny[].kind",
  "capabilities.deny[].target",
  "capabilities.deny[].except",
  "stages",
  "stages.rules",
  "stages.rules.required",
  "stages.rules.packs",
  "stages.ast",
  "stages.ast.required",
  "stages.review",
  "stages.review.required",
  "stages.review.baseUrl",
  "stages.review.model",
  "stages.review.apiKeyEnv",
  "stages.review.runs",
  "stages.review.canary",
  "stages.review.budget",
  "stages.review.budget.tokens",
  "stages.review.budget.calls",
  "stages.review.cache",
  "stages.supplyChain",
  "stages.supplyChain.required",
  "stages.supplyChain.failOn",
  "stages.supplyChain.unpinned",
  "stages.supplyChain.maxAgeDays",
  "stages.sandbox",
  "stages.sandbox.required",
  "stages.sandbox.tests",
  "stages.sandbox.run",
  "stages.sandbox.backend",
  "stages.sandbox.timeoutSeconds",
  "stages.sandbox.cpuSeconds",
  "stages.sandbox.memoryMb",
  "stages.sandbox.processes",
  "stages.sandbox.fileMb",
  "stages.sandbox.outputKb",
  "stages.sandbox.network",
  "stages.sandbox.allowHosts",
  "stages.sandbox.readPaths",
  "stages.sandbox.writePaths",
  "stages.sandbox.env",
  "stages.sandbox.exec",
  "stages.sandbox.adversarial",
  "stages.sandbox.commands",
  "stages.sandbox.commands[].artifact",
  "stages.sandbox.commands[].run",
  "gate",
  "gate.reject",
  "gate.reject.severity",
  "gate.reject.confidence",
  "gate.hold",
  "gate.hold.severity",
  "gate.hold.confidence",
  "gate.approvals",
  "gate.approvals.minimum",
  "gate.approvals.authorMayApprove",
  "gate.approvals.teams",
  "gate.approvals.expiresDays",
  "gate.limits",
  "gate.limits.evolutionsPerHour",
  "gate.limits.activeArtifacts",
  "gate.limits.driftFromAnchor",
  "disclosure",
  "suppressions",
  "suppressions[].rule",
  "suppressions[].artifact",
  "suppressions[].fingerprint",
  "suppressions[].advisory",
  "suppressions[].reason",
  "suppressions[].expires",
] as const;

export type BuiltKey = (typeof BUILT_KEYS)[number];

/** Values that are promised but do nothing yet. To ignore one would be a silent no-op. */
export const NOT_BUILT_VALUES: readonly string[] = ["stages.sandbox.adversarial: model"];

/** Whether a value of a key is promised for a later version. */
export function isNotBuilt(key: string, value: unknown): boolean {
  return NOT_BUILT_VALUES.includes(`${key}: ${String(value)}`);
}

/**
 * The key that was probably meant by an unknown `name` below `parent` (empty at the top): a sibling that is spelled
 * alike, else the one key elsewhere that has the name but for hyphens and capitals; null when there is none.
 */
export function suggestKey(parent: string, name: string, keys: readonly string[]): string | null {
  const siblings = keys.filter((key) => parentOf(key) === parent);
  const alike = suggest(name, siblings.map(nameOf));
  if (alike !== null) return joinKey(parent, alike);
  const [elsewhere, ...others] = keys.filter((key) => foldName(nameOf(key)) === foldName(name));
  return elsewhere === undefined || others.length > 0 ? null : elsewhere;
}

/** `gate` and `hold` make `gate.hold`; the top has no name. */
export function joinKey(parent: string, name: string): string {
  return parent === "" ? name : `${parent}.${name}`;
}

function parentOf(key: string): string {
  return key.slice(0, Math.max(0, key.lastIndexOf(".")));
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1);
}

/** Stages are spelled `supply-chain` everywhere but in the policy. */
function foldName(name: string): string {
  return name.replaceAll(/[-_]/gu, "").toLowerCase();
}
