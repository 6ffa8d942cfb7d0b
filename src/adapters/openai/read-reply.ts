import type OpenAI from "openai";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { ModelReply } from "../../ports/model.ts";

/**
 * Reads an answer, of which only its being JSON is known. The reason for its end is looked at first: a cut answer can look
 * like a whole one. Fault `model-answer-invalid`.
 */
export function readReply(body: unknown): Result<ModelReply> {
  const completion = body as Partial<OpenAI.ChatCompletion> | null;
  if (typeof completion !== "object" || completion === null || !Array.isArray(completion.choices))
    return fail("model-answer-invalid", "the endpoint answered something that is no chat completion");
  const tokens = countTokens(completion.usage);
  const [choice] = completion.choices as readonly Partial<OpenAI.ChatCompletion.Choice>[];
  const message: Partial<OpenAI.ChatCompletionMessage> = choice?.message ?? {};
  if (choice?.finish_reason === "content_filter") return ok({ kind: "no-answer", because: "filtered", tokens });
  if (choice?.finish_reason === "length") return ok({ kind: "no-answer", because: "cut", tokens });
  if (typeof message.refusal === "string" && message.refusal !== "")
    return ok({ kind: "no-answer", because: "refused", tokens });
  const text = textOf(message);
  return ok(text === "" ? { kind: "no-answer", because: "empty", tokens } : { kind: "answer", text, tokens });
}

function textOf({ tool_calls: calls, content }: Partial<OpenAI.ChatCompletionMessage>): string {
  const [call] = Array.isArray(calls) ? calls : [];
  const given: unknown = call?.type === "function" ? call.function?.arguments : content;
  return typeof given === "string" ? given.trim() : "";
}

/** What is no whole number is no count, and counts as not said. */
function countTokens(usage: OpenAI.CompletionUsage | undefined): number | null {
  const total: unknown = usage?.total_tokens;
  return typeof total === "number" && Number.isSafeInteger(total) && total >= 0 ? total : null;
}
