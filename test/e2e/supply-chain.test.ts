import { cpSync, mkdirSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildZip } from "../containers/zip-builder.ts";
import { OSV_DATABASES } from "../support/osv.ts";
import { runProgram, scan, type Scanned } from "../support/program.ts";
import { makeRepository, makeTemporaryFolder } from "../support/repository.ts";
import { findTool } from "../support/tools.ts";
import { skillText } from "./skill.ts";

const SKILL = skillText("Fills forms.");
const PINNED = "attrs==23.1.0\n";
const VULNERABLE = "jinja2==2.4.1\n";

function makeFolder(files: Readonly<Record<string, string>>): string {
  const folder = makeTemporaryFolder();
  for (const [path, text] of Object.entries({ "skills/pdf/SKILL.md": SKILL, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Outcome and faults of the stage. */
function stageOf({ report }: Scanned): readonly [outcome: string, codes: readonly string[]] {
  const stage = report.stages.find(({ id }) => id === "supply-chain");
  return [stage?.outcome ?? "missing", stage?.faults.map(({ code }) => code) ?? []];
}

/** `rule status`, and the advisory's first name, of the findings about packages. */
function advisoriesOf({ report }: Scanned): readonly string[] {
  return report.artifacts
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => /supply-chain\/(?:malicious|vulnerable)/u.test(rule))
    .map(({ status, advisories = [] }) => `${status} ${advisories[0]}`)
    .toSorted();
}

const ALL_OF_JINJA = ["PYSEC-2014-8", "PYSEC-2014-82", "PYSEC-2019-217", "PYSEC-2019-220", "PYSEC-2021-66"];

test("the real osv-scanner finds what is published about a pinned package, and where it is named", async (context) => {
  const environment = { EVOGATE_OSV_SCANNER: findTool("osv-scanner", context) };
  const folder = makeFolder({ "skills/pdf/requirements.txt": PINNED + VULNERABLE });
  const run = await scan(folder, ["--offline"], environment);
  expect([run.exitCode, run.report.decision]).toEqual([1, "hold"]);
  expect(stageOf(run)).toEqual(["completed", []]);
  expect(advisoriesOf(run)).toEqual(ALL_OF_JINJA.map((name) => `new ${name}`));
  const found = run.report.artifacts[0]?.findings.find(({ message }) => message.includes("PYSEC-2019-217"));
  expect(found).toMatchObject({
    path: "skills/pdf/requirements.txt",
    line: 2,
    column: 1,
    severity: "high",
    confidence: "medium",
    fix: "Take jinja2 2.10.1 or newer.",
    quote: "jinja2==2.4.1",
  });
});

test("a lock file that osv-scanner reads otherwise than Evogate is held", async (context) => {
  const environment = { EVOGATE_OSV_SCANNER: findTool("osv-scanner", context) };
  // A package that is named twice: each reader believes another one.
  const lock = '{"packages": {\n"node_modules/a": {"version": "1.0.0"},\n"node_modules/a": {"version": "2.0.0"}}}\n';
  const run = await scan(makeFolder({ "skills/pdf/package-lock.json": lock }), ["--offline"], environment);
  expect([run.exitCode, run.report.decision, ...stageOf(run)]).toEqual([1, "hold", "completed", []]);
  const [found] = run.report.artifacts.flatMap(({ findings }) => findings);
  expect(found).toMatchObject({
    rule: "supply-chain/disputed-lock",
    line: 2,
    message: "Two readers of a lock file disagree on what it installs: only Evogate reads a 1.0.0",
  });
});

describe("without", () => {
  const lists = { "skills/pdf/requirements.txt": PINNED };

  test.each<[string, environment: Readonly<Record<string, string>>, code: string, remedy: string]>([
    ["a scanner", { EVOGATE_OSV_SCANNER: "/nonexistent/osv-scanner" }, "scanner-missing", "Run `evogate setup`"],
    ["a database", { EVOGATE_OSV_DB: "/nonexistent/osv" }, "database-missing", "Run `evogate setup --database"],
    ["a scanner of one's own", { EVOGATE_OSV_SCANNER: "./osv-scanner" }, "scanner-unsound", "Install it anew"],
  ])("%s the stage has failed, and says what to do", async (_what, environment, code, remedy) => {
    const run = await scan(makeFolder(lists), ["--offline"], environment);
    expect([run.exitCode, run.report.decision]).toEqual([3, "incomplete"]);
    expect(stageOf(run)).toEqual(["failed", [code]]);
    expect(run.report.stages.find(({ id }) => id === "supply-chain")?.faults[0]?.remedy).toContain(remedy);
    expect(run.stderr).toContain(remedy.slice(0, 12));
  });

  test("packages there is nothing to look up, whatever is missing", async () => {
    const environment = { EVOGATE_OSV_SCANNER: "/nonexistent/osv-scanner", EVOGATE_OSV_DB: "/nonexistent/osv" };
    const run = await scan(makeFolder({}), ["--offline"], environment);
    expect([run.exitCode, run.report.decision]).toEqual([0, "promote"]);
    expect(run.report.stages.find(({ id }) => id === "supply-chain")).toMatchObject({
      outcome: "skipped",
      because: "no-dependency",
    });
  });
});

test("no program and no database is taken from what is judged", async () => {
  const folder = makeFolder({ "skills/pdf/requirements.txt": VULNERABLE });
  cpSync(OSV_DATABASES, join(folder, "osv"), { recursive: true });
  writeFileSync(join(folder, "osv-scanner"), "#!/bin/sh\nexit 0\n", { mode: 0o755 });
  const own = await scan(folder, ["--offline"], { EVOGATE_OSV_SCANNER: join(folder, "osv-scanner") });
  expect(stageOf(own)).toEqual(["failed", ["scanner-unsound"]]);
  expect(stageOf(await scan(folder, ["--offline"], { EVOGATE_OSV_DB: join(folder, "osv") }))).toEqual([
    "failed",
    ["database-unusable"],
  ]);
});

test("what the repository says of osv-scanner has no say", async (context) => {
  const folder = makeFolder({
    "skills/pdf/requirements.txt": VULNERABLE,
    "skills/pdf/osv-scanner.toml": "[[PackageOverrides]]\nignore = true\n",
    "osv-scanner.toml": "[[PackageOverrides]]\nignore = true\n",
    ".gitignore": "requirements.txt\n",
  });
  const run = await scan(folder, ["--offline"], { EVOGATE_OSV_SCANNER: findTool("osv-scanner", context) });
  expect(advisoriesOf(run)).toHaveLength(5);
});

test("an old database degrades the stage", async () => {
  const folder = makeFolder({ "skills/pdf/requirements.txt": PINNED });
  const databases = join(makeTemporaryFolder(), "osv");
  cpSync(OSV_DATABASES, databases, { recursive: true });
  const database = join(databases, "osv-scalibr/PyPI/all.zip");
  utimesSync(database, new Date("2020-01-01"), new Date("2020-01-01"));
  const old = await scan(folder, ["--offline"], { EVOGATE_OSV_DB: databases });
  expect([old.exitCode, ...stageOf(old)]).toEqual([3, "degraded", ["database-old"]]);
  writeFileSync(`${database}.fetched`, `${new Date().toISOString()}\n`);
  const fetched = await scan(folder, ["--offline"], { EVOGATE_OSV_DB: databases });
  expect([fetched.exitCode, ...stageOf(fetched)]).toEqual([0, "completed", []]);
  expect(old.report.run.databases).toEqual([{ ecosystem: "PyPI", updated: "2020-01-01T00:00:00.000Z" }]);
  expect(old.stderr).toContain("PyPI advisories of 2020-01-01");
});

describe("against an approved version", () => {
  function makeApproved(files: Readonly<Record<string, string>>): ReturnType<typeof makeRepository> {
    const repository = makeRepository();
    for (const [path, text] of Object.entries({ "skills/pdf/SKILL.md": SKILL, ...files })) repository.write(path, text);
    repository.commit();
    repository.git("switch", "--quiet", "--create", "next");
    return repository;
  }

  test("what it installed already is known, what is added is new", async () => {
    const repository = makeApproved({ "skills/pdf/requirements.txt": VULNERABLE });
    repository.write("skills/pdf/requirements.txt", `${VULNERABLE}pyyaml==5.3\n`);
    repository.commit();
    const run = await scan(repository.path, ["--base", "main", "--offline"]);
    expect(advisoriesOf(run)).toEqual([
      ...ALL_OF_JINJA.map((name) => `known ${name}`),
      "new PYSEC-2020-96",
      "new PYSEC-2021-142",
    ]);
  });

  test("what was published since is new, and the report says so", async () => {
    const repository = makeApproved({ "tools/fill.sh": "npx evogate-made-up-late@1.0.0\n" });
    const databases = join(makeTemporaryFolder(), "osv");
    cpSync(OSV_DATABASES, databases, { recursive: true });
    repository.write("tools/fill.sh", "npx evogate-made-up-late@1.0.0\necho done\n");
    repository.commit();
    // The base of test repositories is of 2026-01-01.
    const advisory = {
      id: "GHSA-made-up-late",
      published: "2026-06-01T00:00:00Z",
      affected: [{ package: { ecosystem: "npm", name: "evogate-made-up-late" }, versions: ["1.0.0"] }],
    };
    const zip = buildZip([{ name: "late.json", content: JSON.stringify(advisory) }]);
    writeFileSync(join(databases, "osv-scalibr/npm/all.zip"), zip);
    const run = await scan(repository.path, ["--base", "main", "--offline"], { EVOGATE_OSV_DB: databases });
    expect(advisoriesOf(run)).toEqual(["new GHSA-made-up-late"]);
    expect(run.stdout).toContain("published on 2026-06-01, since the version before was approved");
  });

  test("an advisory is accepted by its id, on the base and until a day", async () => {
    const policy = [
      "suppressions:",
      "  - rule: supply-chain/vulnerable-package",
      "    artifact: skills/pdf",
      "    advisory: CVE-2019-10906",
      "    reason: no template of ours is anybody else's",
      "    expires: 2999-01-01",
      "",
    ].join("\n");
    const repository = makeApproved({ ".evogate/policy.yaml": policy });
    repository.write("skills/pdf/requirements.txt", VULNERABLE);
    repository.commit();
    const run = await scan(repository.path, ["--base", "main", "--offline"]);
    expect(advisoriesOf(run).filter((line) => line.startsWith("suppressed"))).toEqual(["suppressed PYSEC-2019-217"]);
  });
});

test("setup says what it takes", async () => {
  const cwd = makeTemporaryFolder();
  const unknown = await runProgram(["setup", "--database", "pypi"], { cwd });
  expect([unknown.exitCode, unknown.stderr]).toEqual([2, expect.stringContaining("did you mean PyPI?")]);
  const missing = await runProgram(["setup", "--osv-scanner", "/nonexistent/osv-scanner"], {
    cwd,
    environment: { EVOGATE_CACHE: join(cwd, "cache") },
  });
  expect([missing.exitCode, missing.stderr]).toEqual([
    2,
    expect.stringContaining("/nonexistent/osv-scanner could not be copied: ENOENT"),
  ]);
});
