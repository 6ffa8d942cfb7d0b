import { writeDatabase, type WrittenDatabase } from "../../../support/sqlite.ts";

export interface Row {
  readonly id: string;
  readonly name?: string;
  readonly description?: string;
  readonly implementation?: string;
  readonly test_suite?: string;
  readonly version?: number;
  readonly status?: string;
  readonly origin?: string;
  readonly parent_id?: string | null;
  readonly created_at?: string;
}

export const CODE = "def double(x):\n    return 2 * x\n";
export const TESTS = "def test_double():\n    assert double(2) == 4\n";

/** The tables of a library as ARISE makes them (arise/skills/library.py). `more`: statements of Python on `db`. */
export function writeLibrary(rows: readonly Row[], more = ""): WrittenDatabase {
  const script = `db.execute("PRAGMA journal_mode=wal")
db.execute("CREATE TABLE skills (id TEXT PRIMARY KEY, name TEXT NOT NULL, description TEXT, implementation TEXT NOT NULL, test_suite TEXT, version INTEGER DEFAULT 1, status TEXT DEFAULT 'testing', origin TEXT DEFAULT 'manual', parent_id TEXT, created_at TEXT, invocation_count INTEGER DEFAULT 0, success_count INTEGER DEFAULT 0, avg_latency_ms REAL DEFAULT 0, error_log TEXT DEFAULT '[]')")
db.execute("CREATE TABLE library_versions (version INTEGER PRIMARY KEY AUTOINCREMENT, active_skill_ids TEXT, created_at TEXT, description TEXT)")
for row in rows: db.execute("INSERT INTO skills (" + ", ".join(row) + ") VALUES (" + ", ".join("?" * len(row)) + ")", list(row.values()))
${more}`;
  return writeDatabase(
    script,
    rows.map((row) => ({
      name: "double",
      description: "Doubles a number.",
      implementation: CODE,
      test_suite: TESTS,
      version: 1,
      status: "active",
      origin: "synthesized",
      parent_id: null,
      created_at: "2026-01-01T00:00:00",
      ...row,
    })),
  );
}
