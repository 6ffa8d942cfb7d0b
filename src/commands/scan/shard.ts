import { compareText } from "../../core/order.ts";
import type { Change } from "../../core/artifact.ts";
import type { Shard } from "../../core/judgement.ts";

/**
 * The changes of one shard: every `of`-th in the order of ids, so that the shards are of one size and each change is in
 * one of them. All of them without a shard.
 */
export function pickShard(changes: readonly Change[], shard: Shard | null): readonly Change[] {
  if (shard === null) return changes;
  const sorted = changes.toSorted((a, b) => compareText(idOf(a), idOf(b)));
  return sorted.filter((_change, at) => at % shard.of === shard.index - 1);
}

/** The id under which a change is reported. */
export function idOf(change: Change): string {
  return change.kind === "removed" ? change.before.id : change.head.id;
}
