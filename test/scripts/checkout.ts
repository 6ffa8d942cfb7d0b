import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeTemporaryFolder } from "../support/repository.ts";

const ROOT = join(import.meta.dirname, "../..");

/** A folder with some of this repository's files, and programs of its own that stand for real ones. */
export interface Checkout {
  readonly path: string;
  write(file: string, text: string): void;
  remove(file: string): void;
  /** Puts a shell script on the PATH. Each of its runs adds a line `<name> <arguments>` to what `calls` gives. */
  fake(name: string, script: string): void;
  calls(): readonly string[];
  run(command: readonly [string, ...string[]], options?: RunOptions): Running;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** False leaves only the fakes on the PATH. */
  readonly hasSystemPath?: boolean;
}

export interface Running {
  readonly ended: Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }>;
  /** Resolves once standard error has the text; fails when the program ends without it. */
  said(text: string): Promise<void>;
}

/** Copies files and folders, named from the repository's root. Call it in a test. */
export function makeCheckout(...copied: readonly string[]): Checkout {
  const path = makeTemporaryFolder();
  const fakes = join(path, "fakes");
  const log = join(path, "calls");
  for (const each of copied) cpSync(join(ROOT, each), join(path, each), { recursive: true });
  mkdirSync(fakes);
  return {
    path,
    write(file, text) {
      mkdirSync(dirname(join(path, file)), { recursive: true });
      writeFileSync(join(path, file), text);
    },
    remove: (file) => rmSync(join(path, file)),
    fake(name, script) {
      writeFileSync(join(fakes, name), `#!/bin/sh\necho ${name} "$@" >> '${log}'\n${script}\n`);
      chmodSync(join(fakes, name), 0o755);
    },
    calls: () => (existsSync(log) ? readFileSync(log, "utf8").trimEnd().split("\n") : []),
    run(command, { environment = {}, hasSystemPath = true } = {}) {
      const PATH = hasSystemPath ? `${fakes}:${process.env["PATH"] ?? ""}` : fakes;
      return start(command, path, { PATH, ...environment });
    },
  };
}

function start([program, ...args]: readonly [string, ...string[]], cwd: string, env: Record<string, string>): Running {
  const child = spawn(program, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  const ended = new Promise<Awaited<Running["ended"]>>((resolve, reject) => {
    child.on("error", reject).on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
  const said = (text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (stderr.includes(text)) resolve();
      };
      look();
      child.stderr.on("data", look);
      child.on("close", () => reject(new Error(`it ended without saying ${JSON.stringify(text)}: ${stderr}`)));
    });
  return { ended, said };
}
