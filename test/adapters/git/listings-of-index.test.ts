import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ISOLATED, makeRepository, runGit } from "../../support/repository.ts";
import { openGit, pathsOf, textAt, unwrap } from "./open.ts";

describe("the index", () => {
  test("is what would be committed", async () => {
    const repository = makeRepository();
    repository.write("kept", "kept");
    repository.write("changed", "before");
    repository.write("removed", "");
    repository.commit();
    repository.write("changed", "staged", 0o755);
    repository.write("added", "added");
    repository.remove("removed");
    repository.git("add", "--all");
    repository.write("changed", "not staged");
    repository.write("untracked", "");
    const index = (await openGit(repository.path)).index();
    expect(unwrap(await index.entries())).toMatchObject([
      { kind: "file", path: "added", executable: false },
      { kind: "file", path: "changed", executable: true },
      { kind: "file", path: "kept", executable: false },
    ]);
    expect(await textAt(index, "changed")).toBe("staged");
  });

  test("before the first commit, and empty", async () => {
    const repository = makeRepository();
    const opened = await openGit(repository.path);
    expect(await pathsOf(opened.index())).toEqual([]);
    repository.write("a", "");
    repository.git("add", "a");
    expect(await pathsOf(opened.index())).toEqual(["a"]);
  });

  test("has no file that is only announced, but an empty one", async () => {
    const repository = makeRepository();
    repository.write("empty", "");
    repository.git("add", "empty");
    repository.write("announced", "later");
    repository.git("add", "--intent-to-add", "announced");
    expect(repository.git("ls-files")).toBe("announced\nempty");
    expect(await pathsOf((await openGit(repository.path)).index())).toEqual(["empty"]);
  });

  test("is complete when it is sparse", async () => {
    const repository = makeRepository();
    repository.write("kept/a", "");
    repository.write("left-out/deep/b", "text");
    repository.commit();
    repository.git("sparse-checkout", "set", "--cone", "--sparse-index", "kept");
    expect(repository.git("ls-files", "--sparse")).toBe("kept/a\nleft-out/");
    const index = (await openGit(repository.path)).index();
    expect(await pathsOf(index)).toEqual(["kept/a", "left-out/deep/b"]);
    expect(await textAt(index, "left-out/deep/b")).toBe("text");
  });

  test("is a fault while a merge is not finished", async () => {
    const repository = makeRepository();
    repository.write("both", "before");
    repository.commit();
    repository.git("checkout", "--quiet", "-b", "topic");
    repository.write("both", "theirs");
    repository.commit();
    repository.git("checkout", "--quiet", "main");
    repository.write("both", "ours");
    repository.commit();
    expect(() => repository.git("merge", "--quiet", "topic")).toThrow();
    const index = (await openGit(repository.path)).index();
    expect(await index.entries()).toEqual({
      ok: false,
      fault: { code: "git-failed", message: "`git ls-files --unmerged` lists both: finish the merge first" },
    });
  });

  test("is a fault when it is damaged", async () => {
    const repository = makeRepository();
    writeFileSync(join(repository.path, ".git/index"), "garbage");
    const index = (await openGit(repository.path)).index();
    expect(await index.entries()).toMatchObject({ ok: false, fault: { code: "git-failed" } });
  });

  test("is the one that GIT_INDEX_FILE names, also from a folder within", async () => {
    const repository = makeRepository();
    repository.write("sub/a", "");
    repository.commit();
    repository.write("b", "");
    runGit(repository.path, ["add", "b"], { GIT_INDEX_FILE: ".git/other" });
    const environment = { ...ISOLATED, GIT_INDEX_FILE: ".git/other" };
    const opened = await openGit(join(repository.path, "sub"), { environment });
    expect(await pathsOf(opened.index())).toEqual(["b"]);
  });
});
