import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { elementsOf, parseXml } from "../report/junit/parse.ts";
import { parseSarif } from "../report/sarif/parse.ts";
import { runProgram } from "../support/resident.ts";
import { makeRepository, type TestRepository } from "../support/repository.ts";
import { DOWNLOAD, skillText } from "./skill.ts";

function makeBranch(policy = "profile: balanced\n"): TestRepository {
  const repository = makeRepository();
  repository.write(".evogate/policy.yaml", policy);
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  repository.write("skills/count/SKILL.md", skillText("count", DOWNLOAD));
  repository.commit();
  return repository;
}

const scan = async (cwd: string, ...args: readonly string[]): Promise<string> => {
  const { exitCode, stdout, stderr } = await runProgram(["scan", "--base", "main", ...args], { cwd });
  expect(exitCode, stderr).toBe(1);
  return stdout;
};

describe("SARIF", () => {
  test("the commit that is judged is hashed, whatever the work tree has by now", async () => {
    const repository = makeBranch();
    const first = await scan(repository.path, "--format", "sarif");
    repository.write("skills/count/SKILL.md", "something else\n");
    expect(await scan(repository.path, "--format", "sarif")).toBe(first);
    const { results } = parseSarif(first);
    expect(results.length).toBeGreaterThan(0);
    for (const { locations, partialFingerprints, baselineState } of results) {
      expect(locations[0]?.physicalLocation.artifactLocation.uri).toBe("skills/count/SKILL.md");
      expect(partialFingerprints["primaryLocationLineHash"]).toMatch(/^[\da-f]+:1$/u);
      expect(baselineState).toBe("new");
    }
  });

  test("class-only also holds for a file, because it is made to be uploaded; a JSON file is full", async () => {
    const { path } = makeBranch("profile: balanced\ndisclosure: class-only\n");
    await scan(path, "--format", "sarif=out.sarif", "--format", "junit=out.xml", "--format", "json=out.json");
    const read = (name: string): string => readFileSync(join(path, name), "utf8");
    const { results } = parseSarif(read("out.sarif"));
    expect(new Set(results.map(({ ruleId }) => ruleId))).toEqual(new Set(["rules/withheld", "gate/capability"]));
    expect(results.map(({ locations: [at] }) => at?.physicalLocation.region.startLine)).toEqual(results.map(() => 1));
    expect(read("out.xml")).not.toContain("curl");
    expect(read("out.json")).toContain("curl");
  });
});

test("JUnit has a suite for the artifact, with a failure", async () => {
  const root = parseXml(await scan(makeBranch().path, "--format", "junit"));
  expect(elementsOf(root, "testsuite").map(({ attributes }) => attributes["name"])).toEqual(["skills/count"]);
  expect(elementsOf(root, "failure").length).toBeGreaterThan(0);
});
