import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { buildZip } from "../../containers/zip-builder.ts";
import { OSV_DATABASES } from "../../support/osv.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";
import { findTool } from "../../support/tools.ts";

/** A list for osv-scanner; `name version` each. */
function listOf(...packages: readonly string[]): string {
  const described = packages
    .map((each) => each.split(" "))
    .map(([name, version]) => ({ name, version, ecosystem: "npm" }));
  return JSON.stringify({ results: [{ packages: described.map((one) => ({ package: one })) }] });
}

const CLEAN = listOf("left-pad 1.3.0");
const AFFECTED = listOf("evogate-made-up 1.0.0");
const [DATABASE, LIST] = ["databases/osv-scalibr/npm/all.zip", "list.json"];
/** An advisory about the affected package between entries that are none, and one whose name leads out of every folder. */
const ADVISORY = {
  id: "GHSA-made-up-0009",
  modified: "2026-01-01T00:00:00Z",
  affected: [{ package: { ecosystem: "npm", name: "evogate-made-up" }, versions: ["1.0.0"] }],
};
const WITHDRAWN = { ...ADVISORY, withdrawn: "2026-02-01T00:00:00Z" };
const ODD_ZIP = buildZip([
  { name: "broken.json", content: "{" },
  { name: "../../../../outside.json", content: JSON.stringify(ADVISORY) },
  { name: "noise.json", content: "\0\x01" },
]);
const EMPTY_ZIP = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);

interface Case {
  readonly list: string;
  /** What becomes of the database of npm; left as it is without. */
  readonly database?: (bytes: Buffer) => Uint8Array | null;
  readonly more?: readonly string[];
  readonly exitCode: number;
  /** Whether the report is JSON with the list's package. */
  readonly isReported: boolean;
}

/** What osv-scanner 2.5.1 does, measured: why no exit code but that of found canaries is believed. */
const CASES: Readonly<Record<string, Case>> = {
  "nothing found": { list: CLEAN, exitCode: 0, isReported: true },
  "something found": { list: AFFECTED, exitCode: 1, isReported: true },
  "no package in the list": { list: listOf(), exitCode: 128, isReported: false },
  "no version": { list: listOf("evogate-made-up "), exitCode: 0, isReported: true },
  "no database": { list: AFFECTED, database: () => null, exitCode: 127, isReported: true },
  "a database that is cut": {
    list: AFFECTED,
    database: (zip) => zip.subarray(0, 900),
    exitCode: 127,
    isReported: true,
  },
  "a database of nothing": { list: AFFECTED, database: () => EMPTY_ZIP, exitCode: 0, isReported: true },
  "a database with broken entries, and one with a name that leads outside": {
    list: AFFECTED,
    database: () => ODD_ZIP,
    exitCode: 1,
    isReported: true,
  },
  "an advisory that was withdrawn": {
    list: AFFECTED,
    database: () => buildZip([{ name: "withdrawn.json", content: JSON.stringify(WITHDRAWN) }]),
    exitCode: 0,
    isReported: true,
  },
  "an unknown option": { list: CLEAN, more: ["--no-such-option"], exitCode: 127, isReported: false },
  "a list that is not there": {
    list: CLEAN,
    more: ["-L", "osv-scanner:/nonexistent"],
    exitCode: 127,
    isReported: false,
  },
  "a list that is no JSON": { list: "[", exitCode: 127, isReported: false },
};

test.for(Object.entries(CASES))("osv-scanner itself: %s", async ([, wanted], context) => {
  const program = findTool("osv-scanner", context);
  const folder = makeTemporaryFolder();
  const original = readFileSync(join(OSV_DATABASES, "osv-scalibr/npm/all.zip"));
  const database = wanted.database === undefined ? original : wanted.database(original);
  if (database !== null) {
    mkdirSync(dirname(join(folder, DATABASE)), { recursive: true });
    writeFileSync(join(folder, DATABASE), database);
  }
  writeFileSync(join(folder, LIST), wanted.list);
  const ended = await run(program, folder, wanted.more ?? []);
  expect(ended.exitCode, ended.stderr).toBe(wanted.exitCode);
  expect(ended.stdout.includes(`"ecosystem": "npm"`)).toBe(wanted.isReported);
  expect(existsSync(join(folder, "../outside.json"))).toBe(false);
});

async function run(
  program: string,
  cwd: string,
  more: readonly string[],
): Promise<{ readonly exitCode: number; readonly stdout: string; readonly stderr: string }> {
  const source = ["scan", "source", "--offline", "--config", "/dev/null", "--no-ignore", "--format", "json"];
  const args = [...source, "--all-packages", "-L", `osv-scanner:${join(cwd, LIST)}`, ...more];
  const env = { OSV_SCANNER_LOCAL_DB_CACHE_DIRECTORY: join(cwd, "databases") };
  return await new Promise((resolve) => {
    execFile(program, args, { cwd, env }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}
