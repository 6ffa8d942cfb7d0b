import { entriesOf, itemsOf, valueAt, type DataNode } from "../../../languages/data/trees/node.ts";
import type { PolicyRule } from "./policy.ts";
import { readSchema, type Problem } from "./read-schema.ts";
import type { Schema } from "./schema.ts";

const FALLBACKS = ["message", "terminate", "ask"] as const;
/** The fields in the order of a tuple; later versions have `need_update_policies` behind them. */
const FIELDS = ["priority", "effect", "conditions", "fallback"] as const;
const MOST_FIELDS = 5;

/** One rule; null where it is none, and then at least one problem was told. */
export function readRule(node: DataNode, problem: Problem): PolicyRule | null {
  const [priority, effect, conditions, fallback] = fieldsOf(node);
  if (priority === undefined || effect === undefined || conditions === undefined || fallback === undefined) {
    problem("is not [priority, effect, restrictions, fallback]", node);
    return null;
  }
  const [rank, kind, then] = [numberOf(priority), numberOf(effect), numberOf(fallback)];
  const isWhole = rank !== null && (kind === 0 || kind === 1) && then !== null && conditions.kind === "map";
  if (rank === null) problem("its priority is no number", priority);
  if (kind !== 0 && kind !== 1) problem("its effect is neither 0 nor 1", effect);
  const after = FALLBACKS[then ?? -1];
  if (after === undefined) problem("its fallback is neither 0, 1 nor 2", fallback);
  if (conditions.kind !== "map") problem("its restrictions are no object", conditions);
  const restrictions = readRestrictions(conditions, problem);
  if (!isWhole || after === undefined || restrictions === null) return null;
  return { priority: rank, effect: kind === 0 ? "allow" : "forbid", restrictions, fallback: after, span: node.span };
}

function fieldsOf(node: DataNode): readonly (DataNode | undefined)[] {
  if (node.kind === "map") return FIELDS.map((field) => valueAt(node, field) ?? undefined);
  const items = itemsOf(node);
  return items.length > MOST_FIELDS ? [] : items;
}

function readRestrictions(node: DataNode, problem: Problem): ReadonlyMap<string, Schema> | null {
  const restrictions = new Map<string, Schema>();
  let isSound = true;
  for (const { key, value } of entriesOf(node)) {
    const schema = readSchema(value, (what, at) => {
      isSound = false;
      problem(`${key}: ${what}`, at);
    });
    if (restrictions.has(key)) problem(`${key} stands twice, and only the last one counts`, value);
    restrictions.set(key, schema);
  }
  return isSound ? restrictions : null;
}

function numberOf(node: DataNode): number | null {
  return node.kind === "other" && typeof node.value === "number" ? node.value : null;
}
