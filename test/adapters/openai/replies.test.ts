import { afterEach, expect, test } from "vitest";
import { createModel } from "../../../src/adapters/openai/model.ts";
import { ok, type Result } from "../../../src/core/fault.ts";
import type { ModelQuestion, ModelReply } from "../../../src/ports/model.ts";
import { SAMPLE_QUESTION, startModelServer, type Behaviour, type ModelServer } from "../../support/model-server.ts";

let server: ModelServer | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

async function ask(behaviour: Behaviour, differing: Partial<ModelQuestion> = {}): Promise<Result<ModelReply>> {
  server = await startModelServer(() => behaviour);
  const endpoint = { baseUrl: server.baseUrl, model: "a-model", apiKeyEnv: "OPENAI_API_KEY", isTrusted: true };
  const question = { endpoint, ...SAMPLE_QUESTION, ...differing };
  return await createModel({ OPENAI_API_KEY: "secret-key" }).ask(question, new AbortController().signal);
}

test.each<[string, Behaviour, ModelReply]>([
  ["an answer", { say: ' {"seal":"a"}\n', tokens: 42 }, { kind: "answer", text: '{"seal":"a"}', tokens: 42 }],
  ["the arguments of a tool", { say: "{}", asTool: true }, { kind: "answer", text: "{}", tokens: 30 }],
  [
    "an answer that is cut, even where it looks whole",
    { choice: { finish_reason: "length", message: { content: '{"seal":"a"}' } } },
    { kind: "no-answer", because: "cut", tokens: 30 },
  ],
  ["no choice", { raw: '{"choices":[]}' }, { kind: "no-answer", because: "empty", tokens: null }],
  [
    "a count that is none",
    { raw: '{"choices":[{"message":{"content":"{}"}}],"usage":{"total_tokens":-1}}' },
    { kind: "answer", text: "{}", tokens: null },
  ],
])("reads %s", async (_what, behaviour, reply) => {
  expect(await ask(behaviour)).toEqual(ok(reply));
});

test.each<[string, Behaviour, string]>([
  ["401", { status: 401, body: { error: { message: "Incorrect API key: secret-key" } } }, "model-forbidden"],
  ["403", { status: 403, body: {} }, "model-forbidden"],
  ["404", { status: 404, body: { error: { message: "no such model" } } }, "model-missing"],
  ["400", { status: 400, body: { error: { message: "secret-key is wrong" } } }, "model-answer-invalid"],
  ["something that is no JSON", { raw: "<html>" }, "model-answer-invalid"],
  ["JSON that is no completion", { raw: '["choices"]' }, "model-answer-invalid"],
  ["10 MB", { raw: JSON.stringify("a".repeat(10 * 1024 * 1024)) }, "model-answer-invalid"],
])("refuses %s, and repeats no word of it", async (_what, behaviour, code) => {
  const reply = await ask(behaviour);
  expect(reply).toMatchObject({ ok: false, fault: { code } });
  expect(JSON.stringify(reply)).not.toContain("secret-key");
});

test.each<[string, Behaviour, object]>([
  ["429", { status: 429, headers: { "retry-after": "3" }, body: {} }, { code: "model-busy", afterMilliseconds: 3000 }],
  ["429 without a time", { status: 429, body: {} }, { code: "model-busy", afterMilliseconds: null }],
  ["503", { status: 503, body: {} }, { code: "model-unreachable", afterMilliseconds: null }],
  ["a reset", { fault: "reset" }, { code: "model-unreachable" }],
  ["an answer that breaks off", { fault: "truncate" }, { code: "model-unreachable" }],
])("says that it may be tried again after %s", async (_what, behaviour, reply) => {
  expect(await ask(behaviour)).toMatchObject({ ok: true, value: { kind: "try-again", ...reply } });
});

test.each<["hang" | "endless"]>([["hang"], ["endless"]])(
  "ends by its own time where an endpoint does %s",
  async (fault) => {
    const reply = await ask({ fault }, { milliseconds: 200 });
    expect(reply).toMatchObject({ ok: true, value: { kind: "try-again", code: "model-unreachable" } });
  },
);
