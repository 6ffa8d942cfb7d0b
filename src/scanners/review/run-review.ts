import type { Examinable } from "../../core/artifact.ts";
import type { Fault } from "../../core/fault.ts";
import { failed, type StageOutcome } from "../../core/outcome.ts";
import { createAsker } from "./asker.ts";
import { openBudget } from "./budget.ts";
import { findKept } from "./kept.ts";
import type { Reviewing } from "./options.ts";
import { planQuestions, promptHashes, type Planned } from "./plan-questions.ts";
import { proveModel } from "./prove-model.ts";
import type { ReviewedChange } from "./reviewed-change.ts";
import { askInWaves } from "./ask-in-waves.ts";
import { settleChange, type Told } from "./settle-change.ts";

/** For a whole run; below what the pipeline gives a stage, so that what is done by then counts. */
const LONGEST_REVIEW = 270_000;

/** Reviews changes, the first ones first, and says what came of each. */
export async function runReview(
  all: readonly ReviewedChange[],
  reviewing: Reviewing,
): Promise<ReadonlyMap<Examinable, StageOutcome>> {
  const { policy, ports, signal, mayUseNetwork, isTrusted } = reviewing;
  const { model, baseUrl, apiKeyEnv } = policy;
  if (model === null) throw new Error("a review without a model");
  const messages = await reviewing.messages();
  const said = messages.ok ? messages.value : [];
  const plans = await Promise.all(all.map(async (each) => await planQuestions(each, said, policy)));
  const planned = plans.flatMap((plan) => plan.planned);
  const store = policy.cache ? await ports.keptAnswers.open(reviewing.judgedFolder) : null;
  const kept = store === null ? [] : await findKept(planned, store);
  const missing = planned.filter((each) => !kept.some((told) => told.planned === each));
  const endpoint = { model, baseUrl, apiKeyEnv, isTrusted };
  const endsAt = ports.clock.milliseconds() + LONGEST_REVIEW;
  const ask = async (): Promise<Asked> => {
    const checked = await ports.model.check(endpoint);
    if (!checked.ok) return { told: missing.map((each) => failedBy(each, checked.fault)), doubt: null };
    const asker = createAsker({ model: ports.model, clock: ports.clock, endpoint, signal, endsAt });
    const budget = openBudget(policy.budget);
    const proof = policy.canary ? await proveModel(asker, budget, ports.model) : { kind: "proved" as const };
    if (proof.kind === "failed") return { told: missing.map((each) => failedBy(each, proof.fault)), doubt: null };
    const told = await askInWaves(missing, { asker, budget, reviewing, store: proof.kind === "proved" ? store : null });
    return { told, doubt: proof.kind === "doubted" ? proof.fault : null };
  };
  const nobody: Asked = { told: missing.map((each): Told => ({ kind: "offline", planned: each })), doubt: null };
  const { told, doubt } = missing.length === 0 || !mayUseNetwork ? nobody : await ask();
  reviewing.tellReview({ model, prompts: promptHashes() });
  const faults = [...(messages.ok ? [] : [messages.fault]), ...(doubt === null ? [] : [doubt])];
  return settleAll(all, plans, { told: [...kept, ...told], faults, runs: policy.runs });
}

/** `doubt`: that the model did not find what was planted for it. */
interface Asked {
  readonly told: readonly Told[];
  readonly doubt: Fault | null;
}

function failedBy(planned: Planned, fault: Fault): Told {
  return { kind: "failed", planned, fault };
}

/** `faults`: what every change of the run lacks. */
function settleAll(
  all: readonly ReviewedChange[],
  plans: readonly Awaited<ReturnType<typeof planQuestions>>[],
  { told, faults, runs }: { readonly told: readonly Told[]; readonly faults: readonly Fault[]; readonly runs: number },
): ReadonlyMap<Examinable, StageOutcome> {
  const byPlan = new Map(told.map((each) => [each.planned, each]));
  return new Map(
    all.map((reviewed, index) => {
      const plan = plans[index];
      if (plan === undefined) return [reviewed.change, failed({ code: "crash", message: "a change was not planned" })];
      const own = plan.planned.flatMap((planned) => byPlan.get(planned) ?? []);
      return [reviewed.change, settleChange(reviewed, own, [...faults, ...plan.faults], runs)];
    }),
  );
}
