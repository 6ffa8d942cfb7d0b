import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { sandbox } from "../../src/adapters/sandbox/sandbox.ts";
import { leftOver, processesWith } from "../adapters/sandbox/left-over.ts";
import { collect, PROGRAM, runProgram, startProgram } from "../support/program.ts";
import { makeTemporaryFolder } from "../support/repository.ts";
import { readReport } from "../support/report.ts";
import { skillText } from "./skill.ts";

const isThere = (await sandbox.inspect("bwrap", false)).ok;
if (!isThere) test.skip("no test of an artifact was run: there is no sandbox", () => {});

/** A skill with one test, which does that much. */
function makeSkill(testName: string, body: string, policy = ""): string {
  const folder = makeTemporaryFolder();
  const files = {
    "skills/count/SKILL.md": skillText("count"),
    [`skills/count/${testName}.py`]: `import unittest\nclass TestCount(unittest.TestCase):\n    def test_count(self):\n        ${body}\n`,
    ...(policy === "" ? {} : { ".evogate/policy.yaml": policy }),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe.skipIf(!isThere)("the tests of a skill", () => {
  test("that are interrupted end with Evogate, and nothing of them is left", async () => {
    const name = `test_waits_${process.pid}`;
    const child = startProgram(["scan"], { cwd: makeSkill(name, "import time; time.sleep(50)") });
    const ended = collect(child);
    // Until it sleeps: what looks for the word in a command line finds the last of its programs.
    while (processesWith(name).length === 0) await wait(20);
    process.kill(child.pid ?? 0, "SIGINT");
    expect(await ended).toEqual({
      exitCode: 130,
      stdout: "",
      stderr: "evogate: interrupted; nothing was decided\n",
    });
    let left = leftOver(name);
    for (let tries = 0; left.length > 0 && tries < 100; tries += 1, left = leftOver(name)) await wait(20);
    expect(left).toEqual([]);
  });

  const MOUNTS = {
    "read-only": "mount -t tmpfs -o ro none /mnt",
    full: "mount -t tmpfs -o size=4k none /mnt && ! head -c 100000 /dev/zero 2>/dev/null >/mnt/fill",
  };
  test.skipIf(process.getuid?.() !== 0).each(Object.keys(MOUNTS) as (keyof typeof MOUNTS)[])(
    "are run where the folder for temporary files and the cache are %s",
    async (state) => {
      const cwd = makeSkill("test_passes", "self.assertEqual(1, 1)");
      const alone = ["--mount", "--propagation", "private", "--", "sh", "-c", `${MOUNTS[state]}; exec "$@"`, "sh"];
      const scan = [process.execPath, PROGRAM, "scan", "--format", "json"];
      const env = { PATH: process.env["PATH"], HOME: "/nonexistent", TMPDIR: "/mnt", EVOGATE_CACHE: "/mnt/cache" };
      const { stdout } = await collect(spawn("unshare", [...alone, ...scan], { cwd, env }));
      expect(readReport(stdout).stages).toContainEqual(
        expect.objectContaining({ id: "sandbox", outcome: "completed", examined: 1 }),
      );
    },
  );

  test("that ask for a host which the policy does not name fail, and the report says why", async () => {
    const policy = "stages: {sandbox: {allowHosts: [api.example.com]}}\n";
    const body = "import urllib.request; urllib.request.urlopen('http://other.example.net/')";
    const { exitCode, stdout } = await runProgram(["scan", "--format", "json"], {
      cwd: makeSkill("test_asks", body, policy),
    });
    expect(exitCode).toBe(1);
    expect(readReport(stdout).artifacts[0]?.findings).toContainEqual(
      expect.objectContaining({
        rule: "sandbox/failed-test",
        quote: "urllib.error.HTTPError: HTTP Error 403: other.example.net is not in allowHosts",
      }),
    );
  });
});
