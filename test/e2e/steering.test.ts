import { describe, expect, test } from "vitest";
import { scan } from "../support/resident.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { decisionsOf, skillText } from "./skill.ts";

function makeBranch(): TestRepository {
  const repository = makeRepository();
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.write("CODEOWNERS", "* @ada\n");
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  return repository;
}

describe("steers the gate: held", () => {
  test.each([
    ".evogate/policy.yaml",
    ".evogate/lock.json",
    ".evogate/anything",
    ".github/workflows/test.yml",
    ".github/actions/build/index.js",
    "action.yml",
    "CODEOWNERS",
    ".github/CODEOWNERS",
    "docs/CODEOWNERS",
    ".pre-commit-config.yaml",
    ".husky/pre-commit",
    ".githooks/pre-push",
    ".gitattributes",
    ".gitmodules",
    ".gitignore",
    ".evogateignore",
    ".semgrepignore",
  ])("%s", async (path) => {
    const repository = makeBranch();
    repository.write(path, "# edited\n");
    repository.commit();
    const { report, exitCode } = await scan(repository.path, ["--base", "main"]);
    expect([exitCode, ...decisionsOf(report)]).toEqual([1, "hold (steering)"]);
    expect(report.artifacts[0]).toMatchObject({
      path: ".",
      kind: "policy",
      format: "steering",
      digest: null,
      needs: [{ kind: "steering", text: expect.stringContaining(path) as string }],
    });
  });

  test("its removal, its mode, and a link in its place", async () => {
    const repository = makeBranch();
    repository.remove("CODEOWNERS");
    repository.link(".gitignore", "elsewhere");
    repository.write(".husky/pre-commit", "exit 0\n", 0o755);
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.artifacts[0]?.needs.map(({ text }) => text.split(": ")[1])).toEqual([
      ".gitignore",
      ".husky/pre-commit",
      "CODEOWNERS",
    ]);
  });

  test("in the index", async () => {
    const repository = makeBranch();
    repository.write(".gitignore", "*.log\n");
    repository.git("add", "--all");
    expect(decisionsOf((await scan(repository.path, ["--staged"])).report)).toEqual(["hold (steering)"]);
  });

  test("whatever paths are named", async () => {
    const repository = makeBranch();
    repository.write(".evogate/policy.yaml", "profile: permissive\n");
    repository.write("skills/count/notes.md", "More.\n");
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main", "skills/count"]);
    expect(decisionsOf(report)).toEqual(["hold (steering)", "promote skills/count"]);
  });
});

describe("does not steer the gate", () => {
  test.each([
    "docs/.gitignore",
    "src/workflows/test.yml",
    "README.md",
    "docs/policy.yaml",
    ".github/ISSUE_TEMPLATE.md",
  ])("%s", async (path) => {
    const repository = makeBranch();
    repository.write(path, "edited\n");
    repository.commit();
    const { report, exitCode } = await scan(repository.path, ["--base", "main"]);
    expect([exitCode, report.artifacts]).toEqual([0, []]);
  });

  test("what only the base changed since", async () => {
    const repository = makeBranch();
    repository.write("skills/count/notes.md", "More.\n");
    repository.commit();
    repository.git("checkout", "--quiet", "main");
    repository.write(".gitignore", "*.log\n");
    repository.commit();
    repository.git("checkout", "--quiet", "change");
    expect(decisionsOf((await scan(repository.path, ["--base", "main"])).report)).toEqual(["promote skills/count"]);
  });

  test("what is in the work tree of a plain scan", async () => {
    const repository = makeBranch();
    repository.write(".gitignore", "*.log\n");
    expect(decisionsOf((await scan(repository.path)).report)).toEqual(["promote skills/count"]);
  });
});
