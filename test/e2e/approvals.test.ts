import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/resident.ts";
import { makeSigner, sign } from "../support/signer.ts";
import { judge, makeHeld, NAMESPACE, printed, PROMOTED, SKILL, submit } from "./held.ts";
import { evogate } from "./locked.ts";
import { decisionsOf, DOWNLOAD, OVERRIDE, skillText } from "./skill.ts";

describe("an approval counts", () => {
  test("when somebody else signed it: the need is met, and the report says by whom", async () => {
    const { repository, bob } = await makeHeld();
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.commit("approval");
    const { report, exitCode } = await scan(repository.path, ["--base", "main"]);
    expect([exitCode, ...decisionsOf(report)]).toEqual([0, ...PROMOTED]);
    expect(report.artifacts[0]).toMatchObject({
      needs: [],
      met: expect.arrayContaining([expect.objectContaining({ kind: "finding", by: ["bob@example.com"] })]),
      findings: [{ blocking: false, status: "new" }],
    });
  });

  test("when the approver commits it", async () => {
    const { repository, bob } = await makeHeld();
    const statement = await printed(repository);
    repository.git("config", "user.email", bob.email);
    submit(repository, statement, [sign(statement, bob, NAMESPACE)]);
    repository.git(
      "-c",
      "user.name=Bob",
      "commit",
      "--quiet",
      "--amend",
      "--author",
      `Bob <${bob.email}>`,
      "-m",
      "approval",
    );
    expect(await judge(repository)).toEqual(PROMOTED);
  });

  test("with the line feed that an editor adds before it is signed", async () => {
    const { repository, bob } = await makeHeld();
    const statement = `${await printed(repository)}\n`;
    submit(repository, statement, [sign(statement, bob, NAMESPACE)]);
    expect(await judge(repository)).toEqual(PROMOTED);
  });

  test("for the gate's own settings, and then says nothing of anything else", async () => {
    const { repository, bob } = await makeHeld();
    repository.write("CODEOWNERS", "* @ada\n");
    repository.commit();
    await evogate(repository, "approve", "(steering)", "--base", "main", "--key", bob.key);
    repository.commit("approval");
    expect(await judge(repository)).toEqual(["promote (steering)", "hold skills/count"]);
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.commit("approval");
    expect(await judge(repository)).toEqual(["promote (steering)", ...PROMOTED]);
  });

  test("with the lock that belongs to the change", async () => {
    const { repository, bob } = await makeHeld();
    await evogate(repository, "lock");
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.commit("approval and lock");
    expect(await judge(repository)).toEqual(PROMOTED);
  });

  test("from as many persons as the policy wants", async () => {
    const { repository, bob, eve } = await makeHeld("gate: {approvals: {minimum: 2}}\n");
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    repository.commit("one");
    expect(await judge(repository)).toEqual(["hold skills/count"]);
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", eve.key);
    repository.commit("two");
    expect(await judge(repository)).toEqual(PROMOTED);
  });

  test("of an author where the policy lets them", async () => {
    const ada = makeSigner("ada@example.com");
    const { repository } = await makeHeld("gate: {approvals: {authorMayApprove: true}}\n", () => ada.allow());
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", ada.key);
    repository.commit("approval");
    expect(await judge(repository)).toEqual(PROMOTED);
  });
});

describe("an approval settles needs only", () => {
  test("a rejection stays", async () => {
    const { repository, bob } = await makeHeld();
    repository.write(SKILL, skillText("count", DOWNLOAD + OVERRIDE));
    repository.commit();
    const said = await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    expect(said.stdout).toContain("It is rejected all the same");
    repository.commit("approval");
    expect(await judge(repository)).toEqual(["reject skills/count"]);
  });
});

describe("approve", () => {
  test("without an answer leaves it held, and says what would be approved", async () => {
    const { repository } = await makeHeld();
    const run = await runProgram(["approve", "skills/count", "--base", "main"], { cwd: repository.path });
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain("Downloads a script and pipes it into a shell (skills/count/SKILL.md:8)");
    expect(run.stdout).toContain("so it stays held");
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  test.each([
    [["approve", "skills/count"], "takes one artifact"],
    [["approve", "--base", "main"], "takes one artifact"],
    [["approve", "skills/none", "--base", "main"], 'nothing is held of "skills/none"'],
    [["approve", "skills/count", "--base", "main", "--post"], "--post is not built yet"],
    [["approve", "skills/count", "--base", "main", "--print", "--key", "k"], "two ways to sign"],
    [["approve", "skills/count", "--base", "main", "--key", "/nonexistent/key"], "ssh-keygen"],
  ])("%j is an error", async (args, message) => {
    const { repository } = await makeHeld();
    const run = await runProgram(args, { cwd: repository.path });
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining(message)]);
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  test("writes nothing through a link of the change's", async () => {
    const { repository, bob } = await makeHeld();
    repository.write("elsewhere/keep", "");
    repository.link(".evogate/approvals", "../elsewhere");
    repository.commit();
    const run = await runProgram(["approve", "skills/count", "--base", "main", "--key", bob.key], {
      cwd: repository.path,
    });
    expect([run.exitCode, run.stderr]).toEqual([2, expect.stringContaining("symbolic link")]);
  });

  test("prints exactly what it writes", async () => {
    const { repository, bob } = await makeHeld();
    await evogate(repository, "approve", "skills/count", "--base", "main", "--key", bob.key);
    const statement = await printed(repository);
    const { to } = JSON.parse(statement) as { readonly to: string };
    const file = join(repository.path, `.evogate/approvals/${to.slice("sha256:".length)}.json`);
    expect(readFileSync(file, "utf8")).toBe(statement);
  });
});
