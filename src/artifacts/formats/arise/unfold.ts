import type { Entry } from "../../../core/artifact.ts";
import type { Database, Table } from "../../../containers/sqlite/database.ts";
import type { Tree } from "../../../ports/tree.ts";
import { readEntry } from "../../hash-files.ts";
import { fieldsOf, readJson } from "../read-record.ts";
import { canHold, fileOf, type Held } from "../unfolded.ts";
import { holdSkills, readSkill, toJson } from "./skill.ts";

/** What lies in a database beside its skills. */
export const LIBRARY = "(library)";

type Reading = Pick<Tree<"head">, "read">;

/** The holders of a tree with what they hold. Those that hold nothing, or cannot be read to their end, are left out. */
export async function unfoldHolders(
  listed: readonly Entry[],
  { read }: Reading,
): Promise<ReadonlyMap<string, readonly Held[]>> {
  const entries = new Map(listed.map((entry) => [entry.path, entry]));
  const unfolded = new Map<string, readonly Held[]>();
  const mistakable = new Set(listed.filter(({ path }) => path.includes("!")).map(({ path }) => fileOf(path)));
  for (const { path, kind } of listed) {
    // A file of the tree that is called like one in a holder would be mistaken for it.
    if (kind !== "file" || !canHold(path) || mistakable.has(path)) continue;
    const held = path.endsWith(".json") ? await holdJson(path, entries, read) : await holdDatabase(path, entries, read);
    if (held !== null) unfolded.set(path, held);
  }
  return unfolded;
}

type Entries = ReadonlyMap<Entry["path"], Entry>;

async function holdJson(path: string, entries: Entries, read: Reading["read"]): Promise<readonly Held[] | null> {
  const json = await readJson(path, { entries, read });
  if (json?.value === undefined) return null;
  const records: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  const skills = records.map((record) => readSkill(fieldsOf(record))).filter((skill) => skill !== null);
  return skills.length === 0 || skills.length < records.length ? null : holdSkills(skills);
}

async function holdDatabase(path: string, entries: Entries, read: Reading["read"]): Promise<readonly Held[] | null> {
  const found = await openDatabase(path, entries, read);
  if (!("database" in found)) return null;
  const { tables, others } = found.database;
  const rows = tables.find(({ name }) => name.toLowerCase() === "skills")?.rows ?? [];
  const skills = rows.map(readSkill);
  const held = skills.filter((skill) => skill !== null);
  return [...holdSkills(held), { name: LIBRARY, files: { "library.json": describeRest(tables, others) } }];
}

/** A database with its log; in words why it cannot be read. */
export async function openDatabase(
  path: string,
  entries: Entries,
  read: Reading["read"],
): Promise<{ readonly database: Database } | { readonly problem: string }> {
  if (entries.has(`${path}-journal` as Entry["path"]))
    return { problem: "a rollback journal lies beside it: a program was writing" };
  const contents: (Uint8Array | null)[] = [];
  for (const each of [path, `${path}-wal`]) {
    const entry = entries.get(each as Entry["path"]);
    const bytes = entry === undefined ? null : ((await readEntry(entry, read))?.bytes ?? null);
    if (entry !== undefined && bytes === null) return { problem: "it cannot be read" };
    contents.push(bytes);
  }
  const [main = null, log = null] = contents;
  if (main === null) return { problem: "it cannot be read" };
  const { readDatabase } = await import("../../../containers/sqlite/database.ts");
  return readDatabase(main, log);
}

/** The texts of skills that are artifacts stand there. */
const HELD: ReadonlySet<string> = new Set(["implementation", "test_suite", "description"]);

function describeRest(tables: readonly Table[], others: Database["others"]): string {
  const rest = tables.map(({ name, rows }) => ({
    table: name,
    rows: rows.map((row) => {
      const isHeld = name.toLowerCase() === "skills" && readSkill(row) !== null;
      return Object.fromEntries(
        [...row].filter(([key]) => !isHeld || !HELD.has(key)).map(([key, value]) => [key, toJson(value)]),
      );
    }),
  }));
  return `${JSON.stringify({ tables: rest, others }, null, 1)}\n`;
}
