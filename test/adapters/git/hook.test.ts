import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { makeRepository, makeTemporaryFolder, openTestRepository, runGit } from "../../support/repository.ts";
import { openGit, pathsOf, textAt } from "./open.ts";

/** Keeps the environment that git gave the hook, and a copy of its index, which is gone when git has ended. */
const HOOK = '#!/bin/sh\ncp "$GIT_INDEX_FILE" "$GIT_INDEX_FILE.kept"\nenv -0 > "$SEEN"\n';

function readEnvironment(file: string): Readonly<Record<string, string>> {
  const lines = readFileSync(file, "utf8").split("\0").slice(0, -1);
  const variables = new Map(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
  return { ...Object.fromEntries(variables), GIT_INDEX_FILE: `${variables.get("GIT_INDEX_FILE")}.kept` };
}

// In a linked work tree git sets GIT_DIR, too.
test.each(["main", "linked"])("a hook in the %s work tree sees the commit in the making", async (which) => {
  const main = makeRepository();
  main.write("a", "before");
  main.commit();
  main.git("worktree", "add", "--quiet", "-b", "other", "../linked");
  const repository = which === "main" ? main : openTestRepository(join(dirname(main.path), "linked"));
  const folder = makeTemporaryFolder();
  writeFileSync(join(folder, "pre-commit"), HOOK, { mode: 0o755 });
  repository.write("a", "after");
  repository.write("sub/staged", "");
  repository.git("add", "sub");
  // Naming a file commits that file alone: git makes an index just for this commit.
  const commit = ["-c", `core.hooksPath=${folder}`, "commit", "--quiet", "-m", "only", "a"];
  runGit(repository.path, commit, { SEEN: join(folder, "seen") });
  const environment = readEnvironment(join(folder, "seen"));
  expect("GIT_DIR" in environment).toBe(which === "linked");
  for (const opening of [repository.path, join(repository.path, "sub")]) {
    const opened = await openGit(opening, { environment, currentFolder: repository.path });
    expect(opened.topLevel).toBe(repository.path);
    expect(await pathsOf(opened.index())).toEqual(["a"]);
    expect(await textAt(opened.index(), "a")).toBe("after");
  }
});
