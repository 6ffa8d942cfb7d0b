import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runProgram, scan } from "../support/program.ts";
import { makeTemporaryFolder } from "../support/repository.ts";
import { decisionsOf, findingsOf, notLookedAt, OVERRIDE, skillText, stageOf } from "./skill.ts";

/** In milliseconds: five seconds, three times that on a machine that does other things too. */
const SOON = 15_000;
const MEBIBYTE = 1024 * 1024;

/** A folder with one skill; `files` are below the skill. */
function makeSkill(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = makeTemporaryFolder();
  for (const [path, content] of Object.entries({ "SKILL.md": skillText("count"), ...files })) {
    const file = join(folder, "skills/count", path);
    mkdirSync(join(file, ".."), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

describe("sizes", () => {
  test("5,000 files", { timeout: 30_000 }, async () => {
    const files = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`data/${at}.md`, `Line ${at}.\n`]));
    const { report, exitCode, milliseconds } = await scan(makeSkill({ ...files, "z.md": OVERRIDE }));
    expect([exitCode, ...findingsOf(report)]).toEqual([1, "rules/instruction-override skills/count/z.md"]);
    expect(report.summary.examinedFiles).toBe(5002);
    expect(milliseconds).toBeLessThan(SOON);
  });

  test("50 MB of text are too much: degraded, and said", { timeout: 30_000 }, async () => {
    const folder = makeSkill({ "big.md": "a line of text\n".repeat(3_500_000), "z.md": "Small.\n" });
    const { report, exitCode, milliseconds, stderr } = await scan(folder);
    expect([exitCode, report.decision, stageOf(report, "intake")]).toEqual([3, "incomplete", "degraded"]);
    expect(findingsOf(report)).toEqual(["intake/too-large skills/count/big.md"]);
    expect(notLookedAt(report)).toEqual([expect.stringMatching(/^skills\/count\/big\.md: .*52500000 bytes/) as string]);
    expect(stderr).toMatch(/Split\s+the file/);
    expect(milliseconds).toBeLessThan(SOON);
  });

  test.each([
    ["one line of 10 MB", "word ".repeat(2 * MEBIBYTE) + OVERRIDE],
    ["one word of 10 MB", "a".repeat(10 * MEBIBYTE) + "\n" + OVERRIDE],
    ["200,000 lines", "A line of text.\n".repeat(200_000) + OVERRIDE],
    ["10 MB of line ends", "\r".repeat(10 * MEBIBYTE) + OVERRIDE],
    ["10 MB of brackets", "([{<".repeat(2 * MEBIBYTE) + "\n" + OVERRIDE],
    ["10 MB of backticks", "`".repeat(8 * MEBIBYTE) + "\n" + OVERRIDE],
    ["1 MB of combining marks", `a${"\u0301".repeat(MEBIBYTE / 2)}\n${OVERRIDE}`],
    ["100,000 findings", OVERRIDE.repeat(100_000)],
  ])("%s: ended soon, and never promoted", { timeout: 30_000 }, async (_name, text) => {
    const { report, milliseconds } = await scan(makeSkill({ "long.md": text }));
    expect(["reject", "hold", "incomplete"]).toContain(report.decision);
    expect(milliseconds).toBeLessThan(SOON);
  });

  test("folders 200 deep", async () => {
    const deep = `${"d/".repeat(200)}deep.md`;
    const { report, exitCode, milliseconds } = await scan(makeSkill({ [deep]: OVERRIDE }));
    expect([exitCode, ...findingsOf(report)]).toEqual([1, `rules/instruction-override skills/count/${deep}`]);
    expect(milliseconds).toBeLessThan(SOON);
  });
});

describe("front matter", () => {
  const bomb = Array.from({ length: 12 }, (_, at) => `a${at + 1}: [${`*a${at}, `.repeat(9)}*a${at}]\n`).join("");
  test.each([
    ["none", "# Count\n"],
    ["never closed", "---\nname: count\n"],
    ["without a description", "---\nname: count\n---\n"],
    ["a number as name", "---\nname: 1\ndescription: Counts.\n---\n"],
    ["a list", "---\n- name\n---\n"],
    ["broken YAML", "---\nname: [count\ndescription: Counts.\n---\n"],
    ["a key twice", "---\nname: count\nname: other\ndescription: Counts.\n---\n"],
    [
      "a bomb of aliases",
      `---\na0: &a0 x\n${bomb.replaceAll(/^(a\d+): /gm, "$1: &$1 ")}name: count\ndescription: Counts.\n---\n`,
    ],
    ["1,000 levels of brackets", `---\nname: ${"[".repeat(1000)}\ndescription: Counts.\n---\n`],
    ["a merge of itself", "---\nname: &a count\n<<: *a\ndescription: Counts.\n---\n"],
    [
      "a tag that runs code",
      "---\nname: !!js/function 'function () {}'\ndescription: Counts.\n---\n",
      "rules/yaml-object-tag skills/count/SKILL.md",
    ],
    ["1 MB long", `---\nname: count\ndescription: ${"Counts. ".repeat(MEBIBYTE / 8)}\n---\n`],
    ["60,000 keys", `---\nname: count\ndescription: Counts.\n${"k: \n".repeat(60_000)}---\n`],
    ["10 MB that is never closed", `---\n${"name: count\n".repeat(900_000)}`],
  ])("%s", { timeout: 30_000 }, async (_name, text, ...besides: string[]) => {
    const { report, milliseconds } = await scan(makeSkill({ "SKILL.md": text }));
    expect(findingsOf(report)).toEqual(["intake/front-matter-invalid skills/count/SKILL.md", ...besides]);
    expect(milliseconds).toBeLessThan(SOON);
  });

  test("binary junk named SKILL.md", async () => {
    const junk = Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + 13) % 256);
    const { report } = await scan(makeSkill({ "SKILL.md": junk }));
    expect([report.decision, stageOf(report, "intake"), ...findingsOf(report)]).toEqual([
      "incomplete",
      "degraded",
      "intake/opaque-file skills/count/SKILL.md",
    ]);
  });

  test("an empty SKILL.md", async () => {
    expect(findingsOf((await scan(makeSkill({ "SKILL.md": "" }))).report)).toEqual([
      "intake/front-matter-invalid skills/count/SKILL.md",
    ]);
  });
});

describe("files that are not what they seem", () => {
  test("a path that does not exist", async () => {
    const { exitCode, stdout, stderr } = await runProgram(["scan", "nowhere"], { cwd: makeSkill() });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("nowhere");
  });

  test("a FIFO, a socket and a device as path", async () => {
    const folder = makeSkill();
    execFileSync("mkfifo", [join(folder, "pipe")]);
    for (const path of ["pipe", "/dev/null", "/dev/zero"]) {
      const { exitCode, stderr } = await runProgram(["scan", path], { cwd: folder });
      expect(exitCode).toBe(2);
      expect(stderr).toContain("neither a file nor a folder");
    }
  });

  test("a file that changes while it is read: incomplete, never promote", async () => {
    // The system says that this file has no bytes, and then gives more than a thousand.
    const { report, exitCode } = await scan(makeTemporaryFolder(), ["/proc/self/net/snmp"]);
    expect([exitCode, report.artifacts[0]?.digest, stageOf(report, "intake")]).toEqual([3, null, "degraded"]);
    expect(report.stages[0]?.faults.map(({ code }) => code)).toEqual(["vanished"]);
    expect(report.artifacts[0]?.findings.map(({ rule }) => rule)).toEqual(["intake/unread-file"]);
  });

  test("a loop of links, to a file and to a folder", async () => {
    const folder = makeSkill();
    symlinkSync("b", join(folder, "skills/count/a"));
    symlinkSync("a", join(folder, "skills/count/b"));
    symlinkSync("../..", join(folder, "skills/count/up"));
    symlinkSync(".", join(folder, "skills/count/here"));
    const { report, milliseconds } = await scan(folder);
    expect(decisionsOf(report)).toEqual(["hold skills/count"]);
    expect(milliseconds).toBeLessThan(SOON);
  });
});
