import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Sha } from "../../../src/core/ids.ts";
import { makeRepository, runGit } from "../../support/repository.ts";
import { openGit, pathsOf, textAt, unwrap } from "./open.ts";

describe("the tree of a commit", () => {
  test("is that of the commit, whatever happens to files and index", async () => {
    const repository = makeRepository();
    repository.write("a", "committed");
    const head = repository.commit();
    repository.write("a", "staged");
    repository.write("b", "new");
    repository.git("add", "--all");
    repository.remove("a");
    const tree = (await openGit(repository.path)).tree("base-tip", head);
    expect(tree.role).toBe("base-tip");
    expect(await pathsOf(tree)).toEqual(["a"]);
    expect(await textAt(tree, "a")).toBe("committed");
  });

  test("is complete in a sparse checkout and from a folder within", async () => {
    const repository = makeRepository();
    repository.write("kept/a", "");
    repository.write("left-out/b", "");
    const head = repository.commit();
    repository.git("sparse-checkout", "set", "--cone", "kept");
    const opened = await openGit(join(repository.path, "kept"));
    expect(await pathsOf(opened.tree("head", head))).toEqual(["kept/a", "left-out/b"]);
  });

  test("has submodules and links as entries", async () => {
    const repository = makeRepository();
    const commit = "1".repeat(40);
    repository.link("link", "nowhere");
    repository.git("add", "link");
    repository.git("update-index", "--add", "--cacheinfo", `160000,${commit},sub/module`);
    repository.git("commit", "--quiet", "-m", "as staged");
    const opened = await openGit(repository.path);
    const tree = opened.tree("head", repository.git("rev-parse", "HEAD") as Sha);
    expect(unwrap(await tree.entries())).toEqual([
      { kind: "symlink", path: "link", blob: repository.git("rev-parse", "HEAD:link") },
      { kind: "submodule", path: "sub/module", commit },
    ]);
    expect(unwrap(await opened.index().entries())).toEqual(unwrap(await tree.entries()));
    expect(await textAt(tree, "link")).toBe("nowhere");
  });

  test.each<[below: string, expected: readonly string[]]>([
    ["skills", ["skills/*", "skills/a/x"]],
    ["skills/a", ["skills/a/x"]],
    ["skill", []],
    ["*", []],
    ["skills/*", ["skills/*"]],
    ["[", ["[/bracket"]],
    [":(glob)**", [":(glob)**/magic"]],
    ["-r", ["-r/dash"]],
    ["caf\udce9", ["caf\udce9/bytes"]],
    ["nowhere", []],
    ["..", []],
    ["skills/..", []],
    ["/etc", []],
    ["skills/", []],
    ["", []],
    ["a\0b", []],
    [".", ["-r/dash", ":(glob)**/magic", "[/bracket", "caf\udce9/bytes", "skills/*", "skills/a/x"]],
  ])("below %j", async (below, expected) => {
    const repository = makeRepository();
    const blob = repository.git("hash-object", "-w", "--stdin");
    const paths = ["skills/a/x", "skills/*", "[/bracket", ":(glob)**/magic", "-r/dash"];
    for (const path of paths) repository.git("update-index", "--add", "--cacheinfo", `100644,${blob},${path}`);
    const bytes = Buffer.concat([Buffer.from(`100644 ${blob}\tcaf`), Buffer.of(0xe9), Buffer.from("/bytes\0")]);
    runGit(repository.path, ["update-index", "-z", "--index-info"], {}, bytes);
    repository.git("commit", "--quiet", "-m", "as staged");
    const opened = await openGit(repository.path);
    const head = unwrap(await opened.resolve("HEAD"));
    if (head === null) throw new Error("expected a commit");
    expect(await pathsOf(opened.tree("head", head), below)).toEqual(expected);
    await pathsOf(opened.tree("head", head));
    expect(await pathsOf(opened.tree("fork-point", head), below)).toEqual(expected);
    expect(await pathsOf(opened.index(), below)).toEqual(expected);
  });

  test("is listed once for two roles", async () => {
    const repository = makeRepository();
    repository.write("a", "");
    const head = repository.commit();
    const opened = await openGit(repository.path);
    const first = unwrap(await opened.tree("fork-point", head).entries());
    const second = unwrap(await opened.tree("base-tip", head).entries());
    expect(second).toBe(first);
  });

  test.each<[name: string, records: readonly string[]]>([
    ["a parent folder", ["040000 tree TREE\t.."]],
    ["git's own folder", ["040000 tree TREE\t.git"]],
    ["one name twice", ["100644 blob BLOB\ta", "100755 blob BLOB\ta"]],
    ["a file and a folder of one name", ["100644 blob BLOB\ta", "040000 tree TREE\ta"]],
  ])("is refused when it has %s, which git would not check out", async (_name, records) => {
    const repository = makeRepository();
    repository.write("b", "");
    repository.commit();
    const blob = repository.git("rev-parse", "HEAD:b");
    const inner = repository.git("rev-parse", "HEAD^{tree}");
    // `git mktree` would refuse some of these: the object is written as it stands.
    const body = records.map((record) => {
      const [mode = "", , id = "", name = ""] = record.replace("TREE", inner).replace("BLOB", blob).split(/[ \t]/);
      return Buffer.concat([Buffer.from(`${Number(mode)} ${name}\0`), Buffer.from(id, "hex")]);
    });
    const write = ["hash-object", "-t", "tree", "-w", "--literally", "--stdin"];
    const tree = runGit(repository.path, write, {}, Buffer.concat(body));
    const commit = repository.git("commit-tree", "-m", "made up", tree) as Sha;
    const listed = await (await openGit(repository.path)).tree("head", commit).entries();
    expect(listed).toMatchObject({ ok: false, fault: { code: "git-failed" } });
  });

  test("is a fault when a folder of it is missing", async () => {
    const repository = makeRepository();
    repository.write("sub/a", "");
    const head = repository.commit();
    const sub = repository.git("rev-parse", "HEAD:sub");
    rmSync(join(repository.path, ".git/objects", sub.slice(0, 2), sub.slice(2)));
    const listed = await (await openGit(repository.path)).tree("head", head).entries();
    expect(listed).toMatchObject({ ok: false, fault: { code: "git-failed", message: expect.stringContaining(sub) } });
  });
});
