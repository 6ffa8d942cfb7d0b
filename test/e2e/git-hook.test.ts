import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { PROGRAM } from "../support/program.ts";
import { makeRepository, makeTemporaryFolder, openTestRepository, type TestRepository } from "../support/repository.ts";
import { OVERRIDE, skillText } from "./skill.ts";

/** A folder of hooks of the kind that README.md shows. */
function makeHooks(): string {
  const folder = makeTemporaryFolder();
  const script = `#!/bin/sh\nexec '${process.execPath}' '${PROGRAM}' hook --format terminal\n`;
  writeFileSync(join(folder, "pre-commit"), script, { mode: 0o755 });
  return folder;
}

/** One harmless skill is committed; from now on every commit is judged. */
function makeGuarded(): TestRepository {
  const repository = makeRepository();
  repository.write("skills/count/SKILL.md", skillText("count"));
  repository.write("tools/a.md", "Be brief.\n");
  repository.commit();
  repository.git("config", "core.hooksPath", makeHooks());
  return repository;
}

/** The paths of the last commit, or what the hook said when it was refused. */
function commit(repository: TestRepository, ...args: readonly string[]): string {
  try {
    repository.git("commit", "--quiet", "-m", "next", ...args);
  } catch (error) {
    return (error as { readonly stderr: string }).stderr;
  }
  return repository.git("show", "--format=", "--name-only");
}

describe("git refuses the commit that the hook refuses", () => {
  test.each<[name: string, args: readonly string[]]>([
    ["commit", []],
    ["commit -a", ["-a"]],
    ["commit <path>", ["tools/a.md"]],
    ["commit --include <path>", ["--include", "tools/a.md"]],
    ["commit --amend", ["--amend"]],
  ])("%s", (_name, args) => {
    const repository = makeGuarded();
    const before = repository.git("rev-parse", "HEAD");
    repository.write("tools/a.md", OVERRIDE);
    if (args.length === 0 || args[0] === "--amend") repository.git("add", "--all");
    expect(commit(repository, ...args)).toMatch(/REJECT +tools\/a\.md[^]*\nREJECT: /);
    expect(repository.git("rev-parse", "HEAD")).toBe(before);
    repository.write("tools/a.md", "Be short.\n");
    repository.git("add", "--all");
    expect(commit(repository)).toBe("tools/a.md");
  });
});

describe("the commit in the making is judged, not more", () => {
  test("commit <path> leaves out what else is staged", () => {
    const repository = makeGuarded();
    repository.write("tools/b.md", OVERRIDE);
    repository.git("add", "--all");
    repository.write("tools/a.md", "Be short.\n");
    expect(commit(repository, "tools/a.md")).toBe("tools/a.md");
    expect(commit(repository)).toMatch(/REJECT +tools\/b\.md/);
  });

  test("commit -a leaves out what is not tracked", () => {
    const repository = makeGuarded();
    repository.write("tools/b.md", OVERRIDE);
    repository.write("tools/a.md", "Be short.\n");
    expect(commit(repository, "-a")).toBe("tools/a.md");
  });

  test("in a folder within", () => {
    const repository = makeGuarded();
    repository.write("tools/a.md", OVERRIDE);
    expect(commit(openTestRepository(join(repository.path, "skills")), "-a")).toMatch(/REJECT +tools\/a\.md/);
  });

  test("in a linked work tree", () => {
    const main = makeGuarded();
    main.git("worktree", "add", "--quiet", "-b", "other", "../linked");
    const linked = openTestRepository(join(dirname(main.path), "linked"));
    main.write("tools/main.md", OVERRIDE);
    main.git("add", "--all");
    linked.write("tools/a.md", OVERRIDE);
    expect(commit(linked, "-a")).toMatch(/\nREJECT: .* \(1 rejected\)\n/);
    linked.write("tools/a.md", "Be short.\n");
    expect(commit(linked, "-a")).toBe("tools/a.md");
  });

  test("in a submodule, and of a submodule", () => {
    const repository = makeGuarded();
    const part = makeRepository({ name: "part" });
    part.write("tools/p.md", "Be brief.\n");
    part.commit();
    repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", part.path, "skills/count/part");
    expect(commit(repository)).toMatch(/HOLD +\(steering\)[^]*skills\/count\/part:1:1 +intake\/submodule/);
    const inside = openTestRepository(join(repository.path, "skills/count/part"));
    inside.git("config", "core.hooksPath", repository.git("config", "core.hooksPath"));
    inside.write("tools/p.md", OVERRIDE);
    expect(commit(inside, "-a")).toMatch(/REJECT +tools\/p\.md/);
  });

  test("from elsewhere, with the repository and its work tree named", () => {
    const repository = makeGuarded();
    repository.write("tools/a.md", OVERRIDE);
    const elsewhere = openTestRepository(makeTemporaryFolder());
    const at = [`--git-dir=${repository.path}/.git`, `--work-tree=${repository.path}`];
    expect(() => elsewhere.git(...at, "commit", "--quiet", "-am", "next")).toThrow(/REJECT +tools\/a\.md/);
  });

  test("after a merge without conflicts", () => {
    const repository = makeGuarded();
    repository.git("checkout", "--quiet", "-b", "other");
    repository.write("tools/b.md", OVERRIDE);
    repository.git("add", "--all");
    repository.git("commit", "--quiet", "--no-verify", "-m", "unjudged");
    repository.git("checkout", "--quiet", "main");
    repository.write("tools/c.md", "Be brief.\n");
    repository.commit();
    repository.git("merge", "--quiet", "--no-commit", "other");
    expect(commit(repository)).toMatch(/REJECT +tools\/b\.md/);
  });
});
