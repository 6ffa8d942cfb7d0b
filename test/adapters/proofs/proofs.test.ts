import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createGitProof } from "../../../src/adapters/proofs/git.ts";
import { createOsvProof } from "../../../src/adapters/proofs/osv-scanner.ts";
import { fail, ok, type Result } from "../../../src/core/fault.ts";
import type { Ecosystem } from "../../../src/core/dependency.ts";
import type { AdvisoryAnswer, AdvisoryDatabase, AdvisoryQuestion } from "../../../src/ports/advisories.ts";
import { createNodeProof } from "../../../src/adapters/proofs/node.ts";
import { sshKeygenProof } from "../../../src/adapters/proofs/ssh-keygen.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";

/** A folder for the PATH with one program in it. */
function makeProgram(name: string, script: string): string {
  const folder = join(makeTemporaryFolder(), "bin");
  mkdirSync(folder);
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, name), 0o755);
  return folder;
}

describe("git", () => {
  test("that works has made a commit and read it", async () => {
    expect(await createGitProof(process.env["PATH"]).prove()).toEqual({
      state: "works",
      says: expect.stringMatching(/^git \d+\.\d+[\d.]* made a commit and read it$/u) as string,
    });
  });

  test.each([
    ["there is none", "", "missing", "there is no git on the PATH"],
    ["it is of 2020", "echo git version 2.25.1", "broken", "git 2.25.1 is too old"],
    ["it says something else", "echo hello", "broken", "`git --version` gives no version"],
    ["it can do nothing but say its version", "[ $1 = --version ] && echo git version 2.40.0", "broken", "failed"],
  ])("does not work when %s", async (_, script, state, says) => {
    const path = script === "" ? makeTemporaryFolder() : makeProgram("git", script);
    const proved = await createGitProof(path).prove();
    expect(proved).toMatchObject({ state, says: expect.stringContaining(says) as string });
    expect("remedy" in proved && proved.remedy).toMatch(/\S/u);
  });
});

test("ssh-keygen that works tells a good signature from a forged one", async () => {
  expect(await sshKeygenProof.prove()).toEqual({
    state: "works",
    says: "ssh-keygen signed a message, accepted it and refused another",
  });
});

test.each([
  ["20.19.0", "works"],
  ["20.18.9", "broken"],
  ["24.1.0", "works"],
  ["18.20.8", "broken"],
])("Node %s %s", async (version, state) => {
  expect(await createNodeProof(version).prove()).toMatchObject({ state });
});

describe("osv-scanner", () => {
  const FETCHED = ok({ updated: new Date("2026-11-20T12:00:00Z") });
  const NONE = fail("database-missing", "there is no database of npm");

  function answer(...[pypi, npm]: readonly Result<AdvisoryDatabase>[]): Result<AdvisoryAnswer> {
    const databases = new Map<Ecosystem, Result<AdvisoryDatabase>>([
      ["PyPI", pypi ?? NONE],
      ["npm", npm ?? NONE],
    ]);
    return ok({ advisories: [[], []], databases, locks: ok([]) });
  }

  test.each<readonly [string, Result<AdvisoryAnswer>, string, string]>([
    ["with both databases", answer(FETCHED, FETCHED), "works", "PyPI of 2026-11-20, npm of 2026-11-20"],
    ["with one of them", answer(FETCHED, NONE), "works", "PyPI of 2026-11-20"],
    ["without a database", answer(NONE, NONE), "missing", "there is no database of npm"],
    ["that is not there", fail("scanner-missing", "there is no osv-scanner"), "missing", "there is no osv-scanner"],
    ["that misses its canary", fail("scanner-failed", "it found nothing"), "broken", "it found nothing"],
    ["that somebody may have changed", fail("scanner-unsound", "another sum"), "broken", "another sum"],
  ])("%s", async (_, answered, state, says) => {
    const questions: AdvisoryQuestion[] = [];
    const lookUp = (question: AdvisoryQuestion): Promise<Result<AdvisoryAnswer>> => {
      questions.push(question);
      return Promise.resolve(answered);
    };
    const proved = await createOsvProof({ lookUp }, "/judged").prove();
    expect(proved).toMatchObject({ state, says: expect.stringContaining(says) as string });
    expect(questions).toMatchObject([{ mayUseNetwork: false, judgedFolder: "/judged" }]);
  });
});
