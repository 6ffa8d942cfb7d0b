import fc from "fast-check";
import { expect, test } from "vitest";
import { entropyOf, isPlaceholder } from "../../../src/text/secret-checks/placeholder.ts";

test.each([
  "AKIAIOSFODNN7EXAMPLE",
  "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
  "sk_live_xxxxxxxxxxxxxxxxxxxxxxxx",
  "sk_live_AAAAAAAAAAAAAAAAAAAAAAAA",
  "sk_live_abcabcabcabcabcabcabcabc",
  "ghp_your_token_here_your_token_here",
  "glpat-1234567890ZqXwKtvm",
  "glpat-ZqXw9876543ZqXwKtv",
  "dapi0123456789abcdef0123456789abcdef",
  "hf_FakeFakeFakeFakeFakeFakeFakeFakeFa",
  "key-00000000000000000000000000000000",
  "<your-api-key-goes-here>",
  "${SERVICE_TOKEN_OF_MINE}",
  "sk-proj-REDACTED-9f8Kq2v",
])("%s stands for a token", (token) => {
  expect(isPlaceholder(token)).toBe(true);
});

test.each([
  "glpat-Zq4Xw9Kt7mZq4Xw9Kt7m",
  "key-d41c7a09bed41c7a09bed41c7a09bed4",
  "f3Jd81nQz0sVb62Lk9Xy",
  "12345f3Jd81nQz0sVb62Lk9Xyabcde",
])("%s is a token", (token) => {
  expect(isPlaceholder(token)).toBe(false);
});

test.each([
  ["", 0],
  ["aaaa", 0],
  ["abab", 1],
  ["abcd", 2],
  ["aabbccdd", 2],
  ["aaab", 0.8112781244591328],
])("the entropy of %j is %d bits a character", (text, bits) => {
  expect(entropyOf(text)).toBeCloseTo(bits, 12);
});

/** What a provider would make, from digits that fast-check draws evenly. */
const made = (digits: string, length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.nat(digits.length - 1), { minLength: length, maxLength: length })
    .map((drawn) => drawn.map((at) => digits[at]).join(""));

test.each([
  ["letters and digits", "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", 24],
  ["hex", "0123456789abcdef", 40],
])("of 5,000 random tokens of %s at most one in a hundred is taken for a placeholder", (_, digits, length) => {
  const tokens = fc.sample(made(digits, length), { numRuns: 5000, seed: 7 });
  expect(tokens.filter(isPlaceholder).length).toBeLessThanOrEqual(50);
});
