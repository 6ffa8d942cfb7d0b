import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { timeAction, timePosting } from "./action.ts";
import { measureEngine } from "./engine.ts";
import { interleave, median, peakMemory, type Timed } from "./measure.ts";
import { makeFindings, makeFolder, makeMany, makeOneSkill, makeStaged, readMaterial } from "./repositories.ts";
import { unpackCorpus } from "./shared.ts";

const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 15);
const CLI = resolve("dist/cli.js");

interface Case {
  readonly name: string;
  readonly timed: Timed;
  /** Limits in milliseconds (over the floor where `overFloor`) and MiB. */
  readonly limit: number;
  readonly overFloor: boolean;
  readonly memory: number | null;
}

const scratch = mkdtempSync(join(tmpdir(), "evogate-bench-"));
try {
  // `npm run bench -- languages` times the parsers, `-- reports` the formats, `-- sandbox` the walls, `-- engine`
  // that of the rules; `-- attacks` and `-- sandbox-kills` time nothing; else the program comes first.
  if (process.argv[2] === "languages") await (await import("./languages.ts")).timeLanguages(scratch);
  else if (process.argv[2] === "reports") (await import("./reports.ts")).timeReports(scratch);
  else if (process.argv[2] === "attacks") await (await import("./attacks.ts")).tryAttacks();
  else if (process.argv[2] === "sandbox-kills") await (await import("./sandbox-kills.ts")).countLeftOvers(200);
  else if (process.argv[2] === "sandbox") await (await import("./sandbox.ts")).timeSandbox(scratch, ROUNDS);
  else {
    if (process.argv[2] !== "engine") await runAll(scratch);
    measureEngine();
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function runAll(folder: string): Promise<void> {
  const cases = prepare(folder);
  const found = join(folder, "found");
  makeFindings(found);
  const two = await timePosting(join(folder, "one"), join(folder, "runner-of-two"), 0);
  const many = await timePosting(found, join(folder, "runner-of-many"), 1);
  const posting = "posting to a double on loopback";
  try {
    run([
      ...cases,
      {
        name: `the action on a pull request that changes two files, ${posting}`,
        timed: two.timed,
        limit: 900,
        overFloor: false,
        memory: null,
      },
      {
        name: `the same with 3,000 findings, ${posting}`,
        timed: many.timed,
        limit: 5000,
        overFloor: false,
        memory: null,
      },
    ]);
  } finally {
    two.close();
    many.close();
  }
}

function prepare(folder: string): readonly Case[] {
  const corpus = unpackCorpus();
  const material = readMaterial(corpus === null ? ["docs", "rules", "src"] : [join(corpus, "pairs")], 5_000_000);
  const [one, staged, large, many, few] = ["one", "staged", "large", "many", "few"].map((name) =>
    join(folder, name),
  ) as [string, string, string, string, string];
  makeOneSkill(one, "examples/base", "examples/branches/benign");
  makeStaged(staged, "examples/base", "examples/branches/benign");
  makeFolder(large, 350, 5_000_000, material);
  makeMany(many, 5000);
  makeMany(few, 50);
  const scan = (cwd: string, exitCode: number, ...args: readonly string[]): Timed => ({
    args: [CLI, "scan", "--no-progress", ...args],
    cwd,
    exitCode,
  });
  // Text of other people's skills may hold findings: reporting only makes the exit code the same for all.
  return [
    {
      name: "one skill of 7 files, --base, policy",
      timed: scan(one, 0, "--base", "main"),
      limit: 130,
      overFloor: true,
      memory: null,
    },
    {
      name: "the same with the stage `rules` alone",
      // What a required stage would say is missing then: 3.
      timed: scan(one, 3, "--base", "main", "--stages", "rules"),
      limit: 90,
      overFloor: true,
      memory: null,
    },
    {
      name: "hook, two files of one skill staged",
      timed: { args: [CLI, "hook", "--no-progress"], cwd: staged, exitCode: 0 },
      limit: 120,
      overFloor: true,
      memory: null,
    },
    {
      name: "the action on a push that changes two files",
      timed: timeAction(one, join(folder, "runner")),
      limit: 600,
      overFloor: false,
      memory: null,
    },
    {
      name: "350 files, 5 MB, plain",
      timed: scan(large, 0, "--fail-on", "never", "."),
      limit: 900,
      overFloor: false,
      memory: 130,
    },
    {
      name: "the same with the stage `rules` alone",
      timed: scan(large, 0, "--fail-on", "never", "--stages", "rules", "."),
      limit: 700,
      overFloor: false,
      memory: 120,
    },
    {
      name: "5,000 artifacts, 3 changed",
      timed: scan(many, 0, "--base", "main"),
      limit: 1200,
      overFloor: false,
      memory: null,
    },
    {
      name: "50 artifacts, 3 changed",
      timed: scan(few, 0, "--base", "main"),
      limit: 1200,
      overFloor: false,
      memory: null,
    },
  ];
}

function run(cases: readonly Case[]): void {
  if (!existsSync(CLI)) throw new Error("dist/cli.js is missing: npm run build");
  const floor: Timed = { args: ["-e", "0"], cwd: scratch, exitCode: 0 };
  const [floorTimes = [], ...times] = interleave([floor, ...cases.map(({ timed }) => timed)], ROUNDS);
  const base = median(floorTimes);
  console.log(`${ROUNDS} interleaved rounds, Node ${process.version}; floor (node -e 0) ${base.toFixed(0)} ms`);
  for (const [index, { name, timed, limit, overFloor, memory }] of cases.entries()) {
    const own = times[index] ?? [];
    const differences = own.map((time, round) => time - (floorTimes[round] ?? base));
    const figure = overFloor ? median(differences) : median(own);
    const words = overFloor ? `floor + ${figure.toFixed(0)} ms` : `${figure.toFixed(0)} ms`;
    const ratio = median(own.map((time, round) => time / (floorTimes[round] ?? base)));
    const peak = peakMemory(timed, scratch);
    const isMet = figure <= limit && (memory === null || peak <= memory);
    const room = memory === null ? "" : `, ${peak.toFixed(0)} of ${memory} MiB`;
    console.log(`${isMet ? "met " : "MISS"}  ${name}: ${words} (limit ${limit})${room}, ${ratio.toFixed(2)} × floor`);
  }
}
