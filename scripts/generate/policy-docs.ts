import { PROFILES } from "../../src/core/policy.ts";
import { DEFAULTS, DEFAULT_PROFILE } from "../../src/policy/defaults.ts";
import { BUILT_KEYS, NOT_BUILT_KEYS, type BuiltKey } from "../../src/policy/keys.ts";
import { defaultOf, writeYaml } from "./policy-defaults.ts";
import { DESCRIPTIONS } from "./policy-descriptions.ts";

/** Fills the marked parts of docs/policy.md; the prose around them stays. */
export function fillPolicyDocs(page: string): string {
  const parts: Readonly<Record<string, string>> = {
    keys: writeKeyTable(),
    suppressions: writeSuppressionTable(),
    places: writeList(DEFAULTS[DEFAULT_PROFILE].artifacts.include),
    "not-built": writeList(NOT_BUILT_KEYS),
  };
  return Object.entries(parts).reduce((filled, [name, content]) => fillPart(filled, name, content), page);
}

function fillPart(page: string, name: string, content: string): string {
  const [begin, end] = [`<!-- begin generated: ${name} -->`, `<!-- end generated: ${name} -->`];
  const [start, stop] = [page.indexOf(begin), page.indexOf(end)];
  if (start === -1 || stop < start) throw new Error(`docs/policy.md lacks the markers of "${name}"`);
  return `${page.slice(0, start + begin.length)}\n${content}\n${page.slice(stop)}`;
}

function writeKeyTable(): string {
  const keys = BUILT_KEYS.filter((key) => !key.includes("[]") && !hasChildren(key));
  return writeTable(
    ["key", ...PROFILES, "meaning"],
    keys.map((key) => [code(key), ...PROFILES.map((profile) => writeDefault(key, profile)), DESCRIPTIONS[key]]),
  );
}

function writeSuppressionTable(): string {
  const keys = BUILT_KEYS.filter((key) => key.includes("[]."));
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

function writeTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function writeList(items: readonly string[]): string {
  return items.map((item) => `- ${code(item)}`).join("\n");
}

function code(text: string): string {
  return `\`${text}\``;
}
