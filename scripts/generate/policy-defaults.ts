import { PROFILES, type Profile } from "../../src/core/policy.ts";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import type { BuiltKey } from "../../src/policy/keys.ts";

/** The default of a key in a profile as plain data; undefined for keys inside list items, which have none. */
export function defaultOf(key: BuiltKey, profile: Profile): unknown {
  let value: unknown = DEFAULTS[profile];
  for (const name of key.split(".")) value = isMapping(value) ? value[name] : undefined;
  return value;
}

/** Whether all profiles have the same default. */
export function isSameInEachProfile(key: BuiltKey): boolean {
  return new Set(PROFILES.map((profile) => JSON.stringify(defaultOf(key, profile)))).size === 1;
}

/** A value as one would write it in YAML, on one line. */
export function writeYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeYaml).join(", ")}]`;
  if (!isMapping(value)) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, item]) => `${key}: ${writeYaml(item)}`)
    .join(", ")} }`;
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
