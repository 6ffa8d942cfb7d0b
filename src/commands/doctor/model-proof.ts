import { REMEDIES, type Fault } from "../../core/fault.ts";
import type { ReviewPolicy } from "../../core/policy.ts";
import type { Ports } from "../../ports/ports.ts";
import type { Proof, Proved } from "../../ports/proof.ts";

/** For two questions, with their repairs; in milliseconds. */
const TIME_OUT = 60_000;

/**
 * The model of the policy, as the stage uses it: it has to tell a planted flaw from its harmless twin. Takes two calls.
 * `policy` is null where none can be read.
 */
export function createModelProof({ model, clock }: Pick<Ports, "model" | "clock">, policy: ReviewPolicy | null): Proof {
  return {
    name: "model",
    neededFor: "review",
    async prove() {
      if (policy === null) return { state: "not-applicable", says: "no policy says which" };
      if (policy.model === null) return describeNone(policy);
      const { baseUrl, apiKeyEnv } = policy;
      const endpoint = { baseUrl, model: policy.model, apiKeyEnv, isTrusted: true };
      const checked = await model.check(endpoint);
      if (!checked.ok) return refuse(checked.fault);
      const [{ createAsker }, { openBudget }, { proveModel }] = await Promise.all([
        import("../../scanners/review/asker.ts"),
        import("../../scanners/review/budget.ts"),
        import("../../scanners/review/prove-model.ts"),
      ]);
      const { signal } = new AbortController();
      const asker = createAsker({ model, clock, endpoint, signal, endsAt: clock.milliseconds() + TIME_OUT });
      const proof = await proveModel(asker, openBudget(policy.budget), model);
      return proof.kind === "proved"
        ? { state: "works", says: `${policy.model} told a planted flaw from its harmless twin` }
        : refuse(proof.fault);
    },
  };
}

/** Who requires a review and names nobody gets no promotion. */
function describeNone({ required }: ReviewPolicy): Proved {
  if (required !== true) return { state: "not-applicable", says: "the policy names no model" };
  const says = "the policy requires a review and names no model";
  return { state: "missing", says, remedy: "Set `stages.review.model`, or `required: auto`." };
}

function refuse({ code, message }: Fault): Proved {
  return { state: code === "model-key-missing" ? "missing" : "broken", says: message, remedy: REMEDIES[code] };
}
