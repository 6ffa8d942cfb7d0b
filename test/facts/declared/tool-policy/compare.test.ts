import { expect, test } from "vitest";
import { findWidenings } from "../../../../src/facts/declared/tool-policy/compare.ts";
import { readToolPolicy } from "../../../../src/facts/declared/tool-policy/read.ts";

const MAIL = "^.*@corp\\.com$";

function widenings(before: unknown, head: unknown): readonly string[] {
  const [was, is] = [before, head].map((policy) => readToolPolicy(JSON.stringify(policy), () => "risky").toolPolicy);
  return [...findWidenings(was ?? { tools: new Map() }, is ?? { tools: new Map() })].map(({ text }) => text);
}

const allow = (restrictions: unknown, priority = 1) => [priority, 0, restrictions, 0];
const forbid = (restrictions: unknown, fallback = 0, priority = 1) => [priority, 1, restrictions, fallback];

test.each<[string, unknown, unknown, readonly string[]]>([
  [
    "a pattern that went",
    [allow({ to: MAIL })],
    [allow({})],
    ["send_email may now go to any domain, not only corp.com (to)"],
  ],
  [
    "another domain",
    [allow({ to: MAIL })],
    [allow({ to: "^.*@evil\\.org$" })],
    ["send_email may now go to evil.org, not only corp.com (to)"],
  ],
  [
    "the domain of an address",
    [allow({ url: "https://corp\\.com/.*$" })],
    [allow({ url: "https?://.*" })],
    ["send_email may now go to any domain, not only corp.com (url)"],
  ],
  [
    "a rule more",
    [allow({ to: MAIL })],
    [allow({ to: MAIL }), allow({ to: { type: "string" } }, 2)],
    ["send_email may now go to any domain, not only corp.com (to)"],
  ],
  [
    "a value more",
    [allow({ to: { enum: ["a", "b"] } })],
    [allow({ to: { enum: ["a", "c"] } })],
    ['send_email: to may now also be "c"'],
  ],
  [
    "a higher limit",
    [allow({ count: { type: "integer", maximum: 3 } })],
    [allow({ count: { type: "integer", maximum: 30 } })],
    ["send_email: count may now be integer, up to 30, not only integer, up to 3"],
  ],
  [
    "a lower one",
    [allow({ count: { minimum: 3 } })],
    [allow({ count: { exclusiveMinimum: 1 } })],
    ["send_email: count may now be above 1, not only from 3"],
  ],
  [
    "items of a list",
    [allow({ to: { type: "array", items: { const: "a" }, maxItems: 2 } })],
    [allow({ to: { type: "array", items: { type: "string" }, maxItems: 2 } })],
    [
      'send_email: to may now be array, of at most 2 items, a list of string, not only array, of at most 2 items, a list of "a"',
    ],
  ],
  [
    "a format that went",
    [allow({ to: { type: "string", format: "email" } })],
    [allow({ to: { type: "string" } })],
    ['send_email: to may now be string, not only string, format "email"'],
  ],
  [
    "a refusal that went",
    [forbid({ to: { const: "x" } }), allow({}, 2)],
    [allow({}, 2)],
    ['send_email is no longer refused where to is "x"'],
  ],
  [
    "a narrower refusal",
    [forbid({}), allow({ to: MAIL }, 0)],
    [forbid({ to: MAIL }), allow({ to: MAIL }, 0)],
    ["send_email is no longer refused whatever its arguments"],
  ],
  [
    "a refusal behind what allows",
    [forbid({ to: { const: "x" } }), allow({ subject: { maxLength: 9 } }, 2)],
    [forbid({ to: { const: "x" } }, 0, 3), allow({ subject: { maxLength: 9 } }, 2)],
    ['send_email is allowed before it is refused where to is "x"'],
  ],
  [
    "a refusal that asks",
    [forbid({ to: { const: "x" } }), allow({}, 2)],
    [forbid({ to: { const: "x" } }, 2), allow({}, 2)],
    ['send_email now asks the user where it was refused where to is "x"'],
  ],
  ["the same", [allow({ to: MAIL })], [allow({ to: MAIL })], []],
  ["another order", [allow({ to: "^a$" }), allow({ to: "^b$" })], [allow({ to: "^b$" }), allow({ to: "^a$" })], []],
  ["other priorities", [allow({ to: MAIL }, 1)], [allow({ to: MAIL }, 100)], []],
  ["one mailbox of the domain", [allow({ to: MAIL })], [allow({ to: "^alice@corp\\.com$" })], []],
  ["a value that fits", [allow({ to: MAIL })], [allow({ to: { enum: ["bob@corp.com"] } })], []],
  ["a restriction more", [allow({ to: MAIL })], [allow({ to: MAIL, subject: { maxLength: 9 } })], []],
  ["a wider refusal", [forbid({ to: "^x$" }), allow({}, 2)], [forbid({}), allow({}, 2)], []],
  ["a tool that was refused before", [forbid({})], [allow({})], []],
  [
    "a rule that nothing gets to",
    [forbid({}), allow({ to: "^a$" }, 0)],
    [forbid({}), allow({ to: "^a$" }, 0), allow({}, 5)],
    [],
  ],
])("%s", (_words, before, head, expected) => {
  expect(widenings({ send_email: before }, { send_email: head })).toEqual(expected);
});

test("a tool that is new is a capability, and no wider policy", () => {
  const { capabilities } = readToolPolicy(JSON.stringify({ send_email: [allow({})], rm: [forbid({})] }), () => "risky");
  expect(capabilities.map(({ kind, target }) => [kind, target])).toEqual([
    ["agent-tool", { match: "exact", value: "send_email" }],
  ]);
  expect(widenings({}, { send_email: [allow({})] })).toEqual([]);
});
