import { expect, test } from "vitest";
import { isSecretWebToken } from "../../../src/text/secret-checks/json-web-token.ts";

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const HEADER = { alg: "HS256", typ: "JWT" };
const SIGNATURE = "Zq4Xw9Kt7mZq4Xw9Kt7mZq4Xw9Kt7m";

test.each<[name: string, header: unknown, claims: unknown, signature: string, isSecret: boolean]>([
  ["signed", HEADER, { sub: "deploy" }, SIGNATURE, true],
  ["signed, with a role that may write", HEADER, { role: "service_role" }, SIGNATURE, true],
  ["made to be published", HEADER, { role: "anon" }, SIGNATURE, false],
  ["the common sample", HEADER, { sub: "1234567890", name: "John Doe" }, SIGNATURE, false],
  ["not signed", { alg: "none" }, { sub: "deploy" }, SIGNATURE, false],
  ["not signed, in capitals", { alg: "NONE" }, { sub: "deploy" }, SIGNATURE, false],
  ["no algorithm", { typ: "JWT" }, { sub: "deploy" }, SIGNATURE, false],
  ["an algorithm that is no text", { alg: 256 }, { sub: "deploy" }, SIGNATURE, false],
  ["a header that is a list", ["HS256"], { sub: "deploy" }, SIGNATURE, false],
  ["claims that are a list", HEADER, ["deploy"], SIGNATURE, false],
  ["no claims", HEADER, null, SIGNATURE, false],
  ["a cut signature", HEADER, { sub: "deploy" }, "Zq4Xw9", false],
])("%s", (_, header, claims, signature, isSecret) => {
  expect(isSecretWebToken(`${encode(header)}.${encode(claims)}.${signature}`)).toBe(isSecret);
});

test.each(["", "a.b.c", "eyJhbGciOiJIUzI1NiJ9", `eyJhbGc.${"a".repeat(30)}.${"b".repeat(30)}`])(
  "%j is none",
  (text) => {
    expect(isSecretWebToken(text)).toBe(false);
  },
);
