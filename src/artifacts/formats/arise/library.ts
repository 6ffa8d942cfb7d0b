import type { Path } from "../../../core/ids.ts";
import type { FormatRemark, FormatSide } from "../format.ts";
import { fieldsOf, readJson, textOf } from "../read-record.ts";

/** ARISE's own limits where nobody sets others (arise/config.py). */
const MOST_ACTIVE = 50;
const MOST_IN_AN_HOUR = 3;
const HOUR = 60 * 60 * 1000;

interface Row {
  readonly id: string;
  readonly status: string | null;
  readonly origin: string | null;
  /** Milliseconds since 1970; NaN where it is no time. */
  readonly created: number;
}

/** What lies in a database beside its skills: how many are active, and what else decides what a program reads. */
export async function checkLibrary(path: Path, side: FormatSide): Promise<readonly FormatRemark[]> {
  const library = fieldsOf((await readJson(path, side))?.value);
  const remarks: FormatRemark[] = [];
  const others = library.get("others");
  for (const other of Array.isArray(others) ? others : []) {
    const fields = fieldsOf(other);
    const [type, name] = [textOf(fields.get("type")), textOf(fields.get("name"))];
    remarks.push({
      rule: "record-invalid",
      path,
      detail: `the database has the ${type ?? "?"} ${JSON.stringify(name)}`,
    });
  }
  const active = readRows(library).filter(({ status }) => status === "active").length;
  if (active > MOST_ACTIVE)
    remarks.push({
      rule: "evolution-limit",
      path,
      detail: `${active} active skills, where a library has at most ${MOST_ACTIVE}`,
    });
  return remarks;
}

/** The largest number of skills that the change adds and that were made within one hour of each other. */
export async function checkPace(
  path: Path,
  head: FormatSide,
  before: FormatSide | null,
): Promise<readonly FormatRemark[]> {
  const known = new Set(
    before === null ? [] : readRows(fieldsOf((await readJson(path, before))?.value)).map(({ id }) => id),
  );
  if (before === null) return [];
  const made = readRows(fieldsOf((await readJson(path, head))?.value))
    .filter(({ id, origin, created }) => !known.has(id) && origin !== "manual" && !Number.isNaN(created))
    .map(({ created }) => created)
    .toSorted((a, b) => a - b);
  const most = Math.max(0, ...made.map((first) => made.filter((time) => time >= first && time < first + HOUR).length));
  return most <= MOST_IN_AN_HOUR
    ? []
    : [
        {
          rule: "evolution-limit",
          path,
          detail: `${most} skills in an hour, where ARISE makes at most ${MOST_IN_AN_HOUR}`,
        },
      ];
}

/** The ids of all skills of a library. */
export async function readIds(path: string, side: FormatSide): Promise<ReadonlySet<string> | null> {
  const json = await readJson(path, side);
  return json?.value === undefined ? null : new Set(readRows(fieldsOf(json.value)).map(({ id }) => id));
}

function readRows(library: ReadonlyMap<string, unknown>): readonly Row[] {
  const tables = library.get("tables");
  for (const table of Array.isArray(tables) ? tables : []) {
    const fields = fieldsOf(table);
    const rows = fields.get("rows");
    if (textOf(fields.get("table"))?.toLowerCase() !== "skills" || !Array.isArray(rows)) continue;
    return rows.map((row: unknown) => {
      const values = fieldsOf(row);
      return {
        id: String(values.get("id")),
        status: textOf(values.get("status")),
        origin: textOf(values.get("origin")),
        created: Date.parse(textOf(values.get("created_at")) ?? ""),
      };
    });
  }
  return [];
}
