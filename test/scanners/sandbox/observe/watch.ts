import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Observed } from "../../../../src/scanners/sandbox/observe/read-events.ts";
import { bundleInto } from "../../../support/bundle.ts";
import { becoming, type Mode } from "../../../adapters/sandbox/as-whom.ts";

/** What an interpreter is given to run. */
export interface Program {
  readonly language: "python" | "javascript";
  readonly code: string;
}

export interface Watched {
  readonly isolation: string;
  /** Payloads are written as JSON writes buffers. */
  readonly seen: readonly Observed[];
}

/** Runs programs one after the other, each in a sandbox of its own, in a process with these rights; says what was seen. */
export async function watch(mode: Mode, programs: readonly Program[]): Promise<Watched> {
  const folder = mkdtempSync(join(tmpdir(), "evogate-watch-"));
  chmodSync(folder, 0o777);
  try {
    const runner = await bundleInto(folder, new URL("watch-main.ts", import.meta.url));
    const { command, environment } = becoming(mode, folder);
    const [program, ...args] = [...command, process.execPath, runner] as const;
    const env = { PATH: "/usr/bin:/bin:/usr/sbin:/sbin", HOME: folder, EVOGATE_CACHE: folder, ...environment };
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"], cwd: "/", env });
    child.stdin.end(JSON.stringify(programs));
    return JSON.parse(await text(child.stdout)) as Watched;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
