import { expect, test } from "vitest";
// What the proof loads is loaded here, outside of any test's time.
import "../../../src/scanners/review/prove-model.ts";
import { createModelProof } from "../../../src/commands/doctor/model-proof.ts";
import { REMEDIES } from "../../../src/core/fault.ts";
import type { ReviewPolicy } from "../../../src/core/policy.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import type { Proved } from "../../../src/ports/proof.ts";
import { answerCanary, answerWith, refuse, scriptModel, type ScriptedModel } from "../../support/scripted-model.ts";

const NAMED: ReviewPolicy = { ...DEFAULTS.balanced.stages.review, model: "a-model" };

async function prove(policy: ReviewPolicy | null, model: ScriptedModel): Promise<Proved> {
  const clock = { now: () => new Date(0), milliseconds: () => 0 };
  return await createModelProof({ model, clock }, policy).prove();
}

test("a model that tells the planted flaw from its twin works, after two questions", async () => {
  const model = scriptModel((question) => answerCanary(question) ?? answerWith(question));
  expect(await prove(NAMED, model)).toEqual({
    state: "works",
    says: "a-model told a planted flaw from its harmless twin",
  });
  expect(model.questions).toHaveLength(2);
});

test("one that does not is broken", async () => {
  const model = scriptModel((question) => answerWith(question));
  expect(await prove(NAMED, model)).toMatchObject({ state: "broken", remedy: REMEDIES["model-unproved"] });
});

test("one that cannot be asked is broken, with the remedy", async () => {
  const model = scriptModel(() => refuse("model-forbidden", "the endpoint answered with 401"));
  expect(await prove(NAMED, model)).toEqual({
    state: "broken",
    says: "the endpoint answered with 401",
    remedy: REMEDIES["model-forbidden"],
  });
});

test("a key that is not set is missing", async () => {
  const model = {
    ...scriptModel(() => ""),
    check: async () => refuse("model-key-missing", "OPENAI_API_KEY is not set"),
  };
  expect(await prove(NAMED, model)).toMatchObject({ state: "missing", says: "OPENAI_API_KEY is not set" });
});

test.each<[string, ReviewPolicy | null, Proved["state"]]>([
  ["where no policy can be read", null, "not-applicable"],
  ["where the policy names none", DEFAULTS.balanced.stages.review, "not-applicable"],
  ["where it is required all the same", DEFAULTS.strict.stages.review, "missing"],
])("%s nobody is asked", async (_what, policy, state) => {
  const model = scriptModel(() => "");
  expect((await prove(policy, model)).state).toBe(state);
  expect(model.questions).toEqual([]);
});
