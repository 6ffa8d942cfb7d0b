import type { Places } from "./places.ts";

/** Where agents keep their settings, standing instructions, memory and sessions. */
export const AGENT_FILES: readonly Places[] = [
  {
    what: "settings and logins of an agent",
    source:
      "Claude Code, Codex, Gemini CLI, Cursor, Windsurf, Copilot, Cline, Aider, Continue, OpenCode, Goose and OpenClaw documentation, configuration",
    globs: [
      "**/.claude/**",
      "**/.claude.json",
      "**/.mcp.json",
      "**/mcp.json",
      "**/.{codex,gemini,cursor,windsurf,codeium,continue,cline,roo,goose,openclaw,clawdbot,moltbot,opencode,kiro,qwen,trae,amp}/**",
      "~/.config/{claude,codex,github-copilot,opencode,goose,amp,crush}/**",
      "~/.aider*",
      "**/.aider.conf.yml",
      "**/claude_desktop_config.json",
      "**/{.cursorrules,.windsurfrules,.clinerules,.roomodes,.goosehints}",
      "~/Library/Application Support/{Claude,Cursor,Windsurf}/**",
      "~/AppData/Roaming/{Claude,Cursor,Windsurf}/**",
    ],
  },
  {
    what: "standing instructions and memory of an agent",
    source: "Claude Code, Gemini CLI and OpenClaw documentation, memory files",
    globs: [
      "**/{CLAUDE,CLAUDE.local,GEMINI,QWEN,MEMORY,SOUL,HEARTBEAT,IDENTITY}.md",
      "~/.{memory,agent,agents,letta,mem0}/**",
    ],
  },
];

/** What a repository tells every agent and every person alike: nobody's memory, so that reading it tells nothing. */
export const AGENT_RULES: readonly Places[] = [
  {
    what: "instructions of a repository for agents",
    source: "AGENTS.md convention; GitHub Copilot documentation, custom instructions",
    globs: ["**/AGENTS.md", "**/.github/{copilot-instructions.md,instructions/**,prompts/**,agents/**}"],
  },
];

/** What steers the gate itself, as `artifacts/steering` has it for whole changes. */
export const GATE_FILES: readonly Places[] = [
  {
    what: "what decides over changes",
    source: "the outside contract, steering edits; GitHub, GitLab and pre-commit documentation",
    globs: [
      "**/.evogate/**",
      "**/.github/{workflows,actions}/**",
      "**/CODEOWNERS",
      "**/.pre-commit-config.yaml",
      "**/{.husky,.githooks,.circleci,.buildkite}/**",
      "**/{.gitlab-ci.yml,action.yml,action.yaml,Jenkinsfile,azure-pipelines.yml}",
      "**/{.gitattributes,.gitmodules}",
    ],
  },
];
