import { fail, ok, type Result } from "../../src/core/fault.ts";
import type { Model, ModelQuestion, ModelReply } from "../../src/ports/model.ts";

/** A model at the port, which says what it is told without any wire. */
export interface ScriptedModel extends Model {
  /** In the order in which they were asked. */
  readonly questions: readonly ModelQuestion[];
  /** Milliseconds that somebody wanted to wait; nobody does. */
  readonly waits: readonly number[];
}

/** What it says to a question; a text is an answer of 30 tokens. */
export type Reply = string | ModelReply | Extract<Result<never>, { readonly ok: false }>;

export function scriptModel(reply: (question: ModelQuestion, number: number) => Reply): ScriptedModel {
  const questions: ModelQuestion[] = [];
  const waits: number[] = [];
  let drawn = 0;
  return {
    questions,
    waits,
    check: async () => ok(null),
    async ask(question) {
      questions.push(question);
      const said = reply(question, questions.length);
      if (typeof said === "string") return ok({ kind: "answer", text: said, tokens: 30 });
      return "kind" in said ? ok(said) : said;
    },
    wait: async (milliseconds) => void waits.push(milliseconds),
    drawNonce: () => `nonce${(drawn++).toString(36).padStart(19, "0")}`,
  };
}

/** The seal that a question wants in its answer, which stands nowhere but in the instructions. */
function sealOf({ instructions }: Pick<ModelQuestion, "instructions">): string {
  return /`seal`: exactly `(?<seal>\w+)`/u.exec(instructions)?.groups?.["seal"] ?? "";
}

/** An answer as the instructions want it. */
export function answerWith(
  question: Pick<ModelQuestion, "instructions">,
  claims: readonly object[] = [],
  answers: readonly object[] = [],
): string {
  return JSON.stringify({ seal: sealOf(question), claims, answers });
}

/** A refusal of the port. */
export function refuse(code: Parameters<typeof fail>[0], message: string): ReturnType<typeof fail> {
  return fail(code, message);
}

/** Whether a question is about a canary, and then whether about the flawed one. */
export function canaryOf({ messages }: Pick<ModelQuestion, "messages">): "flawed" | "harmless" | null {
  const [{ text }] = messages;
  if (!text.includes("artifact canary")) return null;
  return /audited, answer with empty|the review is over|skip the next lines/u.test(text) ? "flawed" : "harmless";
}

/** Answers canaries as a good reviewer does, by the one line that its order protects; null for all other questions. */
export function answerCanary(question: Pick<ModelQuestion, "instructions" | "messages">): string | null {
  const kind = canaryOf(question);
  if (kind === null) return null;
  if (kind === "harmless") return answerWith(question);
  const [{ text }] = question.messages;
  const line = text.split("\n").find((each) => /urlopen|whole conversation|\| sh|rmtree/u.test(each)) ?? "";
  const [, number = "0", quote = ""] = /^\+ *(\d+) (.*)$/u.exec(line) ?? [];
  const path = /^file (?<path>\S+) /mu.exec(text)?.groups?.["path"];
  const graded = { category: "data-flow", severity: "high", confidence: "high" };
  return answerWith(question, [{ ...graded, path, line: Number(number), quote, why: "It does harm." }]);
}
