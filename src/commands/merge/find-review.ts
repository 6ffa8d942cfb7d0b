import type { ReviewReference } from "../../core/judgement.ts";
import type { Part } from "./read-parts.ts";

/** Who reviewed, as the first part says that has it: all parts have the same policy, which names the model. */
export function findReview(parts: readonly Part[]): ReviewReference | null {
  return parts.find(({ report }) => report.run.review !== undefined)?.report.run.review ?? null;
}
