import { expect, test } from "vitest";
import { readMessages } from "../../../src/commands/scan/commit-messages.ts";
import { fail, ok, type Result } from "../../../src/core/fault.ts";
import type { Sha } from "../../../src/core/ids.ts";
import type { CommitAuthors } from "../../../src/ports/git.ts";

const [BASE, HEAD] = ["a".repeat(40) as Sha, "b".repeat(40) as Sha];

function commitsOf(answer: Result<readonly CommitAuthors[]>): Parameters<typeof readMessages>[0] {
  const repository = { authorsBetween: async () => answer };
  return { comparison: { repository }, commits: { base: BASE, forkPoint: BASE, head: HEAD } };
}

test("the latest ten, as git lists them", async () => {
  const all = Array.from({ length: 12 }, (_, at) => ({ message: `change ${at}`, emails: [], sshSignature: null }));
  const messages = await readMessages(commitsOf(ok(all)));
  expect(messages.ok && [messages.value.length, messages.value[0], messages.value[9]]).toEqual([
    10,
    "change 0",
    "change 9",
  ]);
});

test("what git could not tell is no empty list", async () => {
  const fault = fail("git-failed", "git log ended with 128");
  expect(await readMessages(commitsOf(fault))).toEqual(fault);
});

test.each([
  ["no base", { base: null, forkPoint: null, head: HEAD }],
  ["no head", { base: BASE, forkPoint: BASE, head: null }],
])("nobody is asked where there is %s", async (_what, commits) => {
  expect(await readMessages({ ...commitsOf(fail("git-failed", "asked")), commits })).toEqual(ok([]));
});

test("a plain scan has none", async () => {
  expect(await readMessages({ ...commitsOf(ok([])), comparison: null })).toEqual(ok([]));
});
