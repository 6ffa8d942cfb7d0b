import type { ModelQuestion } from "../../ports/model.ts";

/** What a template writes around each message, and around an answer. */
const TOKENS_A_MESSAGE = 16;

/**
 * More tokens than a question has for any tokeniser that works on bytes (byte-level BPE, as OpenAI's and Llama's;
 * SentencePiece with byte fallback, as Gemma's): none of these makes two tokens of one byte. Real questions have a quarter
 * of it; the endpoint's own count takes its place when there is one.
 */
export function boundTokens({ instructions, messages, schema, maxAnswerTokens }: TokenBound): number {
  const texts = [instructions, JSON.stringify(schema), ...messages.map(({ text }) => text)];
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + TOKENS_A_MESSAGE, 0);
  return bytes + maxAnswerTokens;
}

type TokenBound = Pick<ModelQuestion, "instructions" | "messages" | "schema" | "maxAnswerTokens">;
