import { describe, expect, test } from "vitest";
import { PROFILES } from "../../src/core/policy.ts";
import { isAtLeast } from "../../src/core/severity.ts";
import { DEFAULT_PROFILE, DEFAULTS } from "../../src/policy/defaults.ts";
import { compileGlob, matchesGlob } from "../../src/text/glob.ts";

const APPROVALS = {
  strict: { minimum: 2, authorMayApprove: false, teams: [], expiresDays: 7 },
  balanced: { minimum: 1, authorMayApprove: false, teams: [], expiresDays: 7 },
  permissive: { minimum: 1, authorMayApprove: true, teams: [], expiresDays: 30 },
} as const;

const LIMITS = {
  strict: { evolutionsPerHour: 3, activeArtifacts: 50, driftFromAnchor: 5 },
  balanced: { evolutionsPerHour: 10, activeArtifacts: 200, driftFromAnchor: 20 },
  permissive: { evolutionsPerHour: null, activeArtifacts: null, driftFromAnchor: null },
} as const;

describe("the defaults of the contract", () => {
  test.each([
    ["strict", "high", "high", "medium", "low", "class-only"],
    ["balanced", "critical", "medium", "high", "medium", "full"],
    ["permissive", "critical", "high", "critical", "medium", "full"],
  ] as const)("%s", (profile, rejectSeverity, rejectConfidence, holdSeverity, holdConfidence, disclosure) => {
    const { gate, stages, suppressions, ...rest } = DEFAULTS[profile];
    expect(gate).toEqual({
      reject: { severity: rejectSeverity, confidence: rejectConfidence },
      hold: { severity: holdSeverity, confidence: holdConfidence },
      approvals: APPROVALS[profile],
      limits: LIMITS[profile],
    });
    expect(rest.profile).toBe(profile);
    expect(rest.disclosure).toBe(disclosure);
    expect(stages.rules.required).toBe(true);
    expect(suppressions).toEqual([]);
  });

  test("balanced holds when nobody says otherwise", () => {
    expect(DEFAULT_PROFILE).toBe("balanced");
  });

  test.each(PROFILES)("%s holds all that it rejects", (profile) => {
    expect(isAtLeast(DEFAULTS[profile].gate.reject, DEFAULTS[profile].gate.hold)).toBe(true);
  });
});

describe("the known places", () => {
  test.each(PROFILES)("are the same in %s, and nothing is excluded", (profile) => {
    expect(DEFAULTS[profile].artifacts).toEqual({ include: DEFAULTS.balanced.artifacts.include, exclude: [] });
  });

  test.each([
    ["SKILL.md", true],
    ["skills/pdf/SKILL.md", true],
    ["skills/pdf/README.md", false],
    ["tools/fetch.py", true],
    ["tools/net/http/get.py", true],
    ["src/tools/fetch.py", false],
    ["prompts/system.md", true],
    ["memory/2026/notes.md", true],
    ["AGENTS.md", true],
    ["packages/api/AGENTS.md", true],
    ["CLAUDE.md", true],
    ["docs/CLAUDE.local.md", true],
    ["GEMINI.md", true],
    [".cursorrules", true],
    ["app/.windsurfrules", true],
    [".cursor/rules/style.mdc", true],
    [".cursor/mcp.json", true],
    [".cursor/hooks.json", true],
    ["cursor/settings.json", false],
    ["agents/prompts/greet.prompt.yml", true],
    ["memories/user.json", true],
    [".claude-plugin/marketplace.json", true],
    [".codex/config.toml", true],
    [".gemini/settings.json", true],
    [".github/prompts/review.prompt.md", true],
    [".vscode/settings.json", true],
    [".vscode/launch.json", false],
    [".clinerules", true],
    [".clinerules/style.md", true],
    ["workspace/SOUL.md", true],
    ["openclaw.json", true],
    ["policies/progent_banking.json", true],
    [".srt-settings.json", true],
    ["mcp.json", true],
    ["src/mcp.json.ts", false],
    [".github/copilot-instructions.md", true],
    [".github/instructions/tests.instructions.md", true],
    [".github/workflows/ci.yml", false],
    [".mcp.json", true],
    [".claude/settings.json", true],
    [".claude/settings.local.json", true],
    [".claude/hooks/pre.sh", true],
    [".claude/commands/release/tag.md", true],
    [".claude/agents/reviewer.md", true],
    [".claude/projects.json", false],
    [".evogate/policy.yaml", false],
  ])("%s: %s", (path, isKnown) => {
    const globs = DEFAULTS.balanced.artifacts.include.map((source) => compileGlob(source));
    expect(globs.some((glob) => glob.ok && matchesGlob(glob.value, path))).toBe(isKnown);
  });
});
