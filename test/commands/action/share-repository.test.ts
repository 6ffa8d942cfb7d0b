import { expect, test } from "vitest";
import { shareRepositories } from "../../../src/commands/action/share-repository.ts";
import { fail, ok } from "../../../src/core/fault.ts";
import type { Git, Repository } from "../../../src/ports/git.ts";

/** A git that tells what is opened and closed; there is none in `elsewhere`. */
function makeGit(): { readonly git: Git; readonly told: readonly string[] } {
  const told: string[] = [];
  const git: Git = {
    async open(folder) {
      told.push(`open ${folder}`);
      if (folder === "elsewhere") return fail("no-repository", "there is none");
      const close = async (): Promise<void> => void told.push(`close ${folder}`);
      return ok({ topLevel: folder, close } as Repository);
    },
  };
  return { git, told };
}

test("a repository is opened once, also by two at the same time, and closed at the end", async () => {
  const { git, told } = makeGit();
  const shared = shareRepositories(git);
  const found = await Promise.all([shared.open("."), shared.open("."), shared.open("other")]);
  expect(found.map((each) => each.ok && each.value.topLevel)).toEqual([".", ".", "other"]);
  for (const each of found) if (each.ok) await each.value.close();
  expect(await shared.open(".")).toMatchObject({ ok: true });
  expect(told).toEqual(["open .", "open other"]);
  await shared.end();
  expect(told).toEqual(["open .", "open other", "close .", "close other"]);
});

test("what is no repository stays none", async () => {
  const { git, told } = makeGit();
  const shared = shareRepositories(git);
  expect(await shared.open("elsewhere")).toMatchObject({ ok: false, fault: { code: "no-repository" } });
  await shared.end();
  expect(told).toEqual(["open elsewhere"]);
});
