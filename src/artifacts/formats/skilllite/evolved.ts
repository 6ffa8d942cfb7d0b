import type { Path } from "../../../core/ids.ts";
import { baseName } from "../../../text/base-name.ts";
import { parentOf } from "../../paths.ts";
import type { FormatRemark, FormatSide } from "../format.ts";
import { fieldsOf, isObject, readJson, readText, textOf, type Read } from "../read-record.ts";
import { readTransactions } from "./transactions.ts";

const EVOLVED = /(?:^|\/)_evolved\/(?:_pending\/)?[^/]+$/u;

/** What the record of an evolved skill, `.meta.json`, says of it. Other skills have none. */
export async function checkEvolved(side: FormatSide): Promise<readonly FormatRemark[]> {
  const { root } = side.artifact;
  if (!EVOLVED.test(root)) return [];
  const path = `${root}/.meta.json` as Path;
  const remarks: FormatRemark[] = [];
  if (parentOf(root).endsWith("/_pending") || parentOf(root) === "_pending")
    remarks.push({ rule: "review-pending", path: side.artifact.entries[0].path, detail: "it lies in `_pending`" });
  const meta = await readMeta(path, side);
  if (meta.problem !== undefined) {
    const at = side.entries.has(path) ? path : side.artifact.entries[0].path;
    return [...remarks, { rule: "record-invalid", path: at, detail: meta.problem }];
  }
  const { name, needsReview, transaction } = meta.value;
  if (name !== null && name !== baseName(root))
    remarks.push({ rule: "record-invalid", path, detail: `it is the record of ${JSON.stringify(name)}` });
  if (needsReview) remarks.push({ rule: "review-pending", path, detail: "`needs_review` is true" });
  if (transaction !== null) remarks.push(...(await checkTransaction(transaction, path, side)));
  return remarks;
}

/** A retired skill that differs: it was retired as it was. */
export async function checkRetired(head: FormatSide, before: FormatSide): Promise<readonly FormatRemark[]> {
  const path = `${before.artifact.root}/.meta.json` as Path;
  if (!EVOLVED.test(before.artifact.root)) return [];
  const meta = await readMeta(path, before);
  if (meta.problem !== undefined || !meta.value.isArchived) return [];
  return [
    { rule: "protected-record-changed", path: head.artifact.entries[0].path, detail: "the skill was archived before" },
  ];
}

interface Meta {
  readonly name: string | null;
  readonly needsReview: boolean;
  readonly isArchived: boolean;
  readonly transaction: string | null;
}

async function readMeta(path: string, side: FormatSide): Promise<Read<Meta>> {
  const json = await readJson(path, side);
  if (json === null) return { problem: "there is no `.meta.json`" };
  if (json.problem !== undefined) return json;
  if (!isObject(json.value)) return { problem: "it is no object" };
  const fields = fieldsOf(json.value);
  for (const flag of ["needs_review", "archived"]) {
    const value = fields.get(flag);
    if (value !== undefined && typeof value !== "boolean") return { problem: `\`${flag}\` is neither true nor false` };
  }
  for (const text of ["name", "generation_txn"]) {
    const value = fields.get(text);
    if (value !== undefined && value !== null && typeof value !== "string")
      return { problem: `\`${text}\` is no text` };
  }
  return {
    value: {
      name: textOf(fields.get("name")),
      needsReview: fields.get("needs_review") === true,
      isArchived: fields.get("archived") === true,
      transaction: textOf(fields.get("generation_txn")),
    },
  };
}

/** The transaction has to be in a log, and to have made no other skill: SkillLite evolves one a round (gatekeeper.rs). */
async function checkTransaction(id: string, path: Path, side: FormatSide): Promise<readonly FormatRemark[]> {
  const remarks: FormatRemark[] = [];
  if (!(await readTransactions(side)).has(id))
    remarks.push({ rule: "unrecorded-evolution", path, detail: `no log of changes has ${JSON.stringify(id)}` });
  const others: string[] = [];
  for (const other of side.entries.keys()) {
    if (other === path || !other.endsWith("/.meta.json") || !EVOLVED.test(parentOf(other))) continue;
    const text = await readText(other, side);
    if (text?.problem !== undefined || text === null || !text.value.includes(id)) continue;
    const meta = await readMeta(other, side);
    if (meta.problem === undefined && meta.value.transaction === id) others.push(baseName(parentOf(other)));
  }
  const [first] = others;
  if (first !== undefined)
    remarks.push({
      rule: "evolution-limit",
      path,
      detail: `${JSON.stringify(id)} made ${first}, too; a round makes one skill`,
    });
  return remarks;
}
