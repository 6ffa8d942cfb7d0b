import type { Path } from "../../../core/ids.ts";
import type { FormatRemark, FormatSide } from "../format.ts";
import { fieldsOf, isObject, parseJson, readText, textOf } from "../read-record.ts";

/** Its two logs: one JSON object a line, each with a `txn_id` (skilllite-evolution, changelog and log). */
const LOG = /(?:^|\/)(?:prompts\/_versions\/changelog\.jsonl|evolution\.log)$/u;

export function isLog(path: string): boolean {
  return LOG.test(path);
}

/** The ids of all transactions that the logs of a tree have. */
export async function readTransactions(side: FormatSide): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const path of side.entries.keys()) {
    if (!isLog(path)) continue;
    const text = await readText(path, side);
    if (text === null || text.problem !== undefined) continue;
    for (const line of linesOf(text.value)) {
      const id = textOf(fieldsOf(parseJson(line).value).get("txn_id"));
      if (id !== null) ids.add(id);
    }
  }
  return ids;
}

export async function checkLog(path: Path, side: FormatSide): Promise<readonly FormatRemark[]> {
  const text = await readText(path, side);
  if (text === null) return [];
  if (text.problem !== undefined) return [{ rule: "record-invalid", path, detail: text.problem }];
  const broken = linesOf(text.value).filter((line) => !isObject(parseJson(line).value)).length;
  return broken === 0 ? [] : [{ rule: "record-invalid", path, detail: `${broken} of its lines are no JSON objects` }];
}

/** A log is only added to: every line that it had is still there. */
export async function checkLogChange(
  path: Path,
  head: FormatSide,
  before: FormatSide,
): Promise<readonly FormatRemark[]> {
  const [now, earlier] = await Promise.all([readText(path, head), readText(before.artifact.root, before)]);
  if (now === null || now.problem !== undefined || earlier === null || earlier.problem !== undefined) return [];
  const lines = new Set(linesOf(now.value));
  const lost = linesOf(earlier.value).filter((line) => !lines.has(line)).length;
  return lost === 0
    ? []
    : [{ rule: "protected-record-changed", path, detail: `${lost} of the log's lines are changed or gone` }];
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r?\n/u).filter((line) => line.trim() !== "");
}
