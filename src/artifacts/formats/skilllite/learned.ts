import type { Path } from "../../../core/ids.ts";
import type { Sides } from "../../../core/artifact.ts";
import { canonicalJson } from "../../../text/canonical-json.ts";
import type { FormatRemark, FormatSide } from "../format.ts";
import { fieldsOf, lineOfName, parseJson, readText, textOf, type Read } from "../read-record.ts";

/** So many a round may learn at most (gatekeeper.rs, L2). */
const MOST = { rules: 5, examples: 3 } as const;

export type Learned = keyof typeof MOST;

/** Which of the two lists of `prompts/` a file is; null for any other. */
export function learnedIn(path: string): Learned | null {
  const name = /(?:^|\/)prompts\/(rules|examples)\.json$/u.exec(path)?.[1];
  return name === "rules" || name === "examples" ? name : null;
}

interface Item {
  readonly id: string;
  readonly isProtected: boolean;
  readonly json: string;
  readonly line: number;
}

export async function checkLearned(path: Path, side: FormatSide): Promise<readonly FormatRemark[]> {
  const items = await readItems(path, side);
  return items.problem === undefined ? [] : [{ rule: "record-invalid", path, detail: items.problem }];
}

/** What one change teaches, held against what a round may, and what nobody may teach otherwise. */
export async function checkLearning(path: Path, { head, before }: Sides<FormatSide>): Promise<readonly FormatRemark[]> {
  const kind = learnedIn(path);
  const now = await readItems(path, head);
  const earlier = before === null ? { value: [] } : await readItems(before.artifact.root, before);
  if (kind === null || now.problem !== undefined || earlier.problem !== undefined) return [];
  const known = new Set(earlier.value.map(({ json }) => json));
  const learned = now.value.filter(({ json }) => !known.has(json));
  const remarks: FormatRemark[] = [];
  if (before !== null && learned.length > MOST[kind])
    remarks.push({
      rule: "evolution-limit",
      path,
      detail: `${learned.length} ${kind}, where a round has at most ${MOST[kind]}`,
    });
  const kept = new Map(now.value.map((item) => [item.json, item]));
  const byId = new Map(now.value.map((item) => [item.id, item]));
  for (const { id, isProtected, json } of earlier.value) {
    if (!isProtected || kept.has(json)) continue;
    const line = byId.get(id)?.line;
    const detail = `the ${kind === "rules" ? "rule" : "example"} ${JSON.stringify(id)} is not to be changed`;
    remarks.push({ rule: "protected-record-changed", path, ...(line === undefined ? {} : { line }), detail });
  }
  return remarks;
}

async function readItems(path: string, side: FormatSide): Promise<Read<readonly Item[]>> {
  const text = await readText(path, side);
  if (text === null) return { value: [] };
  if (text.problem !== undefined) return text;
  const json = parseJson(text.value);
  if (json.problem !== undefined) return json;
  if (!Array.isArray(json.value)) return { problem: "it is no list" };
  const items: Item[] = [];
  for (const [index, each] of json.value.entries()) {
    const fields = fieldsOf(each);
    const id = textOf(fields.get("id"));
    if (id === null) return { problem: `item ${index + 1} has no \`id\`` };
    const isProtected = fields.get("mutable") === false || fields.get("origin") === "seed";
    items.push({ id, isProtected, json: canonicalJson(each), line: lineOfName(text.value, id) });
  }
  return { value: items };
}
