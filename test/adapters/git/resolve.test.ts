import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Sha } from "../../../src/core/ids.ts";
import { makeRepository, runGit, type TestRepository } from "../../support/repository.ts";
import { openGit, unwrap } from "./open.ts";

/** Two commits on main, a branch, tags of every kind, and a remote branch at the first commit. */
function makeHistory(): { readonly repository: TestRepository; readonly first: Sha; readonly second: Sha } {
  const repository = makeRepository();
  repository.write("a", "text");
  const first = repository.commit("first");
  const second = repository.commit("second");
  repository.git("tag", "light", first);
  repository.git("tag", "-a", "annotated", "-m", "tag", first);
  repository.git("tag", "-a", "of-tag", "-m", "tag", "annotated");
  repository.git("tag", "blob", "HEAD:a");
  repository.git("tag", "-a", "annotated-blob", "-m", "tag", "HEAD:a");
  repository.git("tag", "tree", "HEAD^{tree}");
  repository.git("update-ref", "refs/remotes/origin/main", first);
  repository.git("update-ref", "refs/heads/-dash", first);
  return { repository, first, second };
}

describe("resolve", () => {
  test.each<[ref: string, which: "first" | "second"]>([
    ["HEAD", "second"],
    ["main", "second"],
    ["refs/heads/main", "second"],
    ["heads/main", "second"],
    ["origin/main", "first"],
    ["light", "first"],
    ["annotated", "first"],
    ["of-tag", "first"],
    ["HEAD~1", "first"],
    ["main^", "first"],
    ["main^{commit}", "second"],
    ["HEAD^{/first}", "first"],
    ["@", "second"],
    ["refs/heads/-dash", "first"],
  ])("%s", async (ref, which) => {
    const history = makeHistory();
    const opened = await openGit(history.repository.path);
    expect(unwrap(await opened.resolve(ref))).toBe(history[which]);
  });

  test("takes ids, in full or shortened", async () => {
    const { repository, first } = makeHistory();
    const opened = await openGit(repository.path);
    expect(unwrap(await opened.resolve(first))).toBe(first);
    expect(unwrap(await opened.resolve(first.slice(0, 12)))).toBe(first);
  });

  test.each<[ref: string, message: string]>([
    ["nowhere", 'there is no ref "nowhere"'],
    ["two words", 'there is no ref "two words"'],
    ["0123456789012345678901234567890123456789", "there is no ref"],
    ["blob", '"blob" names a blob, not a commit'],
    ["HEAD:a", '"HEAD:a" names a blob, not a commit'],
    ["tree", '"tree" names a tree, not a commit'],
    ["annotated-blob", '"annotated-blob" names a tag of something that is no commit'],
    ["HEAD@{1000}", "log for 'HEAD' only has"],
    ["", '"" can be no ref'],
    ["-dash", '"-dash" can be no ref'],
    ["--all", '"--all" can be no ref'],
    ["--upload-pack=touch ran", "can be no ref"],
    ["main\nHEAD", String.raw`"main\nHEAD" can be no ref`],
    ["main\n", String.raw`"main\n" can be no ref`],
    ["main\r", String.raw`"main\r" can be no ref`],
    ["main\0", String.raw`"main\u0000" can be no ref`],
    ["main\0evil", "can be no ref"],
    ["\u001b[31mred", "can be no ref"],
    ["\udcff", "can be no ref"],
    ["n".repeat(5000), "can be no ref"],
    ["n".repeat(4000), "there is no ref"],
    ["../../etc/passwd", "there is no ref"],
    ["$(touch ran)", "there is no ref"],
    ["main..HEAD", "there is no ref"],
    ["^main", "there is no ref"],
  ])("does not know %j", async (ref, message) => {
    const { repository, second } = makeHistory();
    const opened = await openGit(repository.path);
    // The questions around it get their own answers.
    const [before, resolved, after] = await Promise.all([
      opened.resolve("HEAD"),
      opened.resolve(ref),
      opened.resolve("main"),
    ]);
    expect(resolved).toMatchObject({
      ok: false,
      fault: { code: "unknown-ref", message: expect.stringContaining(message) },
    });
    expect([before, after]).toEqual([
      { ok: true, value: second },
      { ok: true, value: second },
    ]);
  });

  test("does not guess between a tag and a branch", async () => {
    const { repository, second } = makeHistory();
    repository.git("tag", "main", "light");
    repository.git("config", "core.warnAmbiguousRefs", "false");
    expect(runGit(repository.path, ["rev-parse", "main"], {})).not.toBe(second);
    const opened = await openGit(repository.path);
    for (const ref of ["main", "main~0"]) {
      expect(await opened.resolve(ref)).toMatchObject({
        ok: false,
        fault: { code: "unknown-ref", message: expect.stringContaining("ambiguous") },
      });
    }
    expect(unwrap(await opened.resolve("refs/heads/main"))).toBe(second);
  });

  test("does not guess what the beginning of an id means", async () => {
    const repository = makeRepository();
    // Git takes four digits for an id: among 2,000 commits some share them.
    const stream = Array.from({ length: 2000 }, (_, at) =>
      [`commit refs/heads/main`, `committer A <a@example.com> ${1_767_225_600 + at} +0000`, "data 0", ""].join("\n"),
    );
    runGit(repository.path, ["fast-import", "--quiet"], {}, `${stream.join("\n")}\n`);
    const ids = repository.git("rev-list", "main").split("\n").sort();
    const shared = ids.find((id, at) => ids[at + 1]?.startsWith(id.slice(0, 4)))?.slice(0, 4) ?? "";
    expect(shared).toMatch(/^[0-9a-f]{4}$/);
    expect(await (await openGit(repository.path)).resolve(shared)).toMatchObject({
      ok: false,
      fault: { code: "unknown-ref", message: expect.stringContaining("several objects start with it") },
    });
  });
});

describe("HEAD", () => {
  test("is null before the first commit, and only then", async () => {
    const repository = makeRepository();
    const opened = await openGit(repository.path);
    expect(await opened.resolve("HEAD")).toEqual({ ok: true, value: null });
    expect(await opened.resolve("main")).toMatchObject({ ok: false, fault: { code: "unknown-ref" } });
    repository.write("a", "");
    const head = repository.commit();
    expect(await opened.resolve("HEAD")).toEqual({ ok: true, value: head });
    repository.git("checkout", "--quiet", "--orphan", "fresh");
    expect(await opened.resolve("HEAD")).toEqual({ ok: true, value: null });
  });

  test("may be detached", async () => {
    const { repository, first } = makeHistory();
    repository.git("checkout", "--quiet", "--detach", first);
    expect(unwrap(await (await openGit(repository.path)).resolve("HEAD"))).toBe(first);
  });

  test("means HEAD, though a branch has that name", async () => {
    const { repository, first, second } = makeHistory();
    repository.git("update-ref", "refs/heads/HEAD", first);
    expect(unwrap(await (await openGit(repository.path)).resolve("HEAD"))).toBe(second);
  });

  test.each<[name: string, file: string, content: string]>([
    ["its branch is no ref", ".git/refs/heads/main", "garbage\n"],
    ["its branch is empty", ".git/refs/heads/main", ""],
    ["its commit is missing", ".git/refs/heads/main", `${"1".repeat(40)}\n`],
    ["it is detached at nothing", ".git/HEAD", `${"1".repeat(40)}\n`],
  ])("is a fault, not null, when %s", async (_name, file, content) => {
    const { repository } = makeHistory();
    writeFileSync(join(repository.path, file), content);
    const resolved = await (await openGit(repository.path)).resolve("HEAD");
    expect(resolved).toMatchObject({ ok: false, fault: { code: "git-failed" } });
  });
});
