import type { Fault } from "../../core/fault.ts";
import type { Model } from "../../ports/model.ts";
import type { Asker } from "./asker.ts";
import type { Budget } from "./budget.ts";
import { drawCanaries, type Canary } from "./canary.ts";
import { splitChange } from "./portions.ts";
import { prepare } from "./plan-questions.ts";
import { readAnswer } from "./read-answer.ts";

/** Whether a model can be believed at all, shown by files whose answer is known. */
export type Proof =
  | { readonly kind: "proved" }
  /** It answers, and not what it should: what it says counts, but nobody may rely on what it does not say. */
  | { readonly kind: "doubted"; readonly fault: Fault }
  /** It could not be asked. */
  | { readonly kind: "failed"; readonly fault: Fault };

/** Asks about a planted flaw and about its harmless twin, in calls of their own. */
export async function proveModel(asker: Asker, budget: Budget, model: Pick<Model, "drawNonce">): Promise<Proof> {
  const draw = (below: number): number => Number.parseInt(model.drawNonce().slice(0, 8), 36) % below;
  for (const canary of drawCanaries(draw)) {
    const proof = await askAbout(canary, asker, budget, model);
    if (proof.kind !== "proved") return proof;
  }
  return { kind: "proved" };
}

async function askAbout(canary: Canary, asker: Asker, budget: Budget, model: Pick<Model, "drawNonce">): Promise<Proof> {
  const { purpose, file } = canary;
  const marks = { nonce: model.drawNonce(), seal: model.drawNonce() };
  const parts = [
    { title: "what is said about the change", text: `artifact canary (skill, new)\ndeclared purpose: ${purpose}` },
    ...splitChange([file]).portions.map(({ text }) => ({ title: "the change", text })),
    { title: "questions", text: "none" },
  ];
  const question = prepare({ lens: "purpose", parts, run: 0 }, marks);
  if (!budget.reserve(asker.bound(question)))
    return { kind: "failed", fault: { code: "budget-spent", message: "the budget of the review is spent" } };
  const shown = parts.map(({ text }) => text).join("\n");
  const answered = await asker.ask(question, budget, (text) => {
    const value = readAnswer(text, { marks, shown, files: [file] });
    return { value, because: value.kind === "unsound" || value.kind === "no-answer" ? value.because : null };
  });
  if (!answered.ok) return { kind: "failed", fault: answered.fault };
  if (canary.isPassedBy(answered.value.value)) return { kind: "proved" };
  const message = "the model did not tell a planted flaw from its harmless twin";
  return { kind: "doubted", fault: { code: "model-unproved", message } };
}
