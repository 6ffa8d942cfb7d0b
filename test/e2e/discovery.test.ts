import { describe, expect, test } from "vitest";
import { scan } from "../support/resident.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { findingsOf, idsOf, OVERRIDE, skillText } from "./skill.ts";

/** A repository with these files, committed on a branch that `main` knows nothing of. */
function makeBranch(paths: readonly string[], content: string = "Words.\n"): TestRepository {
  const repository = makeRepository();
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  for (const path of paths) repository.write(path, /skill\.md$/i.test(path) ? skillText("count") : content);
  repository.commit();
  return repository;
}

/** Discovery is one function for all sources: each case is asked of the work tree and of the commit. */
async function discover(repository: TestRepository): Promise<readonly (readonly string[])[]> {
  const plain = await scan(repository.path, ["--profile", "strict"]);
  const compared = await scan(repository.path, ["--base", "main"]);
  expect(idsOf(compared.report)).toEqual(idsOf(plain.report));
  return plain.report.artifacts.map(({ id, kind, format }) => [id, kind, format]);
}

describe("one artifact", () => {
  test.each([
    ["skills/count/SKILL.md", "skills/count", "skill", "agent-skill"],
    [".claude/skills/count/SKILL.md", ".claude/skills/count", "skill", "agent-skill"],
    [".agents/skills/count/SKILL.md", ".agents/skills/count", "skill", "agent-skill"],
    ["plugins/words/skills/count/SKILL.md", "plugins/words/skills/count", "skill", "agent-skill"],
    ["anywhere/SKILL.md", "anywhere", "skill", "agent-skill"],
    ["anywhere/skill.md", "anywhere", "skill", "agent-skill"],
    ["SKILL.md", ".", "skill", "agent-skill"],
    ["tools/run", "tools/run", "tool", "plain"],
    ["tools/deep/er/run.py", "tools/deep/er/run.py", "tool", "plain"],
    ["prompts/system.md", "prompts/system.md", "prompt", "plain"],
    ["memory/facts.json", "memory/facts.json", "memory", "plain"],
    ["AGENTS.md", "AGENTS.md", "config", "plain"],
    ["packages/a/AGENTS.md", "packages/a/AGENTS.md", "config", "plain"],
    ["CLAUDE.md", "CLAUDE.md", "config", "plain"],
    ["CLAUDE.local.md", "CLAUDE.local.md", "config", "plain"],
    ["GEMINI.md", "GEMINI.md", "config", "plain"],
    [".cursorrules", ".cursorrules", "config", "plain"],
    [".windsurfrules", ".windsurfrules", "config", "plain"],
    [".cursor/rules/style.mdc", ".cursor/rules/style.mdc", "config", "plain"],
    [".cursor/mcp.json", ".cursor/mcp.json", "config", "plain"],
    [".mcp.json", ".mcp.json", "config", "plain"],
    [".github/copilot-instructions.md", ".github/copilot-instructions.md", "config", "plain"],
    [".github/instructions/ts.md", ".github/instructions/ts.md", "config", "plain"],
    [".claude/settings.json", ".claude/settings.json", "config", "plain"],
    [".claude/settings.local.json", ".claude/settings.local.json", "config", "plain"],
    [".claude/hooks/run.sh", ".claude/hooks/run.sh", "config", "plain"],
    [".claude/commands/go.md", ".claude/commands/go.md", "config", "plain"],
    [".claude/agents/reviewer.md", ".claude/agents/reviewer.md", "config", "plain"],
  ])("%s", async (path, ...artifact) => {
    expect(await discover(makeBranch([path, "README.md"]))).toEqual([artifact]);
  });
});

describe("what belongs to an artifact", () => {
  test.each([
    [".hidden"],
    [".git-blame-ignore-revs"],
    ["node_modules/x/index.js"],
    ["dist/x.js"],
    ["__pycache__/x.py"],
    ["no-extension"],
    ["data.unknown-extension"],
    [".evogate-like/x.md"],
    ["target/.cache/x"],
  ])("%s", async (path) => {
    const repository = makeBranch(["skills/count/SKILL.md", `skills/count/${path}`], OVERRIDE);
    for (const args of [[], ["--base", "main"]]) {
      const { report } = await scan(repository.path, args);
      // Which rule it is depends on the kind of file; that it was read does not.
      const paths = new Set(report.artifacts[0]?.findings.map((finding) => finding.path));
      expect([...paths]).toEqual([`skills/count/${path}`]);
    }
  });

  test("what git ignores counts in a work tree, because an agent reads it", async () => {
    const repository = makeBranch(["skills/count/SKILL.md"]);
    repository.write(".gitignore", "x.md\n");
    repository.write("skills/count/x.md", OVERRIDE);
    expect(findingsOf((await scan(repository.path)).report)).toEqual(["rules/instruction-override skills/count/x.md"]);
  });

  test("a file belongs to its innermost artifact", async () => {
    const repository = makeBranch(["skills/a/SKILL.md", "skills/a/sub/b/SKILL.md", "skills/a/tools/run.md"]);
    repository.write("skills/a/sub/b/deep/bad.md", OVERRIDE);
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.artifacts.map(({ id, decision }) => [id, decision])).toEqual([
      ["skills/a", "promote"],
      ["skills/a/sub/b", "reject"],
    ]);
  });

  test("files under .evogate belong to none", async () => {
    const repository = makeBranch(["SKILL.md", ".evogate/SKILL.md", ".evogate/notes.md", "tools/run.sh"]);
    repository.write(".evogate/notes.md", OVERRIDE);
    const { report } = await scan(repository.path);
    expect(report.artifacts.map(({ id, decision }) => [id, decision])).toEqual([[".", "promote"]]);
    expect(report.summary.examinedFiles).toBe(2);
  });

  test("a link and a submodule where a skill would be are judged", async () => {
    const repository = makeBranch(["README.md"]);
    repository.link("skills/linked", "../elsewhere");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${repository.git("rev-parse", "HEAD")},skills/sub`);
    repository.git("add", "skills/linked");
    const { report } = await scan(repository.path, ["--staged"]);
    expect(report.artifacts.map(({ id, kind, decision }) => [id, kind, decision])).toEqual([
      ["skills/linked", "skill", "hold"],
      ["skills/sub", "skill", "hold"],
    ]);
  });
});
