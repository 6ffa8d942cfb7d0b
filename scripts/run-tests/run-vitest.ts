import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { RECORD_VARIABLE, type TestRecord } from "./record.ts";

export interface VitestRun {
  /** Null when a signal ended it, or when it could not be started. */
  readonly exitCode: number | null;
  /** Null when it ended before it could write one. */
  readonly record: TestRecord | null;
}

/** Runs every test of the project in a folder, with vitest's own report on our standard output. */
export function runVitest(root: string): VitestRun {
  const folder = mkdtempSync(join(tmpdir(), "evogate-tests-"));
  const file = join(folder, "record.json");
  const program = join(root, "node_modules", "vitest", "vitest.mjs");
  const recorder = join(dirname(import.meta.filename), "recorder.ts");
  try {
    const { status } = spawnSync(process.execPath, [program, "run", "--reporter=dot", `--reporter=${recorder}`], {
      cwd: root,
      env: { ...process.env, [RECORD_VARIABLE]: file },
      stdio: ["ignore", "inherit", "inherit"],
    });
    return { exitCode: status, record: readRecord(file) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readRecord(file: string): TestRecord | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as TestRecord;
  } catch {
    return null;
  }
}
