import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { createCgroup } from "../../../../src/adapters/sandbox/cgroup/cgroup.ts";
import { findCgroupParents } from "../../../../src/adapters/sandbox/cgroup/parents.ts";
import { sandbox } from "../../../../src/adapters/sandbox/sandbox.ts";
import type { NonEmpty } from "../../../../src/core/brand.ts";

const MIB = 1 << 20;
const parents = findCgroupParents();
const python = await sandbox.findInterpreter("python3");
const isHere = parents.length > 0 && python.ok;
if (!isHere) test.skip("no cgroup was made: nobody but root may, or there are none", () => {});

/** Ends of all: whatever is called as this process's cgroups are. */
function left(): readonly string[] {
  return parents.flatMap(({ folder }) =>
    readdirSync(folder).filter((name) => name.startsWith(`evogate-${process.pid}-`)),
  );
}

async function run(
  argv: NonEmpty<string>,
): Promise<{ readonly code: number | string | null; readonly stdout: string }> {
  const [program, ...args] = argv;
  return await new Promise((resolve) => {
    execFile(program, args, (error, stdout) => resolve({ code: error === null ? 0 : (error.code ?? null), stdout }));
  });
}

const PYTHON = python.ok ? python.value.program : "";
const USE_MEMORY: NonEmpty<string> = [PYTHON, "-c", `x = bytearray(${80 * MIB}); print(len(x))`];
/** Children that are killed, and a parent that does not mind. */
const CHILDREN_USE_MEMORY: NonEmpty<string> = [
  PYTHON,
  "-c",
  `import os; [os.fork() or (bytearray(${40 * MIB}), __import__("time").sleep(0.3), os._exit(0)) for _ in range(3)]; print([os.wait()[1] for _ in range(3)])`,
];
const FORK: NonEmpty<string> = [
  PYTHON,
  "-c",
  'import os, time; [os.fork() or (time.sleep(0.3), os._exit(0)) for _ in range(12)]; print("all")',
];

describe.skipIf(!isHere)("a cgroup", { timeout: 30_000 }, () => {
  test.each([
    ["memory of one process", USE_MEMORY, { memoryBytes: 40 * MIB, processes: 50 }, true],
    ["memory of several processes", CHILDREN_USE_MEMORY, { memoryBytes: 90 * MIB, processes: 50 }, true],
    ["processes", FORK, { memoryBytes: 400 * MIB, processes: 6 }, false],
  ] as const)("stops %s above the limit, and not below", async (_, command, limits, isMemory) => {
    const tight = createCgroup(limits);
    const stopped = await run(tight?.enter(command) ?? command);
    expect({ ...stopped, isMemory: tight?.isOutOfMemory() }).not.toMatchObject({ code: 0, isMemory: false });
    expect(tight?.isOutOfMemory()).toBe(isMemory);
    tight?.remove();
    const wide = createCgroup({ memoryBytes: 1000 * MIB, processes: 100 });
    expect(await run(wide?.enter(command) ?? command)).toMatchObject({ code: 0 });
    expect(wide?.isOutOfMemory()).toBe(false);
    wide?.remove();
    // Who was left is gone when init has looked: until then neither can be removed.
    for (let tries = 0; left().length > 0 && tries < 100; tries += 1) {
      await wait(10);
      for (const each of [tight, wide]) each?.remove();
    }
    expect(left()).toEqual([]);
  });

  test("takes arguments as they are", async () => {
    const cgroup = createCgroup({ memoryBytes: 400 * MIB, processes: 50 });
    const strange = ["a b", "$HOME", "'", "\n", "--"];
    const command: NonEmpty<string> = [PYTHON, "-c", "import sys; print(sys.argv[1:])", ...strange];
    expect((await run(cgroup?.enter(command) ?? command)).stdout).toBe(`['a b', '$HOME', "'", '\\n', '--']\n`);
    cgroup?.remove();
  });

  test("that is not there starts nothing", async () => {
    const cgroup = createCgroup({ memoryBytes: 400 * MIB, processes: 50 });
    cgroup?.remove();
    const marker = `/tmp/evogate-cgroup-${process.pid}`;
    const { code } = await run(cgroup?.enter(["touch", marker]) ?? ["touch", marker]);
    expect(code).not.toBe(0);
    expect(existsSync(marker)).toBe(false);
  });
});
