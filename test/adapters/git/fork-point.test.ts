import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Sha } from "../../../src/core/ids.ts";
import { makeRepository, openTestRepository, runGit } from "../../support/repository.ts";
import { openGit, unwrap } from "./open.ts";

describe("forkPoint", () => {
  test("is where two branches part", async () => {
    const repository = makeRepository();
    repository.commit("before");
    const fork = repository.commit("fork");
    repository.git("checkout", "--quiet", "-b", "topic");
    const head = repository.commit("head");
    repository.git("checkout", "--quiet", "main");
    const base = repository.commit("base");
    const opened = await openGit(repository.path);
    expect(unwrap(await opened.forkPoint(base, head))).toBe(fork);
    expect(unwrap(await opened.forkPoint(head, base))).toBe(fork);
    expect(unwrap(await opened.forkPoint(fork, head))).toBe(fork);
    expect(unwrap(await opened.forkPoint(head, head))).toBe(head);
  });

  test("is the first that git names after criss-cross merges", async () => {
    const repository = makeRepository();
    repository.commit("root");
    repository.git("checkout", "--quiet", "-b", "other");
    const other = repository.commit("other");
    repository.git("checkout", "--quiet", "main");
    const main = repository.commit("main");
    repository.git("merge", "--quiet", "--no-edit", other);
    repository.git("checkout", "--quiet", "other");
    repository.git("merge", "--quiet", "--no-edit", main);
    const all = repository.git("merge-base", "--all", "main", "other").split("\n");
    expect(all.toSorted()).toEqual([main, other].toSorted());
    const opened = await openGit(repository.path);
    const point = await opened.forkPoint(
      repository.git("rev-parse", "main") as Sha,
      repository.git("rev-parse", "other") as Sha,
    );
    expect(unwrap(point)).toBe(all[0]);
  });

  test("does not exist between histories that share nothing", async () => {
    const repository = makeRepository();
    const base = repository.commit();
    repository.git("checkout", "--quiet", "--orphan", "fresh");
    const head = repository.commit("another root");
    const point = await (await openGit(repository.path)).forkPoint(base, head);
    expect(point).toMatchObject({ ok: false, fault: { code: "no-fork-point" } });
  });

  test("may be beyond the end of a shallow clone", async () => {
    const origin = makeRepository();
    origin.commit("fork");
    origin.git("checkout", "--quiet", "-b", "topic");
    const head = origin.commit("topic");
    origin.git("checkout", "--quiet", "main");
    const base = origin.commit("main");
    const parent = dirname(origin.path);
    const url = `file://${origin.path}`;
    runGit(parent, ["clone", "--quiet", "--depth=1", "--no-single-branch", url, "shallow"], {});
    const opened = await openGit(join(parent, "shallow"));
    expect(await opened.forkPoint(base, head)).toMatchObject({ ok: false, fault: { code: "shallow-clone" } });
    openTestRepository(join(parent, "shallow")).git("fetch", "--quiet", "--unshallow");
    expect(unwrap(await opened.forkPoint(base, head))).toBe(origin.git("rev-parse", "main~1"));
  });

  test("is not looked for when a commit is missing", async () => {
    const repository = makeRepository();
    repository.commit("root");
    const middle = repository.commit("middle");
    const base = repository.commit("base");
    repository.git("checkout", "--quiet", "--orphan", "fresh");
    const head = repository.commit("another root");
    rmSync(join(repository.path, ".git/objects", middle.slice(0, 2), middle.slice(2)));
    const point = await (await openGit(repository.path)).forkPoint(base, head);
    expect(point).toMatchObject({ ok: false, fault: { code: "git-failed", message: expect.stringContaining(middle) } });
  });
});
