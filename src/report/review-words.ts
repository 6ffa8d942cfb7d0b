import type { Report } from "./report.ts";

/** Approvals by review that do not count, in plain words; what is settled by one that does says so itself. */
export function refusedReviews({ reviews }: Pick<Report, "reviews">): readonly string[] {
  return reviews.flatMap(({ by, because }) => {
    if (because === null) return [];
    return [by === null ? `no approval counts: ${because}` : `the approval of ${by} does not count: ${because}`];
  });
}
