import { describe, expect, test } from "vitest";
import { findAddress } from "../../../src/adapters/openai/address.ts";
import type { ModelEndpoint } from "../../../src/ports/model.ts";

const KEYED = { OPENAI_API_KEY: "sk-1", OTHER: "sk-2" };

function endpoint(differing: Partial<ModelEndpoint> = {}): ModelEndpoint {
  return { baseUrl: null, model: "a-model", apiKeyEnv: "OPENAI_API_KEY", isTrusted: true, ...differing };
}

describe("where a model is asked", () => {
  test.each([
    ["OpenAI's own", endpoint(), KEYED, "https://api.openai.com/v1", "sk-1"],
    [
      "that of the environment",
      endpoint(),
      { ...KEYED, OPENAI_BASE_URL: "https://a.example/v1/" },
      "https://a.example/v1",
      "sk-1",
    ],
    ["that of the policy", endpoint({ baseUrl: "https://b.example/v1" }), KEYED, "https://b.example/v1", "sk-1"],
    ["with another key", endpoint({ apiKeyEnv: "OTHER" }), KEYED, "https://api.openai.com/v1", "sk-2"],
    [
      "on this machine, without a key",
      endpoint({ baseUrl: "http://localhost:8080/v1" }),
      {},
      "http://localhost:8080/v1",
      "none",
    ],
    [
      "a key with white space around it",
      endpoint(),
      { OPENAI_API_KEY: " sk-1\n" },
      "https://api.openai.com/v1",
      "sk-1",
    ],
  ])("%s", (_what, asked, environment, baseUrl, key) => {
    expect(findAddress(asked, environment)).toEqual({ ok: true, value: { baseUrl, key } });
  });

  test.each([
    ["without TLS", endpoint({ baseUrl: "http://a.example/v1" }), KEYED, "model-address-invalid"],
    ["with a password in it", endpoint({ baseUrl: "https://u:p@a.example/v1" }), KEYED, "model-address-invalid"],
    ["of another kind", endpoint({ baseUrl: "file:///etc" }), KEYED, "model-address-invalid"],
    ["no key", endpoint(), {}, "model-key-missing"],
    ["a key that no header takes", endpoint(), { OPENAI_API_KEY: "a\nb" }, "model-key-missing"],
  ])("refuses one %s", (_what, asked, environment, code) => {
    expect(findAddress(asked, environment)).toMatchObject({ ok: false, fault: { code } });
  });
});

describe("a policy that is part of what is judged", () => {
  const own = { isTrusted: false };

  test("sends a key to the address of the environment", () => {
    const environment = { ...KEYED, OPENAI_BASE_URL: "https://a.example/v1" };
    expect(findAddress(endpoint({ ...own, baseUrl: "https://a.example/v1" }), environment)).toMatchObject({ ok: true });
  });

  test.each([
    ["to no other", endpoint({ ...own, baseUrl: "https://thief.example/v1" })],
    ["and no other key", endpoint({ ...own, apiKeyEnv: "OTHER" })],
  ])("%s", (_what, asked) => {
    expect(findAddress(asked, KEYED)).toMatchObject({ ok: false, fault: { code: "model-address-invalid" } });
  });

  test("to something on this machine none at all", () => {
    const address = findAddress(endpoint({ ...own, baseUrl: "http://127.0.0.1:1/v1", apiKeyEnv: "OTHER" }), KEYED);
    expect(address).toMatchObject({ ok: true, value: { key: "none" } });
  });
});
