import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { listFolder } from "../../../src/adapters/files/list-folder.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";
import { asOrdinaryUser } from "./as-ordinary-user.ts";

/** Makes files with their path as content; a path that ends in a slash is a folder. */
function makeFiles(...paths: readonly string[]): string {
  const root = makeTemporaryFolder();
  chmodSync(root, 0o755);
  for (const path of paths) {
    mkdirSync(join(root, path.endsWith("/") ? path : dirname(path)), { recursive: true });
    if (!path.endsWith("/")) writeFileSync(join(root, path), path);
  }
  return root;
}

/** `kind path` of each entry; what a special entry is stands in place of the kind. */
async function list(root: string, below: string | null = null): Promise<readonly string[]> {
  const listed = await listFolder(root, below);
  if (!listed.ok) return [`fault ${listed.fault.code}`];
  return listed.value.map((entry) => `${entry.kind === "special" ? entry.what : entry.kind} ${entry.path}`);
}

describe("what is listed", () => {
  test("files with the owner's executable bit", async () => {
    const root = makeFiles("run.sh", "read.me", "odd");
    chmodSync(join(root, "run.sh"), 0o744);
    chmodSync(join(root, "read.me"), 0o644);
    chmodSync(join(root, "odd"), 0o655);
    const blob = (path: string): string => `file:${path}`;
    expect(await listFolder(root, null)).toEqual({
      ok: true,
      value: [
        { kind: "file", path: "odd", blob: blob("odd"), executable: false },
        { kind: "file", path: "read.me", blob: blob("read.me"), executable: false },
        { kind: "file", path: "run.sh", blob: blob("run.sh"), executable: true },
      ],
    });
  });

  test("no folders, whether empty or not", async () => {
    expect(await list(makeFiles("empty/", "full/a"))).toEqual(["file full/a"]);
  });

  test("ignored and hidden files too", async () => {
    const root = makeFiles(".hidden/a", "b");
    writeFileSync(join(root, ".gitignore"), "*\n");
    expect(await list(root)).toEqual(["file .gitignore", "file .hidden/a", "file b"]);
  });

  test("symbolic links, to a folder, to nothing and to themselves, never what is behind them", async () => {
    const root = makeFiles("folder/inside");
    symlinkSync("folder", join(root, "to-folder"));
    symlinkSync("nowhere", join(root, "to-nothing"));
    symlinkSync("to-self", join(root, "to-self"));
    symlinkSync("..", join(root, "folder/up"));
    expect(await list(root)).toEqual([
      "file folder/inside",
      "symlink folder/up",
      "symlink to-folder",
      "symlink to-nothing",
      "symlink to-self",
    ]);
  });

  test("FIFO, socket and device", async () => {
    const root = makeFiles("a");
    execFileSync("mkfifo", [join(root, "pipe")]);
    const server = createServer();
    onTestFinished(() => void server.close());
    await new Promise<void>((resolve) => server.listen(join(root, "socket"), resolve));
    expect(await list(root)).toEqual(["file a", "fifo pipe", "socket socket"]);
    expect(await list("/dev")).toContain("device null");
  });

  test("names that are no UTF-8, sorted by their bytes", async () => {
    const root = makeFiles("z", "ж");
    writeFileSync(Buffer.concat([Buffer.from(`${root}/caf`), Buffer.of(0xe9)]), "");
    mkdirSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff)]));
    writeFileSync(Buffer.concat([Buffer.from(`${root}/`), Buffer.of(0xff), Buffer.from("/inside")]), "");
    expect(await list(root)).toEqual(["file caf\udce9", "file z", "file ж", "file \udcff/inside"]);
  });

  test("names with line feeds, quotes and spaces", async () => {
    expect(await list(makeFiles("a\nb", 'say "x"', " "))).toEqual(["file  ", "file a\nb", 'file say "x"']);
  });

  test("in the order of git's index: a dot before a slash", async () => {
    expect(await list(makeFiles("skill/a", "skill.md", "skill0"))).toEqual([
      "file skill.md",
      "file skill/a",
      "file skill0",
    ]);
  });
});

describe(".git", () => {
  test.each([
    ["folder", [".git/config", "a"]],
    ["file", [".git", "a"]],
  ])("as a %s at the root is skipped", async (_kind, paths) => {
    expect(await list(makeFiles(...paths))).toEqual(["file a"]);
  });

  test.each([
    ["folder", ["sub/.git/config", "sub/a"]],
    ["empty folder", ["sub/.git/", "sub/a"]],
    ["file", ["sub/.git", "sub/a"]],
  ])("as a %s deeper is one entry, with the files beside it", async (_kind, paths) => {
    expect(await list(makeFiles(...paths))).toEqual(["nested-repository sub/.git", "file sub/a"]);
  });

  test("is not meant by similar names", async () => {
    expect(await list(makeFiles(".gitignore", ".github/a", "x/git", ".git2/a"))).toEqual([
      "file .git2/a",
      "file .github/a",
      "file .gitignore",
      "file x/git",
    ]);
  });
});

describe("below a folder", () => {
  test.each<[below: string, listed: readonly string[]]>([
    ["skills", ["symlink skills/a/up", "file skills/a/x", "file skills/b"]],
    ["skills/a", ["symlink skills/a/up", "file skills/a/x"]],
    ["nowhere", []],
    ["skills/b", ["file skills/b"]],
    ["skill", []],
    ["link", ["symlink link"]],
    ["link/a", []],
    ["skills/a/up", ["symlink skills/a/up"]],
    ["skills/a/up/a", []],
    [".git", []],
    ["nested/.git", []],
    ["nested/.git/hooks", []],
    ["..", []],
    ["skills/../skills", []],
    ["skills/", []],
    ["/", []],
    ["", []],
  ])("%s", async (below, listed) => {
    const root = makeFiles("skills/a/x", "skills/b", "skills-more/c", ".git/config", "nested/.git/hooks/x");
    symlinkSync("skills", join(root, "link"));
    symlinkSync("..", join(root, "skills/a/up"));
    expect(await list(root, below)).toEqual(listed);
  });
});

describe("what cannot be read", () => {
  test("a folder is an entry, and the rest is listed", async () => {
    const root = makeFiles("a", "closed/b", "listable/c", "open/d");
    chmodSync(join(root, "closed"), 0o000);
    chmodSync(join(root, "listable"), 0o744);
    onTestFinished(() => chmodSync(join(root, "closed"), 0o755));
    expect(await asOrdinaryUser(async () => await list(root))).toEqual([
      "file a",
      "unreadable-folder closed",
      "file listable/c",
      "file open/d",
    ]);
  });

  test.each<[below: string, listed: readonly string[]]>([
    ["closed", ["unreadable-folder closed"]],
    ["closed/deeper", ["fault unreadable"]],
    ["n".repeat(300), ["fault unreadable"]],
    ["a\0b", []],
  ])("a folder that is asked for: %j", async (below, listed) => {
    const root = makeFiles("closed/deeper/a");
    chmodSync(join(root, "closed"), 0o000);
    onTestFinished(() => chmodSync(join(root, "closed"), 0o755));
    expect(await asOrdinaryUser(async () => await list(root, below))).toEqual(listed);
  });

  test("a path longer than the system takes", async () => {
    const root = makeFiles("a");
    // Each step is short enough, only the whole is not.
    execFileSync("sh", ["-c", 'name=$(printf %0200d 0); for i in $(seq 25); do mkdir "$name" && cd -P "$name"; done'], {
      cwd: root,
    });
    onTestFinished(() => void execFileSync("rm", ["-rf", root]));
    const [first, second, ...others] = await list(root);
    expect(first).toMatch(/^unreadable-folder (0{200}\/)+0{200}$/);
    expect(second).toBe("file a");
    expect(others).toEqual([]);
  });

  test.each<[name: string, path: string, code: string]>([
    ["nothing", "nowhere", "path-missing"],
    ["a file", "a", "path-missing"],
    ["a closed folder", "closed", "unreadable"],
    ["a name with NUL", "a\0b", "path-missing"],
  ])("a root that is %s is a fault", async (_name, path, code) => {
    const root = makeFiles("a", "closed/");
    chmodSync(join(root, "closed"), 0o000);
    expect(await asOrdinaryUser(async () => await list(join(root, path)))).toEqual([`fault ${code}`]);
  });
});

test("what disappears while walking is left out, and the rest is listed", async () => {
  const root = makeFiles("a/1", "b/2", "c/3");
  // The walk reads the root and then pauses: now one of the folders goes.
  const listing = list(root);
  rmSync(join(root, "b"), { recursive: true });
  expect(await listing).toEqual(["file a/1", "file c/3"]);
});

test("lists 5,000 files in 100 folders quickly", { timeout: 30_000 }, async () => {
  const root = makeFiles();
  for (let folder = 0; folder < 100; folder++) {
    mkdirSync(join(root, `${folder}`));
    for (let file = 0; file < 50; file++) writeFileSync(join(root, `${folder}/${file}`), "");
  }
  await listFolder(root, null);
  const start = performance.now();
  const listed = await listFolder(root, null);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(listed.ok && listed.value.length).toBe(5000);
});
