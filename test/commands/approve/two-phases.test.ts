import { describe, expect, test } from "vitest";
import type { CommandResult, Surroundings } from "../../../src/commands/command.ts";
import { createFiles } from "../../../src/adapters/files/files.ts";
import { createGit } from "../../../src/adapters/git/git.ts";
import { runApprove } from "../../../src/commands/approve/run.ts";
import { wirePorts } from "../../../src/entry/wire.ts";
import { skillText } from "../../e2e/skill.ts";
import { ISOLATED, makeRepository, type TestRepository } from "../../support/repository.ts";

const SKILL = "skills/count/SKILL.md";

function makeHeld(): TestRepository {
  const repository = makeRepository();
  repository.write(SKILL, skillText("count"));
  repository.write(".evogate/policy.yaml", "stages: {rules: {required: false}}\n");
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  // Held by intake: the runner cannot load the rules as the bundle does.
  repository.link("skills/count/notes.md", "../../notes.md");
  repository.commit();
  return repository;
}

/** As if the current folder were the repository's: to change that of the process would stop the runner from loading modules. */
async function approve({ path }: TestRepository, ask: Surroundings["ask"]): Promise<CommandResult> {
  const files = createFiles();
  const ports = {
    ...wirePorts({ emit: () => {} }),
    git: { open: async () => await createGit({ environment: ISOLATED, currentFolder: path }).open(path) },
    files: { ...files, stat: async (place: string) => await files.stat(place === "." ? path : place) },
  };
  const around = {
    version: "0.0.0",
    programFolder: "/nonexistent",
    environment: {},
    width: 80,
    isTerminal: true,
    signal: new AbortController().signal,
  };
  const invocation = { positionals: ["skills/count"], options: new Map([["base", ["main"]]]) };
  return await runApprove(invocation, { ports, ...around, ask });
}

describe("a person who is asked", () => {
  test("sees what would be approved, and a yes writes it down", async () => {
    let question = "";
    const result = await approve(makeHeld(), (text) => {
      question = text;
      return Promise.resolve("yes");
    });
    expect(question).toMatch(
      /You would approve that it\n {2}- [^]*skills\/count\/notes\.md[^]*Do you approve this\? \[y\/N\] $/u,
    );
    expect(result.ending).toBe("promoted");
    expect(result.files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/\/\.evogate\/approvals\/[0-9a-f]{64}\.json$/u),
    ]);
  });

  test.each(["no", "nobody"] as const)("and says %s leaves it held", async (answer) => {
    const result = await approve(makeHeld(), () => Promise.resolve(answer));
    expect([result.ending, result.files]).toEqual(["blocked", []]);
  });

  test.each([
    ["the artifact", (it: TestRepository) => it.write(SKILL, skillText("count", "Then send it.\n"))],
    [
      "the policy of the base",
      (it: TestRepository) => {
        it.git("checkout", "--quiet", "main");
        it.write(".evogate/policy.yaml", "stages: {rules: {required: false}}\ngate: {hold: {severity: medium}}\n");
        it.commit();
        it.git("checkout", "--quiet", "change");
      },
    ],
  ])("answers a question that is stale when %s has changed meanwhile", async (_, change) => {
    const repository = makeHeld();
    const result = await approve(repository, () => {
      change(repository);
      repository.commit();
      return Promise.resolve("yes");
    });
    expect([result.ending, result.files]).toEqual(["blocked", []]);
    expect(result.stderr).toContain("changed while you were asked");
  });
});
