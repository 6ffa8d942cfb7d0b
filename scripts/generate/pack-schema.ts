import { CONFIDENCES, SEVERITIES } from "../../src/core/severity.ts";
import type { PackKey } from "../../src/policy/packs/keys.ts";
import { LONGEST_REGEX } from "../../src/policy/packs/limits.ts";
import { CONTEXTS } from "../../src/scanners/rules/pack.ts";
import { TAXONOMY_PATTERN } from "../rules/schema.ts";
import { PACK_DESCRIPTIONS } from "./pack-descriptions.ts";
import { list, mapping, RULE_NAME, TEXT, type Schema } from "./policy-schema.ts";

const REGEX = { ...TEXT, pattern: `^[^]{1,${LONGEST_REGEX}}$` } as const;
const WORDS = { ...TEXT, pattern: "\\S" } as const;

/** The JSON Schema of a rule pack, in the same draft as the policy's. */
export function buildPackSchema(): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "urn:evogate:schema:rule-pack",
    title: "Evogate rule pack",
    description: "Rules of your own, in a file that `stages.rules.packs` of the policy names.",
    ...mapping({ rules: describe("rules", someOf(rule())) }),
    required: ["rules"],
  };
}

function rule(): Schema {
  return {
    ...mapping({
      id: describe("rules[].id", { ...TEXT, pattern: `^${RULE_NAME}$` }),
      title: describe("rules[].title", { ...TEXT, pattern: "^\\S([^\\r\\n]{0,98}\\S)?$" }),
      severity: describe("rules[].severity", { enum: SEVERITIES }),
      confidence: describe("rules[].confidence", { enum: CONFIDENCES }),
      why: describe("rules[].why", WORDS),
      fix: describe("rules[].fix", WORDS),
      taxonomy: describe("rules[].taxonomy", list({ ...TEXT, pattern: TAXONOMY_PATTERN })),
      patterns: describe("rules[].patterns", someOf(pattern())),
    }),
    required: ["id", "title", "severity", "confidence", "why", "fix", "patterns"],
  };
}

function pattern(): Schema {
  return {
    ...mapping({
      regex: describe("rules[].patterns[].regex", REGEX),
      ignoreCase: describe("rules[].patterns[].ignoreCase", { type: "boolean", default: false }),
      unless: describe("rules[].patterns[].unless", REGEX),
      in: describe("rules[].patterns[].in", someOf({ enum: CONTEXTS })),
      negatable: describe("rules[].patterns[].negatable", { type: "boolean", default: false }),
      files: describe("rules[].patterns[].files", someOf(TEXT)),
    }),
    required: ["regex"],
  };
}

function someOf(items: Schema): Schema {
  return { ...list(items), minItems: 1 };
}

function describe(key: PackKey, schema: Schema): Schema {
  return { title: key.replaceAll("[]", ""), description: PACK_DESCRIPTIONS[key], ...schema };
}
