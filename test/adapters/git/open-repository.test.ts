import { chmodSync, existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createGit } from "../../../src/adapters/git/git.ts";
import { ISOLATED, makeRepository, makeTemporaryFolder, openTestRepository, runGit } from "../../support/repository.ts";
import { openGit, openingFault, pathsOf, textAt, unwrap } from "./open.ts";

describe("finds the repository", () => {
  test.each([
    ["plain"],
    ["with spaces"],
    ["with\nline\nfeed"],
    ["ends in a line feed\n"],
    ["-dash"],
    ["ж😀"],
    ["'\"$(x)"],
  ])("in a folder named %j", async (name) => {
    const repository = makeRepository({ name });
    repository.write("sub/a", "text");
    const head = repository.commit();
    const opened = await openGit(join(repository.path, "sub"));
    expect(opened.topLevel).toBe(repository.path);
    expect(await textAt(opened.tree("head", head), "sub/a")).toBe("text");
    expect(await pathsOf(opened.index())).toEqual(["sub/a"]);
  });

  test("in a folder whose name is no UTF-8", async () => {
    const repository = makeRepository();
    repository.write("sub/a", "text");
    const head = repository.commit();
    const parent = dirname(repository.path);
    renameSync(repository.path, Buffer.concat([Buffer.from(`${parent}/`), Buffer.of(0xff)]));
    const opened = await openGit(`${parent}/\udcff/sub`);
    expect(opened.topLevel).toBe(`${parent}/\udcff`);
    expect(unwrap(await opened.resolve("HEAD"))).toBe(head);
    expect(await textAt(opened.tree("head", head), "sub/a")).toBe("text");
    expect(await pathsOf(opened.index())).toEqual(["sub/a"]);
  });

  test("through a link, and gives the real path", async () => {
    const repository = makeRepository();
    const link = join(makeTemporaryFolder(), "link");
    symlinkSync(repository.path, link);
    expect((await openGit(link)).topLevel).toBe(repository.path);
  });

  test("of a linked work tree, with its own index and HEAD", async () => {
    const repository = makeRepository();
    repository.write("a", "main");
    repository.commit();
    repository.git("worktree", "add", "--quiet", "-b", "other", "../linked");
    const linked = openTestRepository(join(dirname(repository.path), "linked"));
    linked.write("b", "linked");
    const head = linked.commit();
    const opened = await openGit(linked.path);
    expect(opened.topLevel).toBe(linked.path);
    expect(unwrap(await opened.resolve("HEAD"))).toBe(head);
    expect(await pathsOf(opened.index())).toEqual(["a", "b"]);
    expect(await pathsOf((await openGit(repository.path)).index())).toEqual(["a"]);
  });

  test("of a submodule, not the one around it", async () => {
    const inner = makeRepository({ name: "inner" });
    inner.write("inside", "");
    inner.commit();
    const outer = makeRepository();
    outer.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", inner.path, "sub");
    outer.commit();
    expect((await openGit(join(outer.path, "sub"))).topLevel).toBe(join(outer.path, "sub"));
    expect(await pathsOf((await openGit(join(outer.path, "sub"))).index())).toEqual(["inside"]);
  });

  test.each([["bare"], ["bare/objects"]])("that is bare, from %s", async (folder) => {
    const repository = makeRepository();
    repository.write("a", "text");
    const head = repository.commit();
    runGit(dirname(repository.path), ["clone", "--quiet", "--bare", "repository", "bare"], {});
    const opened = await openGit(join(dirname(repository.path), folder));
    expect(opened.topLevel).toBeNull();
    expect(unwrap(await opened.resolve("HEAD"))).toBe(head);
    expect(await textAt(opened.tree("head", head), "a")).toBe("text");
    expect(await opened.index().entries()).toMatchObject({ ok: false, fault: { code: "no-work-tree" } });
  });

  test("from inside of .git, without a work tree", async () => {
    const repository = makeRepository();
    const head = repository.commit();
    const opened = await openGit(join(repository.path, ".git"));
    expect(opened.topLevel).toBeNull();
    expect(unwrap(await opened.resolve("HEAD"))).toBe(head);
  });

  test("that borrows its objects from another", async () => {
    const repository = makeRepository();
    repository.write("a", "text");
    const head = repository.commit();
    const parent = dirname(repository.path);
    runGit(parent, ["clone", "--quiet", "--shared", "repository", "borrower"], {});
    expect(existsSync(join(parent, "borrower/.git/objects/info/alternates"))).toBe(true);
    expect(await textAt((await openGit(join(parent, "borrower"))).tree("head", head), "a")).toBe("text");
  });

  test("with ids of SHA-256", async () => {
    const repository = makeRepository({ init: ["--object-format=sha256"] });
    repository.write("a", "text");
    const head = repository.commit();
    expect(head).toMatch(/^[0-9a-f]{64}$/);
    const opened = await openGit(repository.path);
    expect(unwrap(await opened.resolve("main"))).toBe(head);
    expect(unwrap(await opened.forkPoint(head, head))).toBe(head);
    expect(await textAt(opened.tree("head", head), "a")).toBe("text");
    expect(await textAt(opened.index(), "a")).toBe("text");
  });
});

describe("is told the repository", () => {
  test.each<[name: string, variables: Readonly<Record<string, string>>]>([
    ["GIT_DIR", { GIT_DIR: ".git" }],
    ["GIT_DIR and GIT_WORK_TREE", { GIT_DIR: "../repository/.git", GIT_WORK_TREE: "." }],
  ])("by %s, relative to the current folder", async (_name, variables) => {
    const repository = makeRepository();
    repository.write("sub/a", "");
    repository.git("add", "sub");
    const environment = { ...ISOLATED, ...variables };
    const opened = await openGit(join(repository.path, "sub"), { environment, currentFolder: repository.path });
    expect(opened.topLevel).toBe(repository.path);
    expect(await pathsOf(opened.index())).toEqual(["sub/a"]);
  });

  test("by GIT_DIR, which is none", async () => {
    const folder = makeTemporaryFolder();
    const environment = { ...ISOLATED, GIT_DIR: folder };
    expect(await openingFault(makeRepository().path, { environment })).toBe("no-repository");
  });

  test("and takes the environment and the current folder of this process unless told otherwise", async () => {
    const repository = makeRepository();
    repository.write("a", "");
    const head = repository.commit();
    const opened = unwrap(await createGit().open(repository.path));
    expect(unwrap(await opened.resolve("HEAD"))).toBe(head);
    await opened.close();
  });
});

describe("finds none", () => {
  test("outside of any", async () => {
    expect(await openingFault(makeTemporaryFolder())).toBe("no-repository");
  });

  test("where a .git file points to nothing", async () => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, ".git"), "gitdir: nowhere\n");
    expect(await openingFault(folder)).toBe("no-repository");
  });

  test.each([["nowhere"], ["file"], ["a\0b"]])("in %j, which is no folder", async (name) => {
    const folder = makeTemporaryFolder();
    writeFileSync(join(folder, "file"), "");
    expect(await openingFault(`${folder}/${name}`)).toBe("path-missing");
  });

  test("where git cannot read the configuration, and says why", async () => {
    const repository = makeRepository();
    writeFileSync(join(repository.path, ".git/config"), "[core\n");
    const opened = await createGit({ environment: ISOLATED }).open(repository.path);
    expect(opened).toMatchObject({
      ok: false,
      fault: { code: "git-failed", message: expect.stringContaining("bad config line 1") },
    });
  });
});

describe("git itself", () => {
  test.each([["/nonexistent"], ["."], [":"], [""]])("is missing on the PATH %j", async (path) => {
    const repository = makeRepository();
    const program = join(repository.path, "git");
    writeFileSync(program, "#!/bin/sh\n: > ran\n");
    chmodSync(program, 0o755);
    const environment = { ...ISOLATED, PATH: path };
    expect(await openingFault(repository.path, { environment })).toBe("git-missing");
    expect(existsSync(join(repository.path, "ran"))).toBe(false);
  });
});

describe("a bare repository that a commit brought along", () => {
  /** `skills/evil` of a repository is itself the folder of another repository. */
  function makeEmbedded(): { readonly outer: string; readonly embedded: string } {
    const outer = makeRepository();
    const embedded = join(outer.path, "skills/evil");
    mkdirSync(dirname(embedded));
    runGit(outer.path, ["init", "--quiet", "--bare", embedded], {});
    return { outer: outer.path, embedded };
  }

  test.each([["."], ["objects"], ["refs/heads"]])("is refused, from %s", async (folder) => {
    const { embedded } = makeEmbedded();
    expect(runGit(embedded, ["rev-parse", "--absolute-git-dir"], {})).toBe(embedded);
    expect(await openingFault(join(embedded, folder))).toBe("unsafe-repository");
  });

  test("is refused when it claims the work tree around it", async () => {
    const { outer, embedded } = makeEmbedded();
    runGit(embedded, ["config", "core.bare", "false"], {});
    runGit(embedded, ["config", "core.worktree", outer], {});
    expect(runGit(embedded, ["rev-parse", "--show-toplevel"], {})).toBe(outer);
    expect(await openingFault(embedded)).toBe("unsafe-repository");
  });

  test("is refused inside another one", async () => {
    const { embedded } = makeEmbedded();
    const deeper = join(embedded, "deeper");
    runGit(embedded, ["init", "--quiet", "--bare", deeper], { GIT_CEILING_DIRECTORIES: embedded });
    expect(await openingFault(deeper)).toBe("unsafe-repository");
  });

  test("does not keep the rest from being opened", async () => {
    const { outer } = makeEmbedded();
    expect((await openGit(join(outer, "skills"))).topLevel).toBe(outer);
  });

  test("is opened when it is what GIT_DIR names", async () => {
    const { outer, embedded } = makeEmbedded();
    const environment = { ...ISOLATED, GIT_DIR: embedded };
    expect((await openGit(outer, { environment, currentFolder: outer })).topLevel).toBeNull();
  });
});

describe("close", () => {
  test("ends git, and then everything fails", async () => {
    const repository = makeRepository();
    repository.write("a", "text");
    const head = repository.commit();
    const opened = unwrap(await createGit({ environment: ISOLATED }).open(repository.path));
    const tree = opened.tree("head", head);
    const [entry] = unwrap(await tree.entries());
    if (entry?.kind !== "file") throw new Error("expected a file");
    unwrap(await tree.read(entry.blob));
    await opened.close();
    await opened.close();
    const failure = { ok: false, fault: { code: "git-failed" } };
    expect(await tree.read(entry.blob)).toMatchObject(failure);
    expect(await opened.resolve("HEAD")).toMatchObject(failure);
    expect(await opened.forkPoint(head, "0".repeat(40) as typeof head)).toMatchObject(failure);
    expect(await opened.index().entries()).toMatchObject(failure);
  });

  test("does not leave a question open", async () => {
    const repository = makeRepository();
    repository.write("a", Buffer.alloc(8 * 1024 * 1024));
    const head = repository.commit();
    const opened = unwrap(await createGit({ environment: ISOLATED }).open(repository.path));
    onTestFinished(async () => await opened.close());
    const questions = [opened.tree("head", head).entries(), opened.index().entries()];
    await opened.close();
    for (const answer of await Promise.all(questions)) {
      expect(answer).toMatchObject({ ok: false, fault: { code: "git-failed" } });
    }
  });
});
