import type OpenAI from "openai";
import type { ModelQuestion } from "../../ports/model.ts";

type Body = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** What the schema is called where it has to have a name. */
const NAME = "review";

/** A question as OpenAI's chat completions take it. */
export function writeRequest(question: ModelQuestion): Body {
  const { endpoint, instructions, messages, dialect, maxAnswerTokens, seed } = question;
  return {
    model: endpoint.model,
    messages: [
      { role: "system", content: instructions },
      ...messages.map(({ role, text }) => ({ role, content: text }) as const),
    ],
    [dialect.limit]: maxAnswerTokens,
    ...(dialect.isFixed ? { temperature: 0, seed } : {}),
    ...writeForm(question),
  };
}

function writeForm({ dialect, schema }: ModelQuestion): Partial<Body> {
  const described = { name: NAME, strict: true };
  switch (dialect.form) {
    case "schema":
      return { response_format: { type: "json_schema", json_schema: { ...described, schema: { ...schema } } } };
    case "tool":
      return {
        tools: [{ type: "function", function: { ...described, parameters: { ...schema } } }],
        tool_choice: { type: "function", function: { name: NAME } },
      };
    case "text":
      return {};
  }
}
