import type { Examinable } from "../../core/artifact.ts";
import { failed, notApplicable, type StageOutcome } from "../../core/outcome.ts";
import type { LaterOutcome, Readings } from "../stage.ts";
import { orderByRisk } from "./order-by-risk.ts";
import type { Reviewing } from "./options.ts";
import type { ReviewedChange } from "./reviewed-change.ts";
import { runReview } from "./run-review.ts";
import { findShownFiles } from "./shown-file.ts";

/** Changes that wait to be reviewed together. */
export interface Review {
  add(change: Examinable, readings: Readings): StageOutcome | LaterOutcome;
}

export function openReview(reviewing: Reviewing): Review {
  const all: ReviewedChange[] = [];
  let running: Promise<ReadonlyMap<Examinable, StageOutcome>> | null = null;
  // All are settled at once, so that all are there when this goes on.
  const runAll = async (): Promise<ReadonlyMap<Examinable, StageOutcome>> => {
    await Promise.resolve();
    return await runReview(orderByRisk(all), reviewing);
  };
  return {
    add(change, readings) {
      const files = findShownFiles(readings);
      if (files.length === 0) return notApplicable("no-text");
      return {
        kind: "later",
        async settle(soFar) {
          all.push({ change, readings, files, soFar });
          const outcomes = await (running ??= runAll());
          return outcomes.get(change) ?? failed({ code: "crash", message: `the review forgot ${change.head.id}` });
        },
      };
    },
  };
}
