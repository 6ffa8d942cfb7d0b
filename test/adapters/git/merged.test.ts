import { expect, test } from "vitest";
import { createGit } from "../../../src/adapters/git/git.ts";
import type { Sha } from "../../../src/core/ids.ts";
import { ISOLATED, makeRepository, runGit, type TestRepository } from "../../support/repository.ts";

/** Commits everything at an hour of 2026-02-01. */
function commitAt(repository: TestRepository, time: string, ...args: readonly string[]): Sha {
  repository.git("add", "--all");
  const date = { GIT_COMMITTER_DATE: `2026-02-01T${time}Z` };
  runGit(repository.path, ["commit", "--quiet", "--allow-empty", "-m", "it", ...args], date);
  return repository.git("rev-parse", "HEAD") as Sha;
}

test("what each commit of the base itself brought in, a merge as a whole, the latest first", async () => {
  const repository = makeRepository();
  repository.write("old", "1");
  commitAt(repository, "08:00:00");
  repository.git("checkout", "--quiet", "-b", "side");
  repository.write("skills/a b/x", "1");
  commitAt(repository, "11:10:00");
  repository.write("skills/\ncafé", "1");
  commitAt(repository, "11:20:00");
  repository.git("checkout", "--quiet", "main");
  repository.write("tools/y", "1");
  commitAt(repository, "11:30:00");
  repository.git("merge", "--quiet", "--no-ff", "--no-commit", "side");
  commitAt(repository, "11:40:00");
  commitAt(repository, "11:45:00");
  repository.remove("old");
  const tip = commitAt(repository, "11:50:00");
  const opened = await createGit({ environment: ISOLATED, currentFolder: repository.path }).open(repository.path);
  if (!opened.ok) throw new Error(opened.fault.message);
  const since = (time: string) => opened.value.mergedSince(tip, new Date(`2026-02-01T${time}Z`));
  expect(await since("11:00:00")).toEqual({
    ok: true,
    value: [["old"], [], ["skills/\ncafé", "skills/a b/x"], ["tools/y"]],
  });
  expect(await since("11:48:00")).toEqual({ ok: true, value: [["old"]] });
  expect(await since("12:00:00")).toEqual({ ok: true, value: [] });
  await opened.value.close();
});
