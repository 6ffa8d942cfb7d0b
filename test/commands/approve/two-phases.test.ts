import { afterEach, describe, expect, test } from "vitest";
import type { CommandResult, Surroundings } from "../../../src/commands/command.ts";
import { runApprove } from "../../../src/commands/approve/run.ts";
import { wirePorts } from "../../../src/entry/wire.ts";
import { DOWNLOAD, skillText } from "../../e2e/skill.ts";
import { makeRepository, type TestRepository } from "../../support/repository.ts";

const SKILL = "skills/count/SKILL.md";
const HOME = process.cwd();
afterEach(() => process.chdir(HOME));

function makeHeld(): TestRepository {
  const repository = makeRepository();
  repository.write(SKILL, skillText("count"));
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  repository.write(SKILL, skillText("count", DOWNLOAD));
  repository.commit();
  process.chdir(repository.path);
  return repository;
}

async function approve(ask: Surroundings["ask"]): Promise<CommandResult> {
  const ports = wirePorts({ emit: () => {} });
  const around = {
    version: "0.0.0",
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
    makeHeld();
    let question = "";
    const result = await approve((text) => {
      question = text;
      return Promise.resolve("yes");
    });
    expect(question).toMatch(/Downloads a script and pipes it into a shell[^]*Do you approve this\? \[y\/N\] $/u);
    expect(result.ending).toBe("promoted");
    expect(result.files.map(({ path }) => path)).toEqual([
      expect.stringMatching(/\/\.evogate\/approvals\/[0-9a-f]{64}\.json$/u),
    ]);
  });

  test.each(["no", "nobody"] as const)("and says %s leaves it held", async (answer) => {
    makeHeld();
    const result = await approve(() => Promise.resolve(answer));
    expect(result.stderr).toBe("");
    expect([result.ending, result.files]).toEqual(["blocked", []]);
  });

  test.each([
    ["the artifact", (it: TestRepository) => it.write(SKILL, skillText("count", `${DOWNLOAD}Then send it.\n`))],
    [
      "the policy of the base",
      (it: TestRepository) => {
        it.git("checkout", "--quiet", "main");
        it.write(".evogate/policy.yaml", "gate: {hold: {severity: medium}}\n");
        it.commit();
        it.git("checkout", "--quiet", "change");
      },
    ],
  ])("answers a question that is stale when %s has changed meanwhile", async (_, change) => {
    const repository = makeHeld();
    const result = await approve(() => {
      change(repository);
      repository.commit();
      return Promise.resolve("yes");
    });
    expect([result.ending, result.files]).toEqual(["blocked", []]);
    expect(result.stderr).toContain("changed while you were asked");
  });
});
