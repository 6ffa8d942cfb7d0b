import { describe, expect, onTestFinished, test } from "vitest";
import type { Result } from "../../src/core/fault.ts";
import type { Model, ModelEndpoint, ModelReply } from "../../src/ports/model.ts";
import { SAMPLE_QUESTION } from "../support/model-server.ts";

/** A model behind which the same happens at each request. */
export interface OpenModel {
  readonly model: Model;
  readonly baseUrl: string;
  /** How many requests there were. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

/** What happens: words are for people, so nobody compares them. */
export type Happening = Result<ModelReply>;

const HAPPENINGS: Readonly<Record<string, Happening>> = {
  "an answer": happens({ kind: "answer", text: '{"seal":"a"}', tokens: 42 }),
  "an answer that nobody counted": happens({ kind: "answer", text: "{}", tokens: null }),
  "a refusal": happens({ kind: "no-answer", because: "refused", tokens: 30 }),
  "a filter": happens({ kind: "no-answer", because: "filtered", tokens: 30 }),
  "an answer that is cut": happens({ kind: "no-answer", because: "cut", tokens: 30 }),
  "an empty answer": happens({ kind: "no-answer", because: "empty", tokens: 30 }),
  "an unknown form": happens({ kind: "unsupported", what: "form" }),
  "an unknown limit": happens({ kind: "unsupported", what: "limit" }),
  "one temperature only": happens({ kind: "unsupported", what: "isFixed" }),
  "too many requests": happens({ kind: "try-again", code: "model-busy", message: "", afterMilliseconds: 3000 }),
  "an endpoint that is down": happens({
    kind: "try-again",
    code: "model-unreachable",
    message: "",
    afterMilliseconds: null,
  }),
  "a wrong key": { ok: false, fault: { code: "model-forbidden", message: "" } },
  "no such model": { ok: false, fault: { code: "model-missing", message: "" } },
  "what is no answer": { ok: false, fault: { code: "model-answer-invalid", message: "" } },
};

function happens(value: ModelReply): Happening {
  return { ok: true, value };
}

/** What the review relies on, whatever the model is behind. */
export function describeModel(name: string, open: (happening: Happening) => Promise<OpenModel>): void {
  const start = async (happening: Happening): Promise<OpenModel & { readonly endpoint: ModelEndpoint }> => {
    const opened = await open(happening);
    onTestFinished(async () => await opened.close());
    const endpoint = { baseUrl: opened.baseUrl, model: "a-model", apiKeyEnv: "OPENAI_API_KEY", isTrusted: true };
    return { ...opened, endpoint };
  };
  const answer = happens({ kind: "answer", text: "{}", tokens: 30 });
  const { signal } = new AbortController();

  describe(name, () => {
    test.each(Object.entries(HAPPENINGS))("tells of %s, after one request", async (_what, happening) => {
      const { model, endpoint, asked } = await start(happening);
      const told = await model.ask({ endpoint, ...SAMPLE_QUESTION }, signal);
      expect(withoutWords(told)).toEqual(withoutWords(happening));
      expect(asked()).toBe(1);
    });

    test("takes what is left of a time to the fraction of a millisecond", async () => {
      const { model, endpoint } = await start(answer);
      expect(await model.ask({ endpoint, ...SAMPLE_QUESTION, milliseconds: 4999.7539999932 }, signal)).toEqual(answer);
    });

    test("checks an endpoint without a request", async () => {
      const { model, endpoint, asked } = await start(answer);
      expect(await model.check(endpoint)).toEqual({ ok: true, value: null });
      expect(asked()).toBe(0);
    });

    test("draws nonces that nobody drew before", async () => {
      const { model } = await start(answer);
      const drawn = Array.from({ length: 100 }, () => model.drawNonce());
      expect(new Set(drawn).size).toBe(100);
      expect(drawn.every((nonce) => /^[0-9a-z]{16,}$/u.test(nonce))).toBe(true);
    });

    test("waits no longer than its signal", async () => {
      const { model } = await start(answer);
      await model.wait(3_600_000, AbortSignal.abort());
    });
  });
}

function withoutWords(told: Happening): object {
  if (!told.ok) return { fault: told.fault.code };
  return told.value.kind === "try-again" ? { ...told.value, message: "" } : told.value;
}
