import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sandbox } from "../src/adapters/sandbox/sandbox.ts";
import type { NonEmpty } from "../src/core/brand.ts";
import { DEFAULTS } from "../src/policy/defaults.ts";
import { openSandbox } from "../src/scanners/sandbox/open-sandbox.ts";
import type { PackedEntry } from "../src/scanners/sandbox/plan/archive.ts";
import { median } from "./measure.ts";

/** What is run with and without walls, and how much these may cost: milliseconds more, or so many times as long. */
interface Compared {
  readonly name: string;
  readonly command: NonEmpty<string>;
  readonly files: Readonly<Record<string, string>>;
  readonly limit: { readonly kind: "more" | "times"; readonly value: number };
}

const TEST = (index: number): string =>
  `    def test_${index}(self):\n        self.assertEqual(sum(range(${index})), ${(index * (index - 1)) / 2})\n`;
const TWO_HUNDRED_TESTS = `import unittest\nclass TestSums(unittest.TestCase):\n${Array.from({ length: 200 }, (_, index) => TEST(index)).join("")}`;

const CASES: readonly Compared[] = [
  { name: "python -c pass", command: ["python3", "-c", "pass"], files: {}, limit: { kind: "more", value: 40 } },
  { name: "node -e 0", command: ["node", "-e", "0"], files: {}, limit: { kind: "more", value: 40 } },
  {
    name: "200 tests of unittest",
    command: ["python3", "-m", "unittest", "test_sums"],
    files: { "test_sums.py": TWO_HUNDRED_TESTS },
    limit: { kind: "times", value: 1.35 },
  },
];

/** Neither side gets what this process was started with: it would make Node load more. */
const BARE = { PATH: "/usr/bin:/bin", PYTHONDONTWRITEBYTECODE: "1" };

/** Times each in turn with and without a sandbox, interleaved, after one run of each that fills the caches. */
export async function timeSandbox(scratch: string, rounds: number): Promise<void> {
  const opened = await openSandbox(sandbox, DEFAULTS.balanced.stages.sandbox, new AbortController().signal);
  if (!opened.ok) throw new Error(opened.fault.message);
  for (const [index, { name, command, files, limit }] of CASES.entries()) {
    const folder = join(scratch, `sandbox-${index}`);
    mkdirSync(folder);
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const [program, ...args] = await resolve(command);
    const times: [number[], number[]] = [[], []];
    for (let round = -1; round < rounds; round += 1) {
      const free = await clock(
        async () => spawnSync(program, args, { cwd: folder, stdio: "ignore", env: BARE }).status === 0,
      );
      const enclosed = await clock(async () => {
        const run = await opened.value.run({ command, folder: ".", files: pack(folder) });
        return run.ok && run.value.end.kind === "exited" && run.value.end.exitCode === 0;
      });
      if (round >= 0) {
        times[0].push(free);
        times[1].push(enclosed);
      }
    }
    const [free, enclosed] = [median(times[0]), median(times[1])];
    const cost = limit.kind === "more" ? enclosed - free : enclosed / free;
    const words =
      limit.kind === "more"
        ? `+${cost.toFixed(0)} ms (at most +${limit.value})`
        : `${cost.toFixed(2)} × (at most ${limit.value})`;
    console.log(
      `${name.padEnd(24)} ${free.toFixed(0).padStart(5)} ms  ${enclosed.toFixed(0).padStart(5)} ms  ${words}`,
    );
    if (cost > limit.value) process.exitCode = 1;
  }
}

/** The very program that the sandbox runs: a shim on the PATH would cost the free run more. */
async function resolve([name, ...args]: NonEmpty<string>): Promise<NonEmpty<string>> {
  const interpreter = await sandbox.findInterpreter(name === "node" ? "node" : "python3");
  if (!interpreter.ok) throw new Error(interpreter.fault.message);
  return [interpreter.value.program, ...args];
}

async function clock(work: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  if (!(await work())) throw new Error("what is timed has failed");
  return performance.now() - started;
}

function pack(folder: string): readonly PackedEntry[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".py"))
    .map((name) => ({
      kind: "file",
      path: Buffer.from(name),
      bytes: readFileSync(join(folder, name)),
      isExecutable: false,
    }));
}
