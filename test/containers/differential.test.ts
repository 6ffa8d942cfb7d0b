import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { listMembers } from "../../src/containers/open.ts";
import { describeArchive } from "./reading.ts";

/** The tools of the system pack the same files; what they pack must be read as what it was. */
const FILES: Readonly<Record<string, string>> = {
  "SKILL.md": "# A skill\n",
  "empty.txt": "",
  "long.txt": "a line of text that repeats\n".repeat(2000),
};
const LONG_NAME = `${"n".repeat(180)}.txt`;
const NAMES = [...Object.keys(FILES), LONG_NAME, "zoë.txt"];

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "evogate-containers-"));
  for (const name of NAMES) writeFileSync(join(folder, name), FILES[name] ?? `content of ${name}\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EXPECTED = NAMES.map((name) => `file ${name} ${JSON.stringify(FILES[name] ?? `content of ${name}\n`)}`);

describe("archives of the system's tools", () => {
  test.for<[tool: string, output: string, args: (output: string) => readonly string[]]>([
    ["zip", "zip.zip", (output) => ["-q", "-X", output, ...NAMES]],
    ["zip", "stored.zip", (output) => ["-q", "-0", output, ...NAMES]],
    ["python3", "python.zip", (output) => ["-I", "-m", "zipfile", "-c", output, ...NAMES]],
    ["tar", "gnu.tar", (output) => ["--format=gnu", "-cf", output, ...NAMES]],
    ["tar", "pax.tar", (output) => ["--format=pax", "-cf", output, ...NAMES]],
    ["tar", "ustar.tgz", (output) => ["--format=gnu", "-czf", output, ...NAMES]],
    ["python3", "python.tgz", (output) => ["-I", "-m", "tarfile", "-c", output, ...NAMES]],
  ])("%s, %s", ([tool, output, args], { skip }) => {
    const made = spawnSync(tool, args(output), {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    if (made.error !== undefined) return skip(`${tool} is not there`);
    expect(made.stderr).toBe("");
    const read = describeArchive(listMembers(readFileSync(join(folder, output))));
    expect(read.toSorted()).toEqual(EXPECTED.toSorted());
  });

  test("links and folders of tar", ({ skip }) => {
    const script =
      "mkdir d && ln -s SKILL.md link && ln SKILL.md hard && mkfifo pipe && tar -cf odd.tar d link SKILL.md hard pipe";
    const made = spawnSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" });
    if (made.status !== 0) return skip(`tar, ln or mkfifo is not there: ${made.stderr}`);
    expect(describeArchive(listMembers(readFileSync(join(folder, "odd.tar"))))).toEqual([
      'folder d/ ""',
      'link link "SKILL.md"',
      'file SKILL.md "# A skill\\n"',
      'link hard "SKILL.md"',
      'special pipe !archive-unread: the member "pipe" is no file',
    ]);
  });
});
