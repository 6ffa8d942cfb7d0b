import { CAPABILITY_KINDS } from "../../src/core/capability.ts";
import { IMPORT_PRESETS, PROFILES, UNPINNED } from "../../src/core/policy.ts";
import { PACK_RULE_PREFIX } from "../../src/core/rule-pack.ts";
import { CONFIDENCES, SEVERITIES } from "../../src/core/severity.ts";
import { STAGE_IDS } from "../../src/core/stage-id.ts";
import { DEFAULT_PROFILE } from "../../src/policy/defaults.ts";
import { EXPIRY_PATTERN } from "../../src/policy/expiry.ts";
import type { BuiltKey } from "../../src/policy/keys.ts";
import { PACK_PATH_PATTERN } from "../../src/policy/packs/limits.ts";
import { defaultOf, isSameInEachProfile, writeYaml } from "./policy-defaults.ts";
import { sandboxProperties } from "./sandbox-schema.ts";
import { DESCRIPTIONS } from "./policy-descriptions.ts";

export type Schema = Readonly<Record<string, unknown>>;

export const TEXT = { type: "string" } as const;
/** A module: `os.path`, `node:fs`, `@scope/package`. */
const MODULE = { ...TEXT, pattern: "^[@\\w][\\w@:./-]*$" } as const;
/** A target of a capability: anything but nothing. */
const TARGET = { ...TEXT, pattern: "\\S" } as const;
/** `organization/slug`, of what GitHub allows in either. */
const TEAM_PATTERN = "^[A-Za-z0-9-]+/[A-Za-z0-9_.-]+$";
/** What a rule is called within its stage or pack. */
export const RULE_NAME = "[a-z0-9]+(-[a-z0-9]+)*";

/**
 * The JSON Schema of a policy file (draft 7: what editors know best). Keys that are not built yet are left out, so that
 * editors do not offer what does not work. Patterns stand where formats would do, so that the compiled validator
 * needs no library.
 */
export function buildPolicySchema(): Schema {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "urn:evogate:schema:policy",
    title: "Evogate policy",
    description: "The file `.evogate/policy.yaml`. Every key may be left out; then the profile decides.",
    ...mapping({
      profile: describe("profile", { enum: PROFILES, default: DEFAULT_PROFILE }),
      repository: describe("repository", { ...TEXT, pattern: "^\\S(.*\\S)?$" }),
      artifacts: describe(
        "artifacts",
        mapping({
          include: describeDefault("artifacts.include", { ...list(TEXT), minItems: 1 }),
          exclude: describeDefault("artifacts.exclude", list(TEXT)),
        }),
      ),
      imports: describe(
        "imports",
        mapping({
          allow: describeDefault("imports.allow", { type: ["array", "null"], items: MODULE }),
          deny: describeDefault("imports.deny", list(MODULE)),
          presets: describeDefault("imports.presets", list({ enum: IMPORT_PRESETS })),
        }),
      ),
      capabilities: describe(
        "capabilities",
        mapping({
          gained: describeDefault("capabilities.gained", { enum: ["hold", "allow"] }),
          allow: describeDefault("capabilities.allow", list(capabilityPattern("capabilities.allow"))),
          deny: describeDefault("capabilities.deny", list(capabilityPattern("capabilities.deny"))),
        }),
      ),
      stages: describe(
        "stages",
        mapping({
          rules: describe(
            "stages.rules",
            mapping({
              required: describeDefault("stages.rules.required", { type: "boolean" }),
              packs: describeDefault("stages.rules.packs", list({ ...TEXT, pattern: PACK_PATH_PATTERN })),
            }),
          ),
          ast: describe(
            "stages.ast",
            mapping({ required: describeDefault("stages.ast.required", { type: "boolean" }) }),
          ),
          review: describe("stages.review", review()),
          supplyChain: describe("stages.supplyChain", supplyChain()),
          sandbox: sandboxStage(),
        }),
      ),
      gate: describe(
        "gate",
        mapping({
          reject: threshold("gate.reject"),
          hold: threshold("gate.hold"),
          approvals: approvals(),
          limits: limits(),
        }),
      ),
      disclosure: describeDefault("disclosure", { enum: ["full", "class-only"] }),
      suppressions: describeDefault("suppressions", list(suppression())),
    }),
  };
}

/** An address is looked at once more when it is used. What is more than any run takes is a slip. */
function review(): Schema {
  const text = { type: ["string", "null"], pattern: "^\\S+$" } as const;
  return mapping({
    required: describeDefault("stages.review.required", { enum: [true, false, "auto"] }),
    baseUrl: describeDefault("stages.review.baseUrl", { ...text, pattern: "^https?://\\S+$" }),
    model: describeDefault("stages.review.model", text),
    apiKeyEnv: describeDefault("stages.review.apiKeyEnv", { ...TEXT, pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }),
    runs: describeDefault("stages.review.runs", { type: "integer", minimum: 1, maximum: 9 }),
    canary: describeDefault("stages.review.canary", { type: "boolean" }),
    budget: describeDefault(
      "stages.review.budget",
      mapping({
        tokens: describeDefault("stages.review.budget.tokens", { type: "integer", minimum: 1, maximum: 1e9 }),
        calls: describeDefault("stages.review.budget.calls", { type: "integer", minimum: 1, maximum: 100_000 }),
      }),
    ),
    cache: describeDefault("stages.review.cache", { type: "boolean" }),
  });
}

/** A database that is older than ten years is a slip. */
function supplyChain(): Schema {
  return mapping({
    required: describeDefault("stages.supplyChain.required", { type: "boolean" }),
    failOn: describeDefault("stages.supplyChain.failOn", { enum: SEVERITIES }),
    unpinned: describeDefault("stages.supplyChain.unpinned", { enum: UNPINNED }),
    maxAgeDays: describeDefault("stages.supplyChain.maxAgeDays", { type: "integer", minimum: 1, maximum: 3650 }),
  });
}

function threshold(key: "gate.reject" | "gate.hold"): Schema {
  return describeDefault(
    key,
    mapping({
      severity: describeDefault(`${key}.severity`, { enum: SEVERITIES }),
      confidence: describeDefault(`${key}.confidence`, { enum: CONFIDENCES }),
    }),
  );
}

function sandboxStage(): Schema {
  const properties = Object.entries(sandboxProperties()).map(([name, schema]) => {
    return [name, describeDefault(`stages.sandbox.${name}` as BuiltKey, schema)] as const;
  });
  const command = {
    ...mapping({
      artifact: describe("stages.sandbox.commands[].artifact", TEXT),
      run: describe("stages.sandbox.commands[].run", { ...list({ ...TEXT, pattern: "\\S" }), minItems: 1 }),
    }),
    required: ["artifact", "run"],
  };
  const commands = describeDefault("stages.sandbox.commands", list(command));
  return describe("stages.sandbox", mapping({ ...Object.fromEntries(properties), commands }));
}

/** Nobody waits for longer than a year, and nobody has a hundred reviewers: what is larger is a slip. */
function approvals(): Schema {
  return describeDefault(
    "gate.approvals",
    mapping({
      minimum: describeDefault("gate.approvals.minimum", { type: "integer", minimum: 1, maximum: 100 }),
      authorMayApprove: describeDefault("gate.approvals.authorMayApprove", { type: "boolean" }),
      teams: describeDefault("gate.approvals.teams", list({ ...TEXT, pattern: TEAM_PATTERN })),
      expiresDays: describeDefault("gate.approvals.expiresDays", { type: "integer", minimum: 1, maximum: 366 }),
    }),
  );
}

/** What is larger than any repository is a slip. */
function limits(): Schema {
  const limit = { type: ["integer", "null"], minimum: 0, maximum: 1_000_000 } as const;
  return describeDefault(
    "gate.limits",
    mapping({
      evolutionsPerHour: describeDefault("gate.limits.evolutionsPerHour", limit),
      activeArtifacts: describeDefault("gate.limits.activeArtifacts", limit),
      driftFromAnchor: describeDefault("gate.limits.driftFromAnchor", limit),
    }),
  );
}

function capabilityPattern(key: "capabilities.allow" | "capabilities.deny"): Schema {
  return {
    ...mapping({
      kind: describe(`${key}[].kind`, { enum: CAPABILITY_KINDS }),
      target: describe(`${key}[].target`, TARGET),
      except: describe(`${key}[].except`, list(TARGET)),
    }),
    required: ["kind", "target"],
  };
}

function suppression(): Schema {
  const rule = `^(${STAGE_IDS.join("|")}|${PACK_RULE_PREFIX.slice(0, -1)})/${RULE_NAME}$`;
  return {
    ...mapping({
      rule: describe("suppressions[].rule", { ...TEXT, pattern: rule }),
      artifact: describe("suppressions[].artifact", TEXT),
      fingerprint: describe("suppressions[].fingerprint", { ...TEXT, pattern: "^[0-9a-f]{32}$" }),
      advisory: describe("suppressions[].advisory", { ...TEXT, pattern: "^[A-Za-z0-9][A-Za-z0-9._:-]*$" }),
      reason: describe("suppressions[].reason", { ...TEXT, pattern: "\\S" }),
      expires: describe("suppressions[].expires", { ...TEXT, pattern: EXPIRY_PATTERN }),
    }),
    required: ["rule", "artifact", "reason", "expires"],
  };
}

export function mapping(properties: Schema): Schema {
  return { type: "object", additionalProperties: false, properties };
}

export function list(items: Schema): Schema {
  return { type: "array", items };
}

function describe(key: BuiltKey, schema: Schema): Schema {
  return { title: key.replaceAll("[]", ""), description: DESCRIPTIONS[key], ...schema };
}

/** Editors know one default, that of the default profile; the others are told in the description. */
function describeDefault(key: BuiltKey, schema: Schema): Schema {
  const others = isSameInEachProfile(key)
    ? ""
    : ` Default: ${PROFILES.map((profile) => `${writeYaml(defaultOf(key, profile))} (${profile})`).join(", ")}.`;
  return describe(key, {
    description: `${DESCRIPTIONS[key]}${others}`,
    default: defaultOf(key, DEFAULT_PROFILE),
    ...schema,
  });
}
