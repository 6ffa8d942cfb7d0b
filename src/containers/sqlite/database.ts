import { readColumns, type Columns } from "./columns.ts";
import { Malformed } from "./malformed.ts";
import { openPages, type Pages } from "./pages.ts";
import { readRecord, type Value } from "./record.ts";
import { readRows, type RowBudget } from "./rows.ts";

/** In bytes, of all records together. */
const MOST_BYTES = 64 * 1024 * 1024;

export interface Table {
  readonly name: string;
  /** By the names of columns in lower case; in the order of the rows' numbers. */
  readonly rows: readonly ReadonlyMap<string, Value>[];
}

/** Everything that a database has besides indexes. */
export interface Database {
  readonly tables: readonly Table[];
  /** Triggers, views and indexes that somebody made: what else decides what a program reads. */
  readonly others: readonly { readonly type: string; readonly name: string; readonly sql: string }[];
}

/**
 * Reads a SQLite database (file format, https://www.sqlite.org/fileformat2.html) with what its write-ahead log adds. It
 * is read here, and not by SQLite, because Node 20 has none, native code is not shipped, and SQLite compiled to
 * WebAssembly is larger than all other readers together; tables are all that is needed. Never throws: the problem in words.
 */
export function readDatabase(
  main: Uint8Array,
  log: Uint8Array | null,
): { readonly database: Database } | { readonly problem: string } {
  try {
    return { database: readAll(openPages(main, log)) };
  } catch (error) {
    if (error instanceof Malformed || error instanceof RangeError)
      return { problem: error instanceof Malformed ? error.message : "something is cut off" };
    throw error;
  }
}

function readAll(pages: Pages): Database {
  const budget: RowBudget = { bytes: MOST_BYTES };
  const tables: Table[] = [];
  const others: Database["others"][number][] = [];
  const names = new Set<string>();
  for (const { record } of readRows(1, pages, budget)) {
    const [type, name, , root, sql] = readRecord(record, pages.encoding);
    if (typeof type !== "string" || typeof name !== "string") throw new Malformed("its schema is broken");
    if (type === "index" && sql === null) continue;
    const text = typeof sql === "string" ? sql : "";
    if (type !== "table") {
      others.push({ type, name, sql: text });
      continue;
    }
    if (names.has(name.toLowerCase())) throw new Malformed(`it has two tables ${JSON.stringify(name)}`);
    names.add(name.toLowerCase());
    const columns = readColumns(text);
    if (columns === null || typeof root !== "number")
      throw new Malformed(`the table ${JSON.stringify(name)} is of a kind that is not read`);
    tables.push({ name, rows: [...readTable(root, columns, pages, budget)] });
  }
  return { tables, others };
}

/** A row that is shorter than its table has values that stand elsewhere: nobody here guesses them. */
function* readTable(
  root: number,
  { names, rowid }: Columns,
  pages: Pages,
  budget: RowBudget,
): Generator<ReadonlyMap<string, Value>> {
  for (const row of readRows(root, pages, budget)) {
    const values = readRecord(row.record, pages.encoding);
    if (values.length !== names.length) throw new Malformed("a row has not as many values as its table has columns");
    yield new Map(
      names.map((name, index) => [name.toLowerCase(), index === rowid ? row.rowid : (values[index] ?? null)]),
    );
  }
}
