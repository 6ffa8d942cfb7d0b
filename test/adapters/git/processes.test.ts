import { describe, expect, test } from "vitest";
import { createProcesses, gitMessage } from "../../../src/adapters/git/processes.ts";
import { ISOLATED, makeTemporaryFolder } from "../../support/repository.ts";

describe("run", () => {
  test("gives exit code and output", async () => {
    const processes = createProcesses(makeTemporaryFolder(), ISOLATED);
    expect(await processes.run(["check-ref-format", "refs/heads/a"])).toMatchObject({
      ok: true,
      value: { exitCode: 0 },
    });
    expect(await processes.run(["check-ref-format", ".."])).toMatchObject({ ok: true, value: { exitCode: 1 } });
    const failing = await processes.run(["rev-parse"]);
    expect(failing).toMatchObject({
      ok: true,
      value: { exitCode: 128, stderr: expect.stringMatching(/^fatal: not a git repository/) },
    });
  });

  test("passes arguments as they are, to no shell", async () => {
    const processes = createProcesses(makeTemporaryFolder(), ISOLATED);
    const run = await processes.run(["check-ref-format", "--normalize", "refs/heads/$(echo)&'\"`"]);
    expect(run.ok && Buffer.from(run.value.stdout).toString()).toBe("refs/heads/$(echo)&'\"`\n");
  });

  test("fails on output that is too long, instead of cutting it", async () => {
    const processes = createProcesses(makeTemporaryFolder(), ISOLATED, 10);
    expect(await processes.run(["check-ref-format", "--normalize", "a/b"])).toMatchObject({ ok: true });
    // Git has ended well by the time: only the length tells.
    const run = await processes.run(["check-ref-format", "--normalize", "refs/heads/main"]);
    expect(run).toMatchObject({ ok: false, fault: { code: "git-failed" } });
  });
});

describe("gitMessage", () => {
  test.each<[stderr: string, message: string]>([
    ["", ""],
    ["fatal: bad\n", "fatal: bad"],
    ["warning: odd\nerror: worse\nfatal: bad\n", "error: worse"],
    ["hint: try\n", "hint: try"],
  ])("%j", (stderr, message) => {
    expect(gitMessage(stderr)).toBe(message);
  });
});
