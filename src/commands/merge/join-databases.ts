import type { DatabaseReference } from "../../core/judgement.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { Part } from "./read-parts.ts";

/** What packages were looked up in by any part: each database once, in the order of ecosystems and then of times. */
export function joinDatabases(parts: readonly Part[]): readonly DatabaseReference[] {
  const all = parts.flatMap(({ report }) => report.run.databases ?? []);
  const byText = new Map(all.map((database) => [canonicalJson(database), database]));
  return [...byText]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { ecosystem, updated }]) => ({ ecosystem, updated: updated === null ? null : new Date(updated) }));
}
