import { existsSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { asBlobId, type Sha } from "../../../src/core/ids.ts";
import { ISOLATED, makeRepository, makeTemporaryFolder, openTestRepository, runGit } from "../../support/repository.ts";
import type { Environment } from "../../../src/adapters/git/environment.ts";
import { openGit, pathsOf, textAt, unwrap } from "./open.ts";

/** A program that leaves a marker when it runs, and fails. */
function makeSpy(): { readonly program: string; hasRun(): boolean } {
  const folder = makeTemporaryFolder();
  const program = join(folder, "spy");
  writeFileSync(program, `#!/bin/sh\n: > '${folder}/marker'\nexit 1\n`, { mode: 0o755 });
  return {
    program,
    hasRun() {
      const hasRun = existsSync(join(folder, "marker"));
      rmSync(join(folder, "marker"), { force: true });
      return hasRun;
    },
  };
}

/** What plain git does, to show that the spy would run; git need not like how it ends. */
function runControl(folder: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}): void {
  try {
    runGit(folder, args, environment);
  } catch {}
}

/** Asks for everything that there is. */
async function useEverything(folder: string, environment: Environment = ISOLATED): Promise<void> {
  const opened = await openGit(folder, { environment });
  const head = unwrap(await opened.resolve("HEAD"));
  const parent = unwrap(await opened.resolve("main~1"));
  if (head === null || parent === null) throw new Error("expected commits");
  expect(unwrap(await opened.forkPoint(parent, head))).toBe(parent);
  for (const tree of [opened.tree("head", head), opened.tree("base-tip", parent), opened.index()]) {
    expect(await pathsOf(tree)).toContain("a");
    expect(await textAt(tree, "a")).toBe("text");
  }
  await opened.close();
}

/** Two commits that both have the file `a`. */
function makeVictim(): ReturnType<typeof makeRepository> {
  const repository = makeRepository();
  repository.write("a", "text");
  repository.write(".gitattributes", "* filter=spy diff=spy\n");
  repository.commit("first");
  repository.write("b", "");
  repository.commit("second");
  return repository;
}

describe("programs that the repository's configuration names", () => {
  test.each<[name: string, key: string, control: readonly string[]]>([
    ["the file-system monitor", "core.fsmonitor", ["status"]],
    ["the clean filter", "filter.spy.clean", ["hash-object", "--path=a", "a"]],
    ["the smudge filter", "filter.spy.smudge", ["cat-file", "--filters", "HEAD:a"]],
    ["the long-running filter", "filter.spy.process", ["status"]],
    ["the text conversion", "diff.spy.textconv", ["cat-file", "--textconv", "HEAD:a"]],
    ["the external diff", "diff.external", ["diff", "HEAD~1"]],
    ["the diff of an attribute", "diff.spy.command", ["diff", "HEAD~1"]],
  ])("%s", async (_name, key, control) => {
    const repository = makeVictim();
    const spy = makeSpy();
    repository.git("config", key, spy.program);
    // A change that only a look into the file can tell from none.
    repository.write("a", "t3xt");
    runControl(repository.path, control);
    expect(spy.hasRun()).toBe(true);
    await useEverything(repository.path);
    expect(spy.hasRun()).toBe(false);
  });

  test("hooks", async () => {
    const repository = makeVictim();
    const spy = makeSpy();
    const hooks = makeTemporaryFolder();
    for (const hook of ["post-index-change", "reference-transaction", "post-checkout", "fsmonitor-watchman"]) {
      writeFileSync(join(hooks, hook), `#!/bin/sh\n'${spy.program}'\n`, { mode: 0o755 });
    }
    repository.git("config", "core.hooksPath", hooks);
    runControl(repository.path, ["update-index", "--refresh", "--force-write-index"]);
    expect(spy.hasRun()).toBe(true);
    await useEverything(repository.path);
    expect(spy.hasRun()).toBe(false);
  });

  test.each<[name: string, settings: readonly string[]]>([
    ["a program that fetches", ["remote.origin.uploadpack SPY"]],
    ["a program for SSH", ["remote.origin.url ssh://example.invalid/repository", "core.sshCommand SPY"]],
    ["a transport that is a program", ["remote.origin.url ext::SPY", "protocol.ext.allow always"]],
  ])("%s for what a partial clone left behind", async (_name, settings) => {
    const origin = makeVictim();
    origin.git("config", "uploadpack.allowFilter", "true");
    const parent = dirname(origin.path);
    const clone = ["clone", "--quiet", "--no-checkout", "--filter=blob:none", `file://${origin.path}`, "partial"];
    runGit(parent, clone, {});
    const partial = openTestRepository(join(parent, "partial"));
    const spy = makeSpy();
    for (const setting of settings) partial.git("config", ...setting.replace("SPY", spy.program).split(" "));
    const blob = asBlobId(origin.git("rev-parse", "HEAD:a"));
    runControl(partial.path, ["cat-file", "blob", blob]);
    expect(spy.hasRun()).toBe(true);
    const read = await (await openGit(partial.path)).index().read(blob);
    expect(read).toMatchObject({ ok: false, fault: { code: "unreadable" } });
    expect(spy.hasRun()).toBe(false);
  });
});

describe("what the user's surroundings name", () => {
  test("the user's own configuration", async () => {
    const repository = makeVictim();
    const spy = makeSpy();
    const home = makeTemporaryFolder();
    writeFileSync(join(home, ".gitconfig"), `[core]\n\tfsmonitor = ${spy.program}\n`);
    const environment = { PATH: ISOLATED["PATH"] ?? "", HOME: home };
    runControl(repository.path, ["status"], { GIT_CONFIG_GLOBAL: join(home, ".gitconfig") });
    expect(spy.hasRun()).toBe(true);
    await useEverything(repository.path, environment);
    expect(spy.hasRun()).toBe(false);
  });

  test.each<
    [name: string, variables: (program: string) => Readonly<Record<string, string>>, control: readonly string[]]
  >([
    [
      "configuration in the environment",
      (program) => ({ GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "core.fsmonitor", GIT_CONFIG_VALUE_0: program }),
      ["status"],
    ],
    ["the same, older", (program) => ({ GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${program}'` }), ["status"]],
    ["a diff program", (program) => ({ GIT_EXTERNAL_DIFF: program }), ["diff", "HEAD~1"]],
  ])("%s", async (_name, variables, control) => {
    const repository = makeVictim();
    const spy = makeSpy();
    runControl(repository.path, control, variables(spy.program));
    expect(spy.hasRun()).toBe(true);
    await useEverything(repository.path, { ...ISOLATED, ...variables(spy.program) });
    expect(spy.hasRun()).toBe(false);
  });

  test("a trace", async () => {
    const repository = makeVictim();
    const trace = join(makeTemporaryFolder(), "trace");
    await useEverything(repository.path, { ...ISOLATED, GIT_TRACE: trace, GIT_TRACE2_EVENT: trace });
    expect(existsSync(trace)).toBe(false);
  });
});

describe("objects that stand for others", () => {
  test.each([[null], ["true"]])("a blob, with core.useReplaceRefs %s", async (useReplaceRefs) => {
    const repository = makeVictim();
    const original = repository.git("rev-parse", "HEAD:a");
    const harmless = runGit(repository.path, ["hash-object", "-w", "--stdin"], {}, "harmless");
    repository.git("replace", original, harmless);
    if (useReplaceRefs !== null) repository.git("config", "core.useReplaceRefs", useReplaceRefs);
    expect(repository.git("cat-file", "blob", original)).toBe("harmless");
    const content = unwrap(await (await openGit(repository.path)).index().read(asBlobId(original)));
    expect(Buffer.from(content.bytes ?? []).toString()).toBe("text");
  });

  test("a commit", async () => {
    const repository = makeVictim();
    const head = repository.git("rev-parse", "HEAD") as Sha;
    repository.git("replace", head, repository.git("rev-parse", "HEAD~1"));
    repository.git("config", "core.useReplaceRefs", "true");
    expect(repository.git("ls-tree", "--name-only", head)).toBe(".gitattributes\na");
    const opened = await openGit(repository.path);
    expect(await pathsOf(opened.tree("head", head))).toEqual([".gitattributes", "a", "b"]);
  });

  test("the parents of a commit, by a graft", async () => {
    const repository = makeRepository();
    const first = repository.commit("first");
    const second = repository.commit("second");
    repository.git("checkout", "--quiet", "-b", "topic");
    const head = repository.commit("head");
    repository.write(".git/info/grafts", `${head} ${first}\n`);
    expect(repository.git("merge-base", second, head)).toBe(first);
    const opened = await openGit(repository.path);
    expect(unwrap(await opened.forkPoint(second, head))).toBe(second);
    expect(unwrap(await opened.resolve("topic~1"))).toBe(second);
  });

  test("HEAD before the first commit is null, whatever the file of grafts says", async () => {
    const repository = makeRepository();
    repository.write(".git/info/grafts", "garbage\n");
    expect(await (await openGit(repository.path)).resolve("HEAD")).toEqual({ ok: true, value: null });
  });
});

test("the repository is not written to", async () => {
  const repository = makeVictim();
  // An index that git would refresh: the file has the same content and another time.
  repository.write("a", "text");
  const index = repository.git("hash-object", "--no-filters", ".git/index");
  const objects = repository.git("count-objects", "-v");
  await useEverything(repository.path);
  expect(repository.git("hash-object", "--no-filters", ".git/index")).toBe(index);
  expect(repository.git("count-objects", "-v")).toBe(objects);
});
