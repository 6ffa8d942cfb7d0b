/** In the order in which reports show them. A stage appears here when it works, not before. */
export const STAGE_IDS = ["intake", "rules", "ast", "review", "supply-chain", "sandbox"] as const;
export type StageId = (typeof STAGE_IDS)[number];
/** Those that run before each commit: they need no network, run nothing of what they judge, and take no time. */
export const PRE_COMMIT_STAGES: readonly StageId[] = ["intake", "rules", "ast"];
