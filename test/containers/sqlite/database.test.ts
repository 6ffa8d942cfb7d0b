import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDatabase, type Database } from "../../../src/containers/sqlite/database.ts";
import type { Value } from "../../../src/containers/sqlite/record.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";
import { canWriteDatabases, writeDatabase, type WrittenDatabase } from "../../support/sqlite.ts";

function read({ main, log }: WrittenDatabase): Database {
  const found = readDatabase(main, log);
  if (!("database" in found)) throw new Error(found.problem);
  return found.database;
}

function rowsOf(database: Database, name: string): readonly (readonly (readonly [string, Value])[])[] {
  return database.tables.find((table) => table.name === name)?.rows.map((row) => [...row]) ?? [];
}

describe.skipIf(!canWriteDatabases)("what SQLite writes (needs python3 with sqlite3)", () => {
  test("values of every type, and the row's number", () => {
    const made = writeDatabase(
      `db.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, a, b TEXT DEFAULT 'x, (y', \\"c d\\" BLOB, CHECK (a <> 5))")
db.execute("INSERT INTO t VALUES (7, -1, 'é', x'00ff')")
db.execute("INSERT INTO t VALUES (8, 9007199254740993, NULL, 1.5)")
for n in (0, 1, 127, -128, 32767, 8388607, 2147483647, -2147483648, 140737488355327, 2**53): db.execute("INSERT INTO t (a, b) VALUES (?, '')", (n,))`,
    );
    const rows = rowsOf(read(made), "t");
    expect(rows[0]).toEqual([
      ["id", 7],
      ["a", -1],
      ["b", "é"],
      ["c d", Buffer.from([0, 255])],
    ]);
    expect(rows[1]).toEqual([
      ["id", 8],
      ["a", 9007199254740993n],
      ["b", null],
      ["c d", 1.5],
    ]);
    expect(rows.slice(2).map((row) => row[1]?.[1])).toEqual([
      0,
      1,
      127,
      -128,
      32767,
      8388607,
      2147483647,
      -2147483648,
      140737488355327,
      9_007_199_254_740_992n,
    ]);
  });

  test("what only the log has is read, and what was not committed is not", () => {
    const made = writeDatabase(
      `db.execute("PRAGMA journal_mode=wal"); db.execute("PRAGMA cache_size=1"); db.execute("CREATE TABLE t (a)")
db.execute("PRAGMA wal_checkpoint(TRUNCATE)"); db.execute("INSERT INTO t VALUES ('logged')")
db.execute("BEGIN")
for n in range(2000): db.execute("INSERT INTO t VALUES (?)", ("open" * 100,))`,
    );
    expect(made.log?.length).toBeGreaterThan(100_000);
    expect(rowsOf(read(made), "t")).toEqual([[["a", "logged"]]]);
    expect(rowsOf(read({ ...made, log: null }), "t")).toEqual([]);
  });

  test("a log with a broken frame counts up to it", () => {
    const { main, log } = writeDatabase(
      `db.execute("PRAGMA journal_mode=wal"); db.execute("CREATE TABLE t (a)"); db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
db.execute("INSERT INTO t VALUES (1)"); db.execute("INSERT INTO t VALUES (2)")`,
    );
    const broken = Buffer.from(log ?? []);
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
    expect(rowsOf(read({ main, log: broken }), "t")).toEqual([[["a", 1]]]);
  });

  test.each(["UTF-16le", "UTF-16be"])("texts in %s, in pages of 512 bytes", (encoding) => {
    const made = writeDatabase(
      `db.execute("PRAGMA page_size=512"); db.execute("PRAGMA encoding='${encoding}'"); db.execute("CREATE TABLE t (a)")
db.execute("INSERT INTO t VALUES (?)", ("ü𝕏" * 5000,))`,
    );
    expect(rowsOf(read(made), "t")).toEqual([[["a", "ü𝕏".repeat(5000)]]]);
  });

  test("triggers, views and indexes are told", () => {
    const made = writeDatabase(
      `db.execute("CREATE TABLE t (a TEXT PRIMARY KEY)"); db.execute("CREATE INDEX i ON t (a)"); db.execute("CREATE VIEW v AS SELECT 1")
db.execute("CREATE TRIGGER r AFTER INSERT ON t BEGIN DELETE FROM t; END")`,
    );
    expect(read(made).others.map(({ type, name }) => `${type} ${name}`)).toEqual(["index i", "view v", "trigger r"]);
  });

  test.each([
    ["a table without row numbers", "CREATE TABLE t (a PRIMARY KEY) WITHOUT ROWID"],
    ["a column that is computed", "CREATE TABLE t (a, b AS (a || 'x'))"],
    [
      "a column that rows do not have yet",
      "CREATE TABLE t (a); INSERT INTO t VALUES (1); ALTER TABLE t ADD b DEFAULT 'x'",
    ],
  ])("%s is a problem, not a guess", (_, sql) => {
    const { main, log } = writeDatabase(`db.executescript(${JSON.stringify(sql)})`);
    expect(readDatabase(main, log)).toHaveProperty("problem");
  });

  test("whatever rows there are, they are what SQLite was given", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.integer({ min: 0, max: 9000 }).map((length) => "x".repeat(length)),
    );
    const value = fc.oneof(fc.constant(null), fc.maxSafeInteger(), text);
    const table = fc.record({
      size: fc.constantFrom(512, 4096, 65_536),
      rows: fc.array(fc.tuple(value, value), { maxLength: 60 }),
    });
    // One process writes them all: starting it takes longer than everything else.
    const samples = fc.sample(table, 80);
    const folder = makeTemporaryFolder();
    const program = `import json, sqlite3, sys
for number, sample in enumerate(json.load(sys.stdin)):
    db = sqlite3.connect(f"{number}.db", isolation_level=None)
    db.execute("PRAGMA synchronous=off"); db.execute("PRAGMA journal_mode=off"); db.execute(f"PRAGMA page_size={sample['size']}")
    db.execute("CREATE TABLE t (a, b)"); db.execute("BEGIN")
    db.executemany("INSERT INTO t VALUES (?, ?)", sample["rows"]); db.execute("COMMIT"); db.close()`;
    execFileSync("python3", ["-c", program], { cwd: folder, input: JSON.stringify(samples) });
    for (const [number, { rows }] of samples.entries()) {
      const found = read({ main: readFileSync(join(folder, `${number}.db`)), log: null });
      expect(rowsOf(found, "t")).toEqual(
        rows.map(([a, b]) => [
          ["a", a],
          ["b", b],
        ]),
      );
    }
    const isLong = (sample: (typeof samples)[number]): boolean =>
      sample.rows.some((row) => row.some((each) => typeof each === "string" && each.length > sample.size));
    expect(new Set(samples.map(isLong))).toEqual(new Set([true, false]));
  });

  test("whatever byte is changed, reading ends, with rows or with a problem", () => {
    const { main } = writeDatabase(
      `db.execute("PRAGMA page_size=512"); db.execute("CREATE TABLE t (a)"); db.executemany("INSERT INTO t VALUES (?)", [("x" * 900,)] * 30)`,
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(main.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }), (edits) => {
        const bytes = Buffer.from(main);
        for (const [at, byte] of edits) bytes[at] = byte;
        readDatabase(bytes, null);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["nothing", Buffer.alloc(0), "it is no SQLite database"],
  ["a text", Buffer.from("SELECT 1;\n".repeat(40)), "it is no SQLite database"],
  [
    "a header alone",
    Buffer.concat([Buffer.from("SQLite format 3\0\x10\0"), Buffer.alloc(100)]),
    "something is cut off",
  ],
  [
    "pages of 3 bytes",
    Buffer.concat([Buffer.from("SQLite format 3\0\0\x03"), Buffer.alloc(100)]),
    "its pages have no size that there is",
  ],
])("%s is no database", (_, bytes, problem) => {
  expect(readDatabase(bytes, null)).toEqual({ problem });
});
