import { expect, test } from "vitest";
import { kindOfFile } from "../../src/artifacts/kind.ts";

test.each([
  ["tools/a.py", "tool"],
  ["tools/readme.md", "tool"],
  ["a/TOOLS/b", "tool"],
  ["toolsmith/b.py", "tool"],
  ["prompts/a.txt", "prompt"],
  ["prompts/config.json", "prompt"],
  ["memory/2026/notes.md", "memory"],
  ["memory/a.json", "memory"],
  [".claude/commands/deploy.md", "config"],
  [".claude/agents/tools/x.md", "config"],
  [".cursor/rules/a.mdc", "config"],
  [".github/copilot-instructions.md", "config"],
  ["AGENTS.md", "config"],
  ["packages/a/claude.md", "config"],
  ["CLAUDE.local.md", "config"],
  [".mcp.json", "config"],
  [".cursorrules", "config"],
  ["MYAGENTS.md", "prompt"],
  ["docs/guide.md", "prompt"],
  ["docs/guide.rst", "prompt"],
  ["settings.yaml", "config"],
  ["a.toml", "config"],
  ["run.sh", "tool"],
  ["Makefile", "tool"],
  ["skill.pyc", "tool"],
])("%s is a %s", (path, kind) => {
  expect(kindOfFile(path)).toBe(kind);
});
