import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import { tryTests, type Tried } from "./run-trial.ts";
import { IN_BATS, IN_NODE, IN_PYTEST } from "./tricks/in-others.ts";
import { IN_UNITTEST } from "./tricks/in-unittest.ts";
import type { Trick } from "./tricks/trick.ts";

const python = await sandbox.findInterpreter("python3");
const isThere = (await sandbox.inspect("bwrap", false)).ok && python.ok;
const PYTHON = python.ok ? python.value.program : "python3";
const HAS = {
  unittest: isThere,
  pytest: isThere && python.value.hasPytest,
  node: isThere,
  bats: isThere && (await endsWell("bats", ["--version"])),
};

/** Whoever knows nothing of tricks; one of them has to be fooled. */
const PLAIN: Readonly<Record<Trick["runner"], readonly (readonly [string, ...string[]])[]>> = {
  unittest: [
    [PYTHON, "-m", "unittest", "test_calc"],
    [PYTHON, "-m", "unittest", "discover", "-p", "test_calc.py"],
  ],
  pytest: [[PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_calc.py"]],
  node: [["node", "calc.test.mjs"]],
  bats: [["bats", "calc.bats"]],
};

async function isFooled(runner: Trick["runner"], cwd: string): Promise<boolean> {
  for (const [program, ...args] of PLAIN[runner]) if (await endsWell(program, args, cwd)) return true;
  return false;
}

async function endsWell(program: string, args: readonly string[], cwd = "/"): Promise<boolean> {
  const env = { PATH: process.env["PATH"], PYTHONDONTWRITEBYTECODE: "1" };
  return await new Promise((resolve) => {
    execFile(program, args, { cwd, env, timeout: 20_000 }, (error) => resolve(error === null));
  });
}

/** All tricks of a runner are one skill, each in a folder of its own: a sandbox is proved once, each file runs by itself. */
describe.each([
  ["unittest", IN_UNITTEST],
  ["pytest", IN_PYTEST],
  ["node", IN_NODE],
  ["bats", IN_BATS],
] as const)("%s", (runner, tricks) => {
  if (!HAS[runner]) {
    test.skip(`no trick was tried: there is no sandbox, or no ${runner}`, () => {});
    return;
  }
  const folderOf = (index: number): string => `skill/t${index}`;
  let top = "";
  let tried: Tried;
  let fooled: readonly boolean[];
  beforeAll(async () => {
    const files = Object.fromEntries(
      tricks.flatMap((trick, index) =>
        Object.entries(trick.files).map(([name, text]) => [`${folderOf(index)}/${name}`, text]),
      ),
    );
    top = mkdtempSync(join(tmpdir(), "evogate-test-"));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(top, path, ".."), { recursive: true });
      writeFileSync(join(top, path), text as string);
    }
    const policy = runner === "bats" ? ({ exec: "usr" } as const) : {};
    tried = await tryTests(files, policy);
    const wins: boolean[] = [];
    for (const index of tricks.keys()) wins.push(await isFooled(runner, join(top, folderOf(index))));
    fooled = wins;
  }, 400_000);
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  test.each(tricks.map(({ name }, index) => [name, index] as const))(
    "%s: it fools others, and is not believed",
    (_, index) => {
      const within = (path: string | undefined): boolean => path?.startsWith(`${folderOf(index)}/`) === true;
      const { results, findings, faults } = tried;
      const outcomes = results
        .filter(({ at, name }) => within(at.path) && /add/u.test(name))
        .map(({ outcome }) => outcome);
      expect(outcomes).not.toEqual(outcomes.map(() => "passed"));
      const raised = [...findings.map(({ primary }) => primary.path), ...faults.map(({ at }) => at?.path)];
      // What is left out openly, before it runs, is only counted.
      expect(raised.some(within) || outcomes.every((each) => each === "skipped")).toBe(true);
      expect(fooled[index]).toBe(true);
    },
  );
});

test("there are at least 40 tricks, no two of a name", () => {
  const names = [IN_UNITTEST, IN_PYTEST, IN_NODE, IN_BATS].flat().map(({ runner, name }) => `${runner}: ${name}`);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(40);
});
