import { eachReading } from "../../artifacts/reading/coverage.ts";
import { ok } from "../../core/fault.ts";
import type { StageOutcome } from "../../core/outcome.ts";
import type { LaterOutcome, Stage } from "../stage.ts";
import type { ReviewOptions, ReviewPorts } from "./options.ts";

/**
 * Has a model read what changed, with what all other stages said of it. It comes when they are done with every change,
 * because the riskiest are read first. Nothing of it is loaded where the policy names no model.
 */
export function createReviewStage(options: ReviewOptions): Stage<"review", ReviewPorts, StageOutcome | LaterOutcome> {
  return {
    id: "review",
    ...(options.policy.model === null ? { never: "no-model" } : {}),
    after: ["intake", "rules", "ast"],
    whyNotApplicable: (head) =>
      [...eachReading(head)].some(({ content }) => content.kind === "text") ? null : "no-text",
    async open(changes, given) {
      const { openReview } = await import("./open-review.ts");
      const review = openReview({ ...options, ports: given.ports, signal: given.signal, changes });
      return ok({
        async examine(change) {
          return review.add(change, await given.readings(change));
        },
        async close() {},
      });
    },
  };
}
