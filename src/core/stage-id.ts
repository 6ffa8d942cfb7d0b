/** In the order in which reports show them. A stage appears here when it works, not before. */
export const STAGE_IDS = ["intake", "rules"] as const;
export type StageId = (typeof STAGE_IDS)[number];
