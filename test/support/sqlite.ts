import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder } from "./repository.ts";

/** Whether this machine has the SQLite of Python, which writes what tests read. */
export const canWriteDatabases: boolean = ((): boolean => {
  try {
    execFileSync("python3", ["-c", "import sqlite3"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

export interface WrittenDatabase {
  readonly main: Uint8Array;
  /** The write-ahead log, where the script leaves one. */
  readonly log: Uint8Array | null;
}

/** What SQLite writes: the script (Python) has an open connection `db` and `rows`, and ends without tidying up. Call it in a test. */
export function writeDatabase(script: string, rows: unknown = null): WrittenDatabase {
  const folder = makeTemporaryFolder();
  const program = [
    "import json, os, sqlite3, sys",
    "db = sqlite3.connect('a.db', isolation_level=None)",
    "db.execute('PRAGMA synchronous=off')",
    "rows = json.loads(sys.stdin.read())",
    script,
    "sys.stdout.flush(); os._exit(0)",
  ].join("\n");
  execFileSync("python3", ["-c", program], { cwd: folder, input: JSON.stringify(rows) });
  const log = join(folder, "a.db-wal");
  return { main: readFileSync(join(folder, "a.db")), log: existsSync(log) ? readFileSync(log) : null };
}
