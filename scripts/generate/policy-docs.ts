import { PROFILES } from "../../src/core/policy.ts";
import { DEFAULTS, DEFAULT_PROFILE } from "../../src/policy/defaults.ts";
import { BUILT_KEYS, NOT_BUILT_VALUES, type BuiltKey } from "../../src/policy/keys.ts";
import { fillParts, writeList, writeTable } from "./marked-parts.ts";
import { defaultOf, writeYaml } from "./policy-defaults.ts";
import { DESCRIPTIONS } from "./policy-descriptions.ts";

/** Fills the marked parts of docs/policy.md; the prose around them stays. */
export function fillPolicyDocs(page: string): string {
  const parts: Readonly<Record<string, string>> = {
    keys: writeKeyTable(),
    suppressions: writeSuppressionTable(),
    places: writeList(DEFAULTS[DEFAULT_PROFILE].artifacts.include),
    "not-built": writeList(NOT_BUILT_VALUES),
  };
  return fillParts("docs/policy.md", page, parts);
}

function writeKeyTable(): string {
  const keys = BUILT_KEYS.filter((key) => !key.includes("[]") && !hasChildren(key));
  return writeTable(
    ["key", ...PROFILES, "meaning"],
    keys.map((key) => [code(key), ...PROFILES.map((profile) => writeDefault(key, profile)), DESCRIPTIONS[key]]),
  );
}

function writeSuppressionTable(): string {
  const keys = BUILT_KEYS.filter((key) => key.startsWith("suppressions[]."));
  return writeTable(
    ["key", "meaning"],
    keys.map((key) => [code(key.replace("suppressions[].", "")), DESCRIPTIONS[key]]),
  );
}

function hasChildren(key: BuiltKey): boolean {
  return BUILT_KEYS.some((other) => other.startsWith(`${key}.`));
}

function writeDefault(key: BuiltKey, profile: (typeof PROFILES)[number]): string {
  return key === "artifacts.include" ? "the known places" : code(writeYaml(defaultOf(key, profile)));
}

function code(text: string): string {
  return `\`${text}\``;
}
