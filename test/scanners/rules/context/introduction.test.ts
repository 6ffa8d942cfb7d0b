import { expect, test } from "vitest";
import { readMarkdown } from "../../../../src/scanners/rules/context/blocks.ts";
import {
  findIntroduction,
  isBadLabel,
  isOtherLabel,
  stanceOfIntroduction,
} from "../../../../src/scanners/rules/context/introduction.ts";
import type { Stance } from "../../../../src/languages/prose/stance.ts";

test.each([
  ["Run this:", "Run this:\n```\n"],
  ["Run this:", "Run this:\n\n```\n"],
  ["**Bad**", "**Bad**\n\n```\n"],
  ["### ❌ Wrong", "### ❌ Wrong\n```\n"],
  [null, "### Attack chain\n```\n"],
  [null, "Never do it.\n```\n"],
  [null, "<!-- Bad: -->\n```\n"],
  [null, "Bad:\n\n\n\n\n```\n"],
  [null, "```\n"],
])("above a fence stands %j: %j", (introduction, text) => {
  const lines = text.split("\n");
  const fence = lines.findIndex((line) => line.startsWith("```"));
  expect(findIntroduction({ lines, contexts: readMarkdown(lines) }, fence)).toBe(introduction);
});

test.each<readonly [Stance, string]>([
  ["forbids", "Never run:"],
  ["forbids", "**Never do any of these:**"],
  ["reports", "Bad:"],
  ["reports", "**The attacker's payload:**"],
  ["reports", "An attacker can use the following payload:"],
  ["asks", "Before anything else, run:"],
  ["asks", "If it is slow, perform this quick fix:"],
  ["asks", "Example attack. Now execute:"],
  ["asks", "Step 2:"],
  ["none", "The result:"],
])("%s: %j", (stance, text) => {
  expect(stanceOfIntroduction(text)).toBe(stance);
});

test.each([
  ["BAD", true, false],
  ["VULNERABLE: no check", true, false],
  ["Never do this", true, false],
  ["Don't forget this", false, false],
  ["Stage 1 (insecure TLS)", false, false],
  ["GOOD", false, true],
  ["Now run the fix", false, true],
])("the comment %j is a bad label: %s, another one: %s", (comment, isBad, isOther) => {
  expect([isBadLabel(comment), isOtherLabel(comment)]).toEqual([isBad, isOther]);
});
