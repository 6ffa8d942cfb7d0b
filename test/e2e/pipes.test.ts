import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { collect, PROGRAM, startProgram } from "../support/program.ts";
import { makeRepository, makeTemporaryFolder } from "../support/repository.ts";
import { readReport } from "../support/report.ts";
import { OVERRIDE, skillText } from "./skill.ts";

/** A folder with so many bad tools. */
function makeTools(count: number): string {
  const folder = makeTemporaryFolder();
  mkdirSync(join(folder, "tools"));
  for (let at = 0; at < count; at++) writeFileSync(join(folder, `tools/${at}.md`), OVERRIDE);
  return folder;
}

describe("pipes", () => {
  test("5 MB through a slow pipe arrive whole", { timeout: 60_000 }, async () => {
    const child = startProgram(["scan", "--format", "json"], { cwd: makeTools(4000) });
    const chunks: Buffer[] = [];
    const ended = new Promise((resolve) => child.once("close", resolve));
    for await (const chunk of child.stdout ?? []) {
      chunks.push(chunk as Buffer);
      if (chunks.length % 16 === 0) await setTimeout(5);
    }
    const report = Buffer.concat(chunks);
    expect(await ended).toBe(1);
    expect(report.length).toBeGreaterThan(5_000_000);
    expect(readReport(report.toString()).artifacts.length).toBe(4000);
  });

  test("a closed pipe ends it quietly", { timeout: 30_000 }, async () => {
    const child = startProgram(["scan", "--format", "json"], { cwd: makeTools(500) });
    child.stdout?.once("data", () => child.stdout?.destroy());
    let stderr = "";
    child.stderr?.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    expect(await new Promise((resolve) => child.once("close", resolve))).toBe(1);
    expect(stderr).toBe("");
  });
});

/** Ids of the processes of a group that are still there, from /proc. */
function processesOf(group: number): readonly string[] {
  return readdirSync("/proc").filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const [, state, , ownGroup] = /\) (\S) (\d+) (\d+)/.exec(readFileSync(`/proc/${id}/stat`, "utf8")) ?? [];
      return Number(ownGroup) === group && state !== "Z";
    } catch {
      return false;
    }
  });
}

describe("SIGINT", () => {
  test.each([
    ["to the program, in a plain scan", [], false],
    ["to the program, while git is at work", ["--base", "main"], false],
    ["to the whole group, as Ctrl-C sends it", ["--base", "main"], true],
  ])("%s: 130, nothing on stdout, nobody left", { timeout: 60_000 }, async (_name, args, isForGroup) => {
    const repository = makeRepository();
    repository.commit();
    repository.git("checkout", "--quiet", "-b", "change");
    repository.write("skills/count/SKILL.md", skillText("count"));
    for (let at = 0; at < 12; at++)
      repository.write(`skills/count/${at}.md`, `Line ${at} of a long text.\n`.repeat(250_000));
    repository.commit();
    const child = startProgram(["scan", ...args, "--format", "json"], { cwd: repository.path });
    const { pid } = child;
    if (pid === undefined) throw new Error("the program did not start");
    const ended = collect(child);
    await setTimeout(700);
    process.kill(isForGroup ? -pid : pid, "SIGINT");
    const { exitCode, stdout, stderr } = await ended;
    expect([exitCode, stdout, stderr]).toEqual([130, "", "evogate: interrupted; nothing was decided\n"]);
    expect(processesOf(pid)).toEqual([]);
  });
});

describe("on a terminal", () => {
  test("the progress line leaves nothing behind", { timeout: 60_000 }, (context) => {
    if (spawnSync("script", ["--version"]).error !== undefined) return context.skip("script (util-linux) is not there");
    const folder = makeTools(1500);
    const command = `'${process.execPath}' '${PROGRAM}' scan --quiet --color never`;
    const output = execFileSync("script", ["-qec", `${command} || true`, "/dev/null"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(output).toMatch(/\r\u001b\[K\d+\/\d+ /);
    const shown = output.split("\r\u001b[K").at(-1);
    expect(shown).toMatch(/^REJECT: [^\r\u001b]*\r\n$/);
    const silent = execFileSync("script", ["-qec", `${command} --no-progress || true`, "/dev/null"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(silent).toBe(shown);
  });
});
