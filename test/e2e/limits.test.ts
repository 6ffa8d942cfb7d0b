import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { makeTemporaryFolder, runGit, type TestRepository } from "../support/repository.ts";
import { evogate, makeLocked } from "./locked.ts";
import { skillText } from "./skill.ts";

const SKILL = "skills/count/SKILL.md";

/** Kind, limit, count, allowed and window of each need of `skills/count` and others, by id. */
async function needs(repository: TestRepository): Promise<readonly unknown[]> {
  repository.commit("the change");
  const { report } = await scan(repository.path, ["--base", "main"]);
  return report.artifacts.flatMap(({ id, decision, needs: all }) => all.map((need) => ({ id, decision, ...need })));
}

/** A merge on the base, as long ago as it says. */
function mergeOnBase(repository: TestRepository, path: string, text: string, minutesAgo: number): void {
  repository.write(path, text);
  repository.git("add", "--all");
  const date = { GIT_COMMITTER_DATE: new Date(Date.now() - minutesAgo * 60_000).toISOString() };
  runGit(repository.path, ["commit", "--quiet", "-m", "merged"], date);
}

function policy(limits: string): Readonly<Record<string, string>> {
  return { ".evogate/policy.yaml": `gate: {limits: ${limits}}\n` };
}

describe("limits", () => {
  test("evolutions of the last hour count by the base's own history, and of this artifact", async () => {
    const repository = await makeLocked(policy("{evolutionsPerHour: 2}"));
    repository.git("checkout", "--quiet", "main");
    mergeOnBase(repository, SKILL, skillText("count", "Zero.\n"), 90);
    mergeOnBase(repository, SKILL, skillText("count", "One.\n"), 40);
    mergeOnBase(repository, "skills/other/SKILL.md", skillText("other"), 30);
    repository.git("checkout", "--quiet", "-B", "change");
    repository.write(SKILL, skillText("count", "Two.\n"));
    expect(await needs(repository)).toEqual([]);
    repository.git("checkout", "--quiet", "main");
    mergeOnBase(repository, SKILL, skillText("count", "Three.\n"), 20);
    repository.git("checkout", "--quiet", "-B", "change");
    repository.write(SKILL, skillText("count", "Four.\n"));
    expect(await needs(repository)).toEqual([
      {
        id: "skills/count",
        decision: "hold",
        kind: "limit",
        text: "is change 3 of this artifact within 1 hour; 2 are allowed (gate.limits.evolutionsPerHour)",
        limit: "evolutionsPerHour",
        count: 3,
        allowed: 2,
        window: "1 hour",
      },
    ]);
  });

  test("a new artifact beyond the allowed number is held, one that was there is not", async () => {
    const repository = await makeLocked(policy("{activeArtifacts: 1}"));
    repository.write("skills/more/SKILL.md", skillText("more"));
    repository.write(SKILL, skillText("count", "Count lines.\n"));
    expect(await needs(repository)).toMatchObject([
      { id: "skills/more", kind: "limit", limit: "activeArtifacts", count: 2, allowed: 1 },
    ]);
  });

  test("drift is measured from the first locked version, over steps that were approved", async () => {
    const repository = await makeLocked(policy("{driftFromAnchor: 1}"));
    const run = (...hosts: readonly string[]): string =>
      hosts.map((host) => `import urllib.request\nurllib.request.urlopen("https://${host}.example.com/x")\n`).join("");
    repository.git("checkout", "--quiet", "main");
    repository.write("skills/count/run.py", run("one"));
    await evogate(repository, "lock");
    repository.commit("approved");
    repository.git("checkout", "--quiet", "-B", "change");
    repository.write("skills/count/run.py", run("one", "two"));
    expect(await needs(repository)).toMatchObject([
      { kind: "capability", text: "may now contact two.example.com" },
      { kind: "drift", limit: "driftFromAnchor", count: 2, allowed: 1 },
    ]);
  });

  test("drift follows a skill that moved, also once its new place is locked", async () => {
    const repository = await makeLocked(policy("{driftFromAnchor: 1}"));
    repository.git("checkout", "--quiet", "main");
    repository.git("mv", "skills/count", "skills/tally");
    const run = (...hosts: readonly string[]): string =>
      hosts.map((host) => `import urllib.request\nurllib.request.urlopen("https://${host}.example.com/x")\n`).join("");
    repository.write("skills/tally/run.py", run("one"));
    await evogate(repository, "lock");
    repository.commit("moved and approved");
    repository.git("checkout", "--quiet", "-B", "change");
    repository.write("skills/tally/run.py", run("one", "two"));
    expect(await needs(repository)).toMatchObject([
      { id: "skills/tally", kind: "capability" },
      { id: "skills/tally", kind: "drift", count: 2, allowed: 1 },
    ]);
  });

  test("drift counts what a file around the artifact can do, though the change leaves it alone", async () => {
    const repository = await makeLocked(policy("{driftFromAnchor: 1}"));
    repository.git("checkout", "--quiet", "main");
    repository.write("skills/count/run.py", "import sys\nsys.path.insert(0, '../../lib')\nimport net\nnet.go()\n");
    repository.write(
      "lib/net.py",
      'import urllib.request\ndef go():\n    urllib.request.urlopen("https://one.example.com")\n',
    );
    await evogate(repository, "lock");
    repository.commit("approved");
    repository.git("checkout", "--quiet", "-B", "change");
    repository.write(
      "skills/count/more.py",
      'import urllib.request\nurllib.request.urlopen("https://two.example.com")\n',
    );
    expect(await needs(repository)).toMatchObject([
      { kind: "capability", text: "may now contact two.example.com" },
      { kind: "drift", count: 2, allowed: 1 },
    ]);
  });

  test("say nothing of their thresholds where the policy withholds", async () => {
    const repository = await makeLocked({
      ".evogate/policy.yaml": "disclosure: class-only\ngate: {limits: {evolutionsPerHour: 0}}\n",
    });
    repository.write("skills/count/more.md", "More.\n");
    repository.commit("the change");
    const { report, stderr } = await scan(repository.path, ["--base", "main"]);
    expect(report.artifacts[0]?.needs).toEqual([{ kind: "limit", text: "" }]);
    expect(stderr).not.toContain("evolutionsPerHour");
  });

  test.each(["need/limit", "need/drift"])("%s is explained", async (id) => {
    const run = await runProgram(["explain", id], { cwd: makeTemporaryFolder() });
    expect([run.exitCode, run.stdout]).toEqual([0, expect.stringContaining("gate.limits")]);
  });
});
