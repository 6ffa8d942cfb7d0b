import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createKeptAnswers } from "../../src/adapters/kept-answers/kept-answers.ts";
import type { AnswerStore } from "../../src/ports/kept-answers.ts";
import { makeTemporaryFolder } from "../support/repository.ts";

const NAME = "a".repeat(64);

async function open(
  cache: string,
  environment: Readonly<Record<string, string>> = {},
  judged: string | null = null,
): Promise<AnswerStore> {
  return await createKeptAnswers({ EVOGATE_CACHE: cache, ...environment }).open(judged);
}

describe("an answer that was kept", () => {
  test("is found by its name, and by no other", async () => {
    const cache = makeTemporaryFolder();
    await (await open(cache)).keep(NAME, "näme\n{}");
    const again = await open(cache);
    expect(await again.find(NAME)).toBe("näme\n{}");
    expect(await again.find("b".repeat(64))).toBeNull();
  });

  test("lies with its key where only its user can read it", async () => {
    const cache = makeTemporaryFolder();
    await (await open(cache)).keep(NAME, "text");
    for (const name of [".", ...readdirSync(join(cache, "review"))])
      expect(statSync(join(cache, "review", name)).mode & 0o077).toBe(0);
  });
});

describe("what somebody else wrote is not there", () => {
  test.each<[string, (written: string) => string]>([
    ["another text", (written) => written.replace("true", "false")],
    ["no code", (written) => written.slice(65)],
    ["another code", (written) => `${"0".repeat(64)}${written.slice(64)}`],
    ["a code of letters that are no hex", (written) => `${"é".repeat(64)}${written.slice(64)}`],
    ["nothing", () => ""],
    ["more than an answer has", (written) => written + " ".repeat(1024 * 1024)],
  ])("%s", async (_what, change) => {
    const cache = makeTemporaryFolder();
    const store = await open(cache);
    await store.keep(NAME, "true");
    const file = join(cache, "review", NAME);
    writeFileSync(file, change(readFileSync(file, "utf8")));
    expect(await store.find(NAME)).toBeNull();
  });

  test("the answer to another question under this one's name", async () => {
    const cache = makeTemporaryFolder();
    const store = await open(cache);
    await store.keep("b".repeat(64), "true");
    writeFileSync(join(cache, "review", NAME), readFileSync(join(cache, "review", "b".repeat(64))));
    expect(await store.find(NAME)).toBeNull();
  });

  test("one of another key", async () => {
    const cache = makeTemporaryFolder();
    await (await open(cache, { EVOGATE_CACHE_KEY: "one" })).keep(NAME, "true");
    expect(await (await open(cache, { EVOGATE_CACHE_KEY: "two" })).find(NAME)).toBeNull();
    expect(await (await open(cache, { EVOGATE_CACHE_KEY: "one" })).find(NAME)).toBe("true");
  });
});

describe("nothing is kept", () => {
  test("in CI, unless a key is given", async () => {
    const cache = makeTemporaryFolder();
    await (await open(cache, { CI: "true" })).keep(NAME, "true");
    expect(readdirSync(cache)).toEqual([]);
    const keyed = { CI: "true", EVOGATE_CACHE_KEY: "one" };
    await (await open(cache, keyed)).keep(NAME, "true");
    expect(await (await open(cache, keyed)).find(NAME)).toBe("true");
  });

  test("in the folder that is judged: its author could have brought answer and key", async () => {
    const judged = makeTemporaryFolder();
    const cache = join(judged, "cache");
    await (await open(cache)).keep(NAME, "true");
    expect(await (await open(cache, {}, judged)).find(NAME)).toBeNull();
  });

  test.each<[string, (key: string) => void]>([
    ["others can read", (key) => chmodSync(key, 0o644)],
    ["is too short", (key) => writeFileSync(key, "short")],
  ])("under a key that %s", async (_what, spoil) => {
    const cache = makeTemporaryFolder();
    await (await open(cache)).keep(NAME, "true");
    spoil(join(cache, "review", "key"));
    expect(await (await open(cache)).find(NAME)).toBeNull();
  });

  test("where nobody can write, and that is no error", async () => {
    const cache = makeTemporaryFolder();
    mkdirSync(join(cache, "review"));
    writeFileSync(join(cache, "review", "key"), Buffer.alloc(32), { mode: 0o600 });
    mkdirSync(join(cache, "review", NAME));
    const store = await open(cache);
    await store.keep(NAME, "true");
    expect(await store.find(NAME)).toBeNull();
  });
});
