import { afterEach, describe, expect, test } from "vitest";
import { createModel } from "../../../src/adapters/openai/model.ts";
import type { Dialect } from "../../../src/ports/model.ts";
import { startModelServer, type ChatRequest, type ModelServer } from "../../support/model-server.ts";

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const SCHEMA = { type: "object" };

async function send(dialect: Partial<Dialect>): Promise<ChatRequest | undefined> {
  server = await startModelServer(() => ({ say: "{}" }));
  const endpoint = { baseUrl: server.baseUrl, model: "a-model", apiKeyEnv: "OPENAI_API_KEY", isTrusted: true };
  const question = {
    endpoint,
    instructions: "instructions",
    messages: [{ role: "user", text: "one" }] as const,
    schema: SCHEMA,
    dialect: { form: "schema", limit: "max_tokens", isFixed: true, ...dialect } as const,
    maxAnswerTokens: 7,
    seed: 3,
    milliseconds: 5_000,
  };
  await createModel({ OPENAI_API_KEY: "secret-key" }).ask(question, new AbortController().signal);
  return server.requests[0];
}

describe("what is sent", () => {
  test("is the question, with the key in the header alone", async () => {
    const request = await send({});
    expect(request).toEqual({
      model: "a-model",
      messages: [
        { role: "system", content: "instructions" },
        { role: "user", content: "one" },
      ],
      max_tokens: 7,
      temperature: 0,
      seed: 3,
      response_format: { type: "json_schema", json_schema: { name: "review", strict: true, schema: SCHEMA } },
    });
    expect(server?.keys).toEqual(["Bearer secret-key"]);
  });

  test("as a tool", async () => {
    expect(await send({ form: "tool" })).toMatchObject({
      tools: [{ type: "function", function: { name: "review", strict: true, parameters: SCHEMA } }],
      tool_choice: { type: "function", function: { name: "review" } },
    });
  });

  test("as text alone, for a model with its own temperature and the newer limit", async () => {
    expect(await send({ form: "text", limit: "max_completion_tokens", isFixed: false })).toEqual({
      model: "a-model",
      messages: [
        { role: "system", content: "instructions" },
        { role: "user", content: "one" },
      ],
      max_completion_tokens: 7,
    });
  });
});

test("a redirect is not followed: what is asked goes nowhere else", async () => {
  const other = await startModelServer(() => ({ say: "{}" }));
  server = await startModelServer(() => ({
    status: 307,
    headers: { location: `${other.baseUrl}/chat/completions` },
    body: {},
  }));
  const endpoint = { baseUrl: server.baseUrl, model: "a-model", apiKeyEnv: "OPENAI_API_KEY", isTrusted: true };
  const reply = await createModel({ OPENAI_API_KEY: "secret-key" }).ask(
    {
      endpoint,
      instructions: "",
      messages: [{ role: "user", text: "one" }],
      schema: SCHEMA,
      dialect: { form: "text", limit: "max_tokens", isFixed: true },
      maxAnswerTokens: 7,
      seed: 0,
      milliseconds: 5_000,
    },
    new AbortController().signal,
  );
  expect(reply).toMatchObject({ ok: true, value: { kind: "try-again", code: "model-unreachable" } });
  expect(other.requests).toEqual([]);
  await other.close();
});
