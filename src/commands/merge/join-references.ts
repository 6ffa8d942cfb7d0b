import type { DatabaseReference, ReviewReference } from "../../core/judgement.ts";
import type { SandboxReference } from "../../core/trial.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { Part } from "./read-parts.ts";

/** What packages were looked up in by any part, in the order of ecosystems and then of times. */
export function joinDatabases(parts: readonly Part[]): readonly DatabaseReference[] {
  return once(parts.flatMap(({ report }) => report.run.databases ?? [])).map(({ ecosystem, updated }) => ({
    ecosystem,
    updated: updated === null ? null : new Date(updated),
  }));
}

/** What tests were run in by any part: parts may come from different machines. */
export function joinSandboxes(parts: readonly Part[]): readonly SandboxReference[] {
  return once(parts.flatMap(({ report }) => report.run.sandboxes ?? []));
}

/** Who reviewed, as the first part says that has it: all parts have the same policy, which names the model. */
export function findReview(parts: readonly Part[]): ReviewReference | null {
  return parts.find(({ report }) => report.run.review !== undefined)?.report.run.review ?? null;
}

/** Each once, in the order of what they are as text. */
function once<T extends object>(all: readonly T[]): readonly T[] {
  const byText = new Map(all.map((each) => [canonicalJson(each), each]));
  return [...byText].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
