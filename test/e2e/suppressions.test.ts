import { expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { DOWNLOAD, skillText } from "./skill.ts";

const RULE = "rules/download-pipe-shell";

function makeSuppressed(more: string): TestRepository {
  const repository = makeRepository();
  repository.write("skills/fetch/SKILL.md", skillText("fetch", DOWNLOAD));
  repository.write(
    ".evogate/policy.yaml",
    [
      "suppressions:",
      `  - {rule: ${RULE}, artifact: skills/fetch, reason: known, expires: 2020-01-01}`,
      `  - {rule: ${RULE}, artifact: "**", reason: known, expires: 2099-01-01}`,
      "  - {rule: rules/instruction-override, artifact: skills/fetch, reason: known, expires: 2099-01-01}",
      more,
      "",
    ].join("\n"),
  );
  repository.commit();
  return repository;
}

test("expired, broad and unused suppressions stand in every report", async () => {
  const repository = makeSuppressed("");
  const { report } = await scan(repository.path, ["."]);
  expect(report.suppressions?.map(({ problem, rule }) => `${problem} ${rule}`)).toEqual([
    `expired ${RULE}`,
    `broad ${RULE}`,
    "unused rules/instruction-override",
  ]);
  expect(report.decision).toBe("promote");
  for (const format of ["terminal", "markdown"]) {
    const run = await runProgram(["scan", ".", "--format", format], { cwd: repository.path });
    expect(run.stdout.replaceAll(/\s+/gu, " ").replaceAll(/[\\`]/gu, "")).toContain(
      "expired on 2020-01-01 and counts no more",
    );
  }
});

test("where the policy withholds, no rule is named", async () => {
  const repository = makeSuppressed("disclosure: class-only");
  const { report } = await scan(repository.path, ["."]);
  expect(report.suppressions).toBeUndefined();
});
