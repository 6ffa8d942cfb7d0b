import type { Policy, ReviewPolicy } from "../core/policy.ts";
import type { BuiltKey } from "./keys.ts";

type IsLooser = (base: Policy, candidate: Policy) => boolean;
type ReviewKey = Exclude<Extract<BuiltKey, `stages.review.${string}`>, "stages.review.budget">;

/** When a candidate has a change reviewed less, or by somebody else, than the base. */
export const REVIEW_LOOSER: Readonly<Record<ReviewKey, IsLooser>> = {
  "stages.review.required": compare((base, candidate) => isRequired(base) && !isRequired(candidate)),
  // Whether another model is a stricter one, nobody can say; where the base has none, any is.
  "stages.review.baseUrl": compare((base, { baseUrl }) => base.model !== null && base.baseUrl !== baseUrl),
  "stages.review.model": compare((base, { model }) => base.model !== null && base.model !== model),
  "stages.review.apiKeyEnv": compare((base, { apiKeyEnv }) => base.model !== null && base.apiKeyEnv !== apiKeyEnv),
  "stages.review.runs": compare((base, { runs }) => runs < base.runs),
  "stages.review.canary": compare((base, { canary }) => base.canary && !canary),
  "stages.review.budget.tokens": compare((base, { budget }) => budget.tokens < base.budget.tokens),
  "stages.review.budget.calls": compare((base, { budget }) => budget.calls < base.budget.calls),
  "stages.review.cache": compare((base, { cache }) => !base.cache && cache),
};

function compare(isLooser: (base: ReviewPolicy, candidate: ReviewPolicy) => boolean): IsLooser {
  return (base, candidate) => isLooser(base.stages.review, candidate.stages.review);
}

/** That it is required is worth something even where nobody is named who could do it: then nothing is promoted. */
function isRequired({ required, model }: ReviewPolicy): boolean {
  return required === "auto" ? model !== null : required;
}
