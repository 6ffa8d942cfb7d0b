import type { Policy, Profile, ReviewPolicy, SandboxPolicy } from "../core/policy.ts";

/** In force where neither the policy file nor a flag names a profile. */
export const DEFAULT_PROFILE: Profile = "balanced";

/**
 * Where agents keep what they write for themselves. The configuration files are those that Claude Code, Codex,
 * Gemini CLI, Cursor, Windsurf and GitHub Copilot read by themselves, as their manuals name them.
 */
const KNOWN_PLACES = [
  "**/SKILL.md",
  "tools/**",
  "prompts/**",
  "memory/**",
  "**/AGENTS.md",
  "**/CLAUDE.md",
  "**/CLAUDE.local.md",
  "**/GEMINI.md",
  "**/.cursorrules",
  "**/.windsurfrules",
  "**/.cursor/rules/**",
  "**/.cursor/mcp.json",
  "**/.github/copilot-instructions.md",
  "**/.github/instructions/**",
  "**/.mcp.json",
  "**/.claude/settings*.json",
  "**/.claude/hooks/**",
  "**/.claude/commands/**",
  "**/.claude/agents/**",
] as const;

const EVERYWHERE = {
  repository: null,
  artifacts: { include: KNOWN_PLACES, exclude: [] },
  imports: { allow: null, deny: [], presets: [] },
  suppressions: [],
} as const;

const STATIC_STAGES = { rules: { required: true, packs: [] }, ast: { required: true } } as const;

const SANDBOX: SandboxPolicy = {
  required: true,
  tests: "if-present",
  backend: "auto",
  commands: [],
  timeoutSeconds: 30,
  cpuSeconds: 20,
  memoryMb: 512,
  processes: 64,
  fileMb: 64,
  outputKb: 1024,
  network: "none",
  allowHosts: [],
  readPaths: [],
  writePaths: [],
  env: [],
  exec: "interpreter-only",
  adversarial: "inputs",
};

/** A change of some hundred lines takes some 40,000 tokens in five calls; see docs/review.md. */
const REVIEW: ReviewPolicy = {
  required: "auto",
  baseUrl: null,
  model: null,
  apiKeyEnv: "OPENAI_API_KEY",
  runs: 1,
  canary: true,
  budget: { tokens: 1_000_000, calls: 300 },
  cache: true,
};

/** What each profile sets. The schema and the tables of docs/policy.md are generated from here. */
export const DEFAULTS: Readonly<Record<Profile, Policy>> = {
  strict: {
    profile: "strict",
    ...EVERYWHERE,
    stages: {
      ...STATIC_STAGES,
      review: { ...REVIEW, required: true, runs: 3 },
      supplyChain: { required: true, failOn: "medium", unpinned: "reject", maxAgeDays: 7 },
      sandbox: { ...SANDBOX, tests: "required" },
    },
    capabilities: { gained: "hold", allow: [], deny: [] },
    gate: {
      reject: { severity: "high", confidence: "high" },
      hold: { severity: "medium", confidence: "low" },
      approvals: { minimum: 2, authorMayApprove: false, teams: [], expiresDays: 7 },
      limits: { evolutionsPerHour: 3, activeArtifacts: 50, driftFromAnchor: 5 },
    },
    disclosure: "class-only",
  },
  balanced: {
    profile: "balanced",
    ...EVERYWHERE,
    stages: {
      ...STATIC_STAGES,
      review: REVIEW,
      supplyChain: { required: true, failOn: "high", unpinned: "hold", maxAgeDays: 30 },
      sandbox: SANDBOX,
    },
    capabilities: { gained: "hold", allow: [], deny: [] },
    gate: {
      reject: { severity: "critical", confidence: "medium" },
      hold: { severity: "high", confidence: "medium" },
      approvals: { minimum: 1, authorMayApprove: false, teams: [], expiresDays: 7 },
      limits: { evolutionsPerHour: 10, activeArtifacts: 200, driftFromAnchor: 20 },
    },
    disclosure: "full",
  },
  permissive: {
    profile: "permissive",
    ...EVERYWHERE,
    stages: {
      ...STATIC_STAGES,
      review: { ...REVIEW, required: false },
      supplyChain: { required: true, failOn: "critical", unpinned: "allow", maxAgeDays: 90 },
      sandbox: { ...SANDBOX, required: false, adversarial: "none" },
    },
    capabilities: { gained: "allow", allow: [], deny: [] },
    gate: {
      reject: { severity: "critical", confidence: "high" },
      hold: { severity: "critical", confidence: "medium" },
      approvals: { minimum: 1, authorMayApprove: true, teams: [], expiresDays: 30 },
      limits: { evolutionsPerHour: null, activeArtifacts: null, driftFromAnchor: null },
    },
    disclosure: "full",
  },
};
