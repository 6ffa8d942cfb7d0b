import { describe, expect, test } from "vitest";
import { hook } from "../support/program.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { decisionsOf, idsOf, OVERRIDE } from "./skill.ts";

/** Three commits, each with a tool of its own: `a`, `b` and `c`. */
function makeHistory(): TestRepository {
  const repository = makeRepository();
  for (const name of ["a", "b", "c"]) {
    repository.write(`tools/${name}.md`, "Be brief.\n");
    repository.commit();
  }
  return repository;
}

describe("a push is judged as a scan", () => {
  test("from what the remote has to what is sent, as the client pre-commit names them", async () => {
    const repository = makeHistory();
    const [from, to] = [repository.git("rev-parse", "HEAD~2"), repository.git("rev-parse", "HEAD~1")];
    const environment = { PRE_COMMIT_FROM_REF: from, PRE_COMMIT_TO_REF: to };
    const { exitCode, report } = await hook(repository.path, ["--push"], environment);
    expect([exitCode, report.scope, report.run.base, report.run.head]).toEqual([0, "scan", from, to]);
    expect(decisionsOf(report)).toEqual(["promote tools/b.md"]);
  });

  test("--base stands above what the client names", async () => {
    const repository = makeHistory();
    const environment = { PRE_COMMIT_FROM_REF: "HEAD~2", PRE_COMMIT_TO_REF: "HEAD" };
    const { report } = await hook(repository.path, ["--push", "--base", "HEAD~1"], environment);
    expect(idsOf(report)).toEqual(["tools/c.md"]);
  });

  test.each([
    ["not set", {}],
    ["empty", { PRE_COMMIT_FROM_REF: "", PRE_COMMIT_TO_REF: "" }],
  ])("without a base everything that HEAD holds is new (variables %s)", async (_name, environment) => {
    const repository = makeHistory();
    repository.write(".gitignore", "*.log\n");
    repository.write("tools/b.md", OVERRIDE);
    const head = repository.commit();
    repository.write("tools/d.md", "Staged, not sent.\n");
    repository.git("add", "--all");
    const { exitCode, report, stderr } = await hook(repository.path, ["--push"], environment);
    expect([exitCode, report.run.base, report.run.head]).toEqual([1, null, head]);
    expect(decisionsOf(report)).toEqual(["promote tools/a.md", "reject tools/b.md", "promote tools/c.md"]);
    expect(stderr).toContain("HEAD against an empty tree");
  });

  test("a history without artifacts is sent", async () => {
    const repository = makeRepository();
    repository.write("README.md", OVERRIDE);
    repository.commit();
    const { exitCode, report } = await hook(repository.path, ["--push"]);
    expect([exitCode, report.decision, report.artifacts]).toEqual([0, "promote", []]);
  });
});
