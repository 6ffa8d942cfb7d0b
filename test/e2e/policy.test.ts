import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { makeRepository, makeTemporaryFolder, type TestRepository } from "../support/repository.ts";
import { decisionsOf, DOWNLOAD, OVERRIDE, skillText } from "./skill.ts";

const POLICY = ".evogate/policy.yaml";

/** The base has the policy, the change a skill with the text. */
function makeBranch(policy: string | null, body: string = DOWNLOAD): TestRepository {
  const repository = makeRepository();
  repository.write("README.md", "Read me.\n");
  if (policy !== null) repository.write(POLICY, policy);
  repository.commit();
  repository.git("checkout", "--quiet", "-b", "change");
  repository.write("skills/count/SKILL.md", skillText("count", body));
  repository.commit();
  return repository;
}

describe("where the policy comes from", () => {
  test("without a file the defaults hold, and the report says so", async () => {
    const { report, stderr } = await scan(makeBranch(null).path, ["--base", "main"]);
    expect(report.run.policy).toMatchObject({ path: null, ref: null, profile: "balanced" });
    expect(stderr).toContain("policy balanced (defaults: no policy file)");
  });

  test("that of the base tip counts", async () => {
    const repository = makeBranch("profile: permissive\n");
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.run.policy).toMatchObject({ path: POLICY, ref: report.run.base, profile: "permissive" });
    expect(decisionsOf(report)).toEqual(["promote skills/count"]);
  });

  test("that of the base tip counts, not that of the fork point", async () => {
    const repository = makeBranch("profile: permissive\n");
    repository.git("checkout", "--quiet", "main");
    repository.write(POLICY, "profile: balanced\n");
    const tip = repository.commit();
    repository.git("checkout", "--quiet", "change");
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect([report.run.policy.ref, ...decisionsOf(report)]).toEqual([tip, "hold skills/count"]);
  });

  test("that of the head does not count, nor that of the work tree", async () => {
    const repository = makeBranch("profile: balanced\n");
    repository.write(POLICY, "profile: permissive\n");
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(report.run.policy.profile).toBe("balanced");
    expect(decisionsOf(report)).toEqual(["hold (steering)", "hold skills/count"]);
    repository.git("checkout", "--quiet", "main");
    repository.write(POLICY, "profile: permissive\n");
    const other = await scan(repository.path, ["--base", "main", "--head", "change~1"]);
    expect(decisionsOf(other.report)).toEqual(["hold skills/count"]);
  });

  test("--staged reads that of HEAD", async () => {
    const repository = makeBranch("profile: permissive\n");
    repository.write(POLICY, "profile: strict\n");
    repository.git("add", "--all");
    const { report } = await scan(repository.path, ["--staged"]);
    expect(report.run.policy.profile).toBe("permissive");
  });

  test("a plain scan reads that of the repository of the current folder", async () => {
    const repository = makeBranch("profile: permissive\n");
    const { report } = await scan(join(repository.path, "skills"));
    expect(report.run.policy).toMatchObject({ path: POLICY, ref: null, profile: "permissive" });
  });

  test("a plain scan of another repository does not read the policy there", async () => {
    const repository = makeBranch("profile: permissive\n");
    const { report } = await scan(makeTemporaryFolder(), [repository.path]);
    expect([report.run.policy.path, ...decisionsOf(report)]).toEqual([null, "hold skills/count"]);
  });

  test("--policy names another file, which is not of the base", async () => {
    const repository = makeBranch(null);
    const file = join(makeTemporaryFolder(), "strict.yaml");
    writeFileSync(file, "profile: strict\ndisclosure: full\n");
    const { report } = await scan(repository.path, ["--policy", file]);
    expect(report.run.policy).toMatchObject({ path: file, ref: null, profile: "strict" });
  });
});

describe("a policy that cannot be used: exit 2", () => {
  test.each([
    ["broken YAML", "profile: [strict\n", /\.evogate\/policy\.yaml:[12]:\d+: /],
    ["an unknown key", "profil: strict\n", /\.evogate\/policy\.yaml:1:1: .*did you mean `?profile/],
    ["an unknown value", "profile: loose\n", /\.evogate\/policy\.yaml:1:10: /],
    ["a nested unknown key", "gate:\n  rejekt: {}\n", /\.evogate\/policy\.yaml:2:3: .*reject/],
    [
      "a value that is not built",
      "stages: {\n  sandbox: { adversarial: model } }\n",
      /\.evogate\/policy\.yaml:2:27: .*not built yet/,
    ],
    ["an alias", "artifacts: &a { include: [x] }\ngate: *a\n", /policy\.yaml:\d:\d+: /],
    ["two documents", "profile: strict\n---\nprofile: permissive\n", /policy\.yaml:\d:\d+: /],
    ["a key twice", "profile: strict\nprofile: permissive\n", /policy\.yaml:2:1: /],
    ["a list", "- profile\n", /policy\.yaml:1:1: /],
    [
      "a suppression without expiry",
      "suppressions:\n  - { rule: a/b, artifact: c, reason: d }\n",
      /policy\.yaml:2:.*expires/,
    ],
    ["ESC and a workflow command", "\u001b[31m: 1\n'::error::x': 2\n'##[error]y': 3\n", /policy\.yaml:\d:\d+: /],
    ["bytes that are not UTF-8", Buffer.from("profile: caf\xe9\n", "latin1"), /policy\.yaml/],
    ["an include that matches nothing", "artifacts: { include: ['agents/**'] }\n", /agents\/\*\*.*matches no file/],
  ])("%s", async (_name, policy, says) => {
    const repository = makeRepository();
    repository.write(POLICY, policy);
    repository.write("skills/count/SKILL.md", skillText("count"));
    repository.commit();
    for (const args of [["--base", "main"], ["--staged"], []]) {
      const { exitCode, stdout, stderr } = await runProgram(["scan", ...args], { cwd: repository.path });
      expect([exitCode, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(says);
    }
  });

  test.each([
    ["a file that is not there", "missing.yaml", /missing\.yaml/],
    ["a folder", "skills", /skills/],
    ["a file that is no policy", "README.md", /README\.md:\d+:\d+/],
  ])("--policy names %s", async (_name, file, says) => {
    const { exitCode, stderr } = await runProgram(["scan", "--policy", file], { cwd: makeBranch(null).path });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(says);
  });
});

describe("flags only tighten", () => {
  test.each([
    [["--base", "main", "--profile", "permissive"], {}],
    [["--staged", "--profile", "permissive"], {}],
    [["--profile", "permissive"], { CI: "true" }],
    [["--profile", "permissive"], { CI: "1" }],
    [["--base", "main", "--policy", "loose.yaml"], {}],
    [["--policy", "loose.yaml"], { CI: "true" }],
  ])("%j with %j is refused", async (args, environment) => {
    const repository = makeBranch(null);
    repository.write("loose.yaml", "gate: { hold: { severity: critical, confidence: medium } }\n");
    const { exitCode, stdout, stderr } = await runProgram(["scan", ...args], { cwd: repository.path, environment });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/looser/);
  });

  test.each([
    [["--base", "main", "--profile", "strict"], "strict"],
    [["--base", "main", "--profile", "balanced"], "balanced"],
    [["--profile", "permissive"], "permissive"],
  ])("%j is accepted", async (args, profile) => {
    const { report } = await scan(makeBranch(null).path, args);
    expect(report.run.policy.profile).toBe(profile);
  });
});

describe("suppressions", () => {
  const SUPPRESSION = `suppressions:
  - rule: rules/instruction-override
    artifact: skills/count
    reason: quoted as a warning
    expires: 2999-01-01
`;

  test("one on the base tip lifts a reject", async () => {
    const { report, exitCode } = await scan(makeBranch(SUPPRESSION, OVERRIDE).path, ["--base", "main"]);
    expect([exitCode, ...decisionsOf(report)]).toEqual([0, "promote skills/count"]);
    expect(report.artifacts[0]?.findings).toMatchObject([{ status: "suppressed", blocking: false }]);
  });

  test.each([
    ["an expired one", SUPPRESSION.replace("2999", "2001")],
    ["one for another artifact", SUPPRESSION.replace("skills/count", "skills/other")],
    ["one for another rule", SUPPRESSION.replace("instruction-override", "persona-reset")],
    [
      "one for another fingerprint",
      SUPPRESSION.replace("    reason", `    fingerprint: "${"0".repeat(32)}"\n    reason`),
    ],
  ])("%s does not", async (_name, policy) => {
    const { report } = await scan(makeBranch(policy, OVERRIDE).path, ["--base", "main"]);
    expect(decisionsOf(report)).toEqual(["reject skills/count"]);
  });

  test("one that the change itself brings does not", async () => {
    const repository = makeBranch(null, OVERRIDE);
    repository.write(POLICY, SUPPRESSION);
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main"]);
    expect(decisionsOf(report)).toEqual(["hold (steering)", "reject skills/count"]);
  });

  test("the snippet that the report prints works when it is put on the base", async () => {
    const repository = makeBranch(null, OVERRIDE);
    const { stderr } = await scan(repository.path, ["--base", "main"]);
    const snippet = stderr.slice(stderr.indexOf("suppressions:")).split("\n\n")[0] ?? "";
    const policy = snippet.replaceAll(/^ {4}/gm, "").replace("YYYY-MM-DD", "2999-01-01");
    repository.git("checkout", "--quiet", "main");
    repository.write(POLICY, `${policy}\n`);
    repository.commit();
    const { report } = await scan(repository.path, ["--base", "main", "--head", "change"]);
    expect(decisionsOf(report)).toEqual(["promote skills/count"]);
  });
});
