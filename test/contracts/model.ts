import { afterEach, describe, expect, test } from "vitest";
import { ok, type Result } from "../../src/core/fault.ts";
import type { Model, ModelQuestion, ModelReply } from "../../src/ports/model.ts";
import type { Behaviour } from "../support/model-server.ts";

/** A model, behind whatever it is, that behaves so at each request. */
export interface OpenModel {
  readonly model: Model;
  readonly baseUrl: string;
  close(): Promise<void>;
}

const QUESTION: Omit<ModelQuestion, "endpoint"> = {
  instructions: "Say what you see.",
  messages: [{ role: "user", text: "a line" }],
  schema: { type: "object", additionalProperties: false, required: ["seal"], properties: { seal: { type: "string" } } },
  dialect: { form: "schema", limit: "max_tokens", isFixed: true },
  maxAnswerTokens: 100,
  seed: 1,
  milliseconds: 5_000,
};

/** What a port to a model does with whatever an endpoint does. */
export function describeModel(name: string, open: (behave: (number: number) => Behaviour) => Promise<OpenModel>): void {
  let opened: OpenModel | null = null;
  afterEach(async () => {
    await opened?.close();
    opened = null;
  });
  const ask = async (behaviour: Behaviour, differing: Partial<ModelQuestion> = {}): Promise<Result<ModelReply>> => {
    opened = await open(() => behaviour);
    const endpoint = { baseUrl: opened.baseUrl, model: "a-model", apiKeyEnv: "OPENAI_API_KEY", isTrusted: true };
    return await opened.model.ask({ endpoint, ...QUESTION, ...differing }, new AbortController().signal);
  };

  describe(name, () => {
    test.each<[string, Behaviour, ModelReply]>([
      ["an answer", { say: ' {"seal":"a"}\n', tokens: 42 }, { kind: "answer", text: '{"seal":"a"}', tokens: 42 }],
      ["the arguments of a tool", { say: "{}", asTool: true }, { kind: "answer", text: "{}", tokens: 30 }],
      [
        "a refusal",
        { choice: { finish_reason: "stop", message: { refusal: "I can't" } } },
        { kind: "no-answer", because: "refused", tokens: 30 },
      ],
      [
        "a filter",
        { choice: { finish_reason: "content_filter", message: { content: '{"seal":"a"}' } } },
        { kind: "no-answer", because: "filtered", tokens: 30 },
      ],
      [
        "an answer that is cut, even where it looks whole",
        { choice: { finish_reason: "length", message: { content: '{"seal":"a"}' } } },
        { kind: "no-answer", because: "cut", tokens: 30 },
      ],
      ["an empty answer", { say: "  " }, { kind: "no-answer", because: "empty", tokens: 30 }],
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
      [
        "429",
        { status: 429, headers: { "retry-after": "3" }, body: {} },
        { code: "model-busy", afterMilliseconds: 3000 },
      ],
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

    test.each([
      ["form", "Invalid parameter: response_format of type json_schema is not supported"],
      ["limit", "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."],
      ["isFixed", "'temperature' does not support 0 with this model"],
    ] as const)("says that an endpoint does not know the %s", async (what, message) => {
      expect(await ask({ status: 400, body: { error: { message } } })).toEqual(ok({ kind: "unsupported", what }));
    });

    test("draws nonces that nobody drew before", async () => {
      opened = await open(() => ({ say: "{}" }));
      const { model } = opened;
      const drawn = new Set(Array.from({ length: 100 }, () => model.drawNonce()));
      expect(drawn.size).toBe(100);
      expect([...drawn].every((nonce) => /^[0-9a-z]{16,}$/u.test(nonce))).toBe(true);
    });
  });
}
