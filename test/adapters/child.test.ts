import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test, vi } from "vitest";
import { startChild, type End } from "../../src/adapters/child.ts";
import { ISOLATED } from "../support/repository.ts";

const SETTINGS = { cwd: "/", env: ISOLATED, maxOutput: 1000, maxErrors: 500 };

/** A shell command in the place of a program. */
function run(script: string): Promise<End> {
  return startChild("/bin/sh", ["-c", script], SETTINGS, null).ended;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

test.each<[name: string, script: string, end: End]>([
  [
    "its output",
    "echo out; echo err >&2",
    { kind: "exited", exitCode: 0, stdout: bytes("out\n"), stderr: bytes("err\n") },
  ],
  ["its exit code", "exit 3", { kind: "exited", exitCode: 3, stdout: bytes(""), stderr: bytes("") }],
  ["the signal that ended it", "kill -TERM $$", { kind: "killed", signal: "SIGTERM" }],
  ["that it said too much, though it ended well", "printf %01001d 0", { kind: "said-too-much" }],
  ["the same of its errors, which have a limit of their own", "printf %0501d 0 >&2", { kind: "said-too-much" }],
  ["the same of errors that do not end, and does not wait for more", "exec yes >&2", { kind: "said-too-much" }],
  [
    "all of the longest output",
    "printf %01000d 0",
    { kind: "exited", exitCode: 0, stdout: bytes("0".repeat(1000)), stderr: bytes("") },
  ],
])("tells %s", async (_name, script, end) => {
  expect(await run(script)).toEqual(end);
});

test.each<[name: string, program: string, args: readonly string[], cwd: string, code: string]>([
  ["a program that is not there", "nothing-of-this-name", [], "/", "ENOENT"],
  ["a folder that is not there", "/bin/true", [], "/proc/self/nothing", "ENOENT"],
  ["a folder that is a file", "/bin/true", [], "/bin/sh", "ENOTDIR"],
  ["arguments that are too long", "/bin/true", ["x".repeat(1 << 20)], "/", "E2BIG"],
  ["an argument that no program can get", "/bin/true", ["a\0b"], "/", "ERR_INVALID_ARG_VALUE"],
])("gives %s as a value", async (_name, program, args, cwd, code) => {
  const child = startChild(program, args, { ...SETTINGS, cwd }, () => {});
  child.write("text");
  expect(await child.ended).toEqual({ kind: "not-started", code });
});

test("takes no variable of this process", async () => {
  expect(process.env["VITEST"]).toBe("true");
  const end = await run('echo "$VITEST$LC_ALL"');
  expect(end).toMatchObject({ kind: "exited", stdout: bytes("C\n") });
});

test("asks and answers until it is killed", async () => {
  const answer = await new Promise<string>((resolve) => {
    const child = startChild("/bin/cat", [], SETTINGS, (chunk) => {
      child.kill();
      void child.ended.then((end) => resolve(`${Buffer.from(chunk).toString()} ${end.kind}`));
    });
    child.write("hello");
  });
  expect(answer).toBe("hello killed");
});

/** Runs a script that may use `startChild` in a process, and a process group, of its own. */
function runElsewhere(script: string): ChildProcessByStdio<null, Readable, null> {
  const module = JSON.stringify(join(process.cwd(), "src/adapters/child.ts"));
  const settings = 'const settings = { cwd: "/", env: { PATH: process.env.PATH }, maxOutput: 1000, maxErrors: 1000 };';
  const source = `import { startChild } from ${module}; ${settings} ${script}`;
  return spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", source], {
    stdio: ["ignore", "pipe", "inherit"],
    detached: true,
  });
}

test("kills nobody when there is nothing to kill", async () => {
  const program = runElsewhere(`
    const child = startChild("nothing-of-this-name", [], settings, null);
    child.kill();
    process.stdout.write((await child.ended).kind);`);
  expect(await text(program.stdout)).toBe("not-started");
});

/** One that has ended, and that nobody has asked for its exit code yet, is still in /proc. */
function isRunning(id: string): boolean {
  return existsSync(`/proc/${id}`) && !/\) Z /.test(readFileSync(`/proc/${id}/stat`, "utf8"));
}

test.each(["SIGTERM", "SIGHUP"] as const)("does not outlive this process when that ends by %s", async (signal) => {
  // Says which process it is, and then waits for what does not come.
  const program = runElsewhere(`
    startChild("/bin/sh", ["-c", "echo $$; exec sleep 600"], settings, (chunk) => process.stdout.write(chunk));`);
  const [id] = (await once(program.stdout, "data")).map((chunk) => String(chunk).trim());
  expect(isRunning(id ?? "")).toBe(true);
  program.kill(signal);
  expect(await once(program, "close")).toEqual([null, signal]);
  await vi.waitFor(() => expect(isRunning(id ?? "")).toBe(false));
});
