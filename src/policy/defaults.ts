import type { Policy, Profile, ReviewPolicy, SandboxPolicy } from "../core/policy.ts";

/** In force where neither the policy file nor a flag names a profile. */
export const DEFAULT_PROFILE: Profile = "balanced";

/**
 * Where agents keep what they write for themselves, and what they read by themselves, as the manuals of each name it. A
 * folder with `.claude-plugin/plugin.json` is looked through for the parts of a plugin as well.
 */
const KNOWN_PLACES = [
  "**/SKILL.md",
  "tools/**",
  "prompts/**",
  "**/*.prompt.{md,yml,yaml}",
  "**/*.prompty",
  "memory/**",
  "memories/**",
  "**/AGENTS.md",
  "**/AGENTS.override.md",
  // Claude
  "**/CLAUDE.md",
  "**/CLAUDE.local.md",
  "**/.claude/settings*.json",
  "**/.claude/{hooks,commands,agents,rules,output-styles}/**",
  "**/.claude-plugin/*.json",
  "**/claude_desktop_config.json",
  // Codex, Gemini, opencode
  "**/.codex/**",
  "**/GEMINI.md",
  "**/.gemini/**",
  "**/gemini-extension.json",
  "**/opencode.{json,jsonc}",
  "**/.opencode/**",
  // Copilot and its editor
  "**/.github/copilot-instructions.md",
  "**/.github/{instructions,prompts,agents,chatmodes,hooks}/**",
  "**/.vscode/{mcp,settings,tasks}.json",
  // Editors with an agent
  "**/.cursorrules",
  "**/.cursor/**",
  "**/.windsurfrules",
  "**/.windsurf/**",
  "**/.clinerules",
  "**/.clinerules/**",
  "**/.roorules",
  "**/.roo/**",
  "**/.kiro/**",
  "**/.amazonq/**",
  "**/.continue/**",
  "**/.junie/**",
  "**/.goosehints",
  // OpenClaw
  "**/openclaw.json",
  "**/openclaw.plugin.json",
  "**/.openclaw/**",
  "**/{SOUL,IDENTITY,HEARTBEAT,BOOTSTRAP,MEMORY}.md",
  // Servers, policies, sandboxes
  "**/{.mcp,mcp,mcp_config}.json",
  "**/*progent*.json",
  "**/*secagent*.json",
  "**/{.srt-settings,srt-settings}*.json",
  // SkillLite
  "**/.skilllite-manifest.json",
  "**/.skilllite/**",
  "**/_evolved/**",
  // Anvil
  "**/anvil_tools/**",
  "**/anvil_managed/**",
  "**/anvil_manifest.json",
  // ARISE
  "**/arise_skills/**",
  "**/arise_trajectories/**",
  "**/skills.json",
  "**/.arise.json",
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
  run: "tests",
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
      sandbox: { ...SANDBOX, tests: "required", run: "code" },
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
      sandbox: { ...SANDBOX, required: false },
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
