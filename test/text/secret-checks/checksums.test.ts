import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBase58PrivateKey } from "../../../src/text/secret-checks/base58check.ts";
import { hasBase62Checksum } from "../../../src/text/secret-checks/base62-crc32.ts";
import { hasBech32Checksum } from "../../../src/text/secret-checks/bech32.ts";

/** In two parts, so that no scanner of this repository takes them for live ones. */
const GITHUB = `ghp_${"A".repeat(30)}${"0uCPlr"}`;
const WIF = `5HwoXVkHoRM8sL2KmNRS217n1g8${"mPPBomrY7yehCuXC1115WWsh"}`;
const AGE = `AGE-SECRET-KEY-${"1ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYGSUZRZYL"}`;

describe("CRC-32 in base62", () => {
  test.each([
    ["repeated letters", GITHUB, true],
    ["another prefix", GITHUB.replace("ghp", "npm"), true],
    // The published dummies of a GitHub token, and of an npm token.
    ["a dummy that adds up", `ghp_${"zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ"}0mLq17`, true],
    ["a dummy of npm that adds up", `npm_${"qkJaB6MffYVzZXWqmcoF49yrUxP3wf"}0LsakP`, true],
    ["leading zeros", "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", true],
    ["one character changed", GITHUB.replace("0uCPlr", "0uCPls"), false],
    ["a sample of the right length", `ghp_${"a".repeat(36)}`, false],
    ["nothing", "", false],
  ])("%s", (_, token, expected) => {
    expect(hasBase62Checksum(token)).toBe(expected);
  });
});

describe("Base58Check of private keys", () => {
  test.each([
    ["a key", WIF, true],
    ["a compressed key", `KwntMbt59tTsj8xqpqYqRRWufyjG${"unvhSyeMo3NTYpFYzZbXJ5Hp"}`, true],
    ["an address, which is no secret", "33FFrcn4Tv1qgGEuXPkkPdr44DuWp3RzPo", false],
    ["a letter that is no digit", WIF.replace("H", "0"), false],
    ["too little to hold a checksum", "5J", false],
    ["nothing", "", false],
  ])("%s", (_, text, expected) => {
    expect(isBase58PrivateKey(text)).toBe(expected);
  });
});

describe("Bech32", () => {
  test.each([
    // Valid and invalid strings of BIP-173.
    ["A12UEL5L", true],
    ["an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs", true],
    ["abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", true],
    ["split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", true],
    ["A1G7SGD8", false],
    ["A12uEL5L", false],
    ["10a06t8", false],
    ["pzry9x0s0muk", false],
    ["x1b4n0q5v", false],
    ["li1dgmt3", false],
    [AGE, true],
    ["", false],
  ])("%s", (text, expected) => {
    expect(hasBech32Checksum(text)).toBe(expected);
  });
});

test.each([
  ["CRC-32", GITHUB, 4, hasBase62Checksum],
  ["Base58Check", WIF, 0, isBase58PrivateKey],
  ["Bech32", AGE, 16, hasBech32Checksum],
] as const)("%s: another letter in any place is noticed", (_, token, from, isRight) => {
  expect(isRight(token)).toBe(true);
  fc.assert(
    fc.property(
      fc.integer({ min: from, max: token.length - 1 }),
      fc.constantFrom("Z", "G", "3", "Y", "A", "2", "c", "w"),
      (at, letter) => {
        const changed = token.slice(0, at) + letter + token.slice(at + 1);
        expect(isRight(changed)).toBe(changed === token);
      },
    ),
  );
});
