import { describe, expect, test } from "vitest";
import { distinctSigners, isAuthor } from "../../../src/promotion/approval/signers.ts";
import { principalsOf } from "../../../src/promotion/signature/allowed-signers.ts";
import { withoutCredentials } from "../../../src/promotion/repository.ts";

describe("different persons", () => {
  test.each([
    [
      "two keys, two names",
      [
        ["k1", "bob"],
        ["k2", "eve"],
      ],
      ["bob", "eve"],
    ],
    [
      "one key twice",
      [
        ["k1", "bob"],
        ["k1", "bob"],
      ],
      ["bob"],
    ],
    [
      "two keys of one person",
      [
        ["k1", "bob"],
        ["k2", "Bob"],
      ],
      ["bob"],
    ],
    [
      "two names of one key",
      [
        ["k1", "bob"],
        ["k1", "eve"],
      ],
      ["bob"],
    ],
    [
      "a chain of names",
      [
        ["k1", "bob"],
        ["k2", "bob,eve"],
        ["k3", "eve"],
      ],
      ["bob"],
    ],
  ] as const)("%s", (_, signatures, expected) => {
    const accepted = signatures.map(([key, principals]) => ({ key, principals: principals.split(",") }));
    expect(distinctSigners(accepted)).toEqual(expected);
  });
});

test.each([
  ["nobody of them", "k1", "bob@example.com", false],
  ["the same e-mail", "k1", "ADA@example.com", true],
  ["the same key under another name", "k9", "bob@example.com", true],
])("an author is %s", (_, key, principal, expected) => {
  const authors = { emails: new Set(["ada@example.com"]), keys: new Set(["k9"]) };
  expect(isAuthor({ key, principals: [principal] }, authors)).toBe(expected);
});

describe("whom the base gives a key to", () => {
  const KEY = "AAAAC3NzaC1lZDI1NTE5AAAAIA";
  test.each([
    ["a line", `bob@example.com ssh-ed25519 ${KEY} a comment`, ["bob@example.com"]],
    ["several lines", `bob ssh-ed25519 ${KEY}\neve ssh-ed25519 ${KEY}\r\n`, ["bob", "eve"]],
    ["several names", `bob,eve,bob ssh-ed25519 ${KEY}`, ["bob", "eve"]],
    ["quotes", `"bob,eve" ssh-ed25519 ${KEY}`, ["bob", "eve"]],
    [
      "options with spaces",
      `bob namespaces="git evogate-approval",valid-before="20300101" sk-ssh-ed25519@openssh.com ${KEY}`,
      ["bob"],
    ],
    ["patterns", `*@example.com,b?b,!eve,bob ssh-ed25519 ${KEY}`, ["bob"]],
    ["comments", `# bob ssh-ed25519 ${KEY}`, []],
    ["other keys", `bob ssh-ed25519 ${KEY}A\nbob ssh-ed25519 A${KEY}`, []],
    ["the key in a comment", `bob ssh-ed25519 AAAA ${KEY}`, []],
    ["nothing", "", []],
  ])("%s", (_, allowed, expected) => {
    expect(principalsOf(allowed, KEY)).toEqual(expected);
  });
});

test.each([
  ["https://user:secret@git.example.com/a/b.git", "https://git.example.com/a/b.git"],
  ["https://token@git.example.com/a", "https://git.example.com/a"],
  ["https://a:b@c@git.example.com/a", "https://git.example.com/a"],
  ["https://git.example.com/a/b@1", "https://git.example.com/a/b@1"],
  ["ssh://git@git.example.com:22/a", "ssh://git.example.com:22/a"],
  ["git@git.example.com:a/b.git", "git@git.example.com:a/b.git"],
  ["/srv/git/a@b", "/srv/git/a@b"],
])("%s is %s", (url, expected) => {
  expect(withoutCredentials(url)).toBe(expected);
});
