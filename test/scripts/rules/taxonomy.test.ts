import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readRules } from "../../../scripts/rules/read.ts";
import { findUnknownIds, LISTS } from "../../../scripts/rules/taxonomy.ts";
import { makeTemporaryFolder } from "../../support/repository.ts";

test.each([
  ["CWE-506", true],
  ["CWE-99999", false],
  ["LLM10", true],
  ["LLM11", false],
  ["ASI01", true],
  ["ASI11", false],
  ["AST10", true],
  ["AST00", false],
  ["AML.T0051.001", true],
  ["AML.T0051.009", false],
])("%s is known: %s", (id, isKnown) => {
  expect(findUnknownIds([id]).length === 0).toBe(isKnown);
});

test.each(LISTS)("$title has its version, its source, and no id that is no rule's unless it is complete", (list) => {
  const used = new Set(readRules("rules").flatMap(({ taxonomy }) => taxonomy));
  const ids = Object.keys(list.entries);
  const unused = ids.filter((id) => !used.has(id));
  expect(list.source).toMatch(/^https:\/\//);
  expect(list.version).not.toBe("");
  expect(ids.length === 10 || unused.length === 0, unused.join()).toBe(true);
});

test("a rule with an id that no list has is refused", () => {
  const rules = makeTemporaryFolder();
  const folder = join(rules, "rules/made-up");
  mkdirSync(folder, { recursive: true });
  const rule = {
    id: "rules/made-up",
    title: "Something that is made up",
    severity: "low",
    confidence: "low",
    why: "It refers to what does not exist.",
    fix: "Leave it out.",
    taxonomy: ["CWE-506", "CWE-99999"],
    since: "0.1.0",
  };
  writeFileSync(join(folder, "rule.yaml"), JSON.stringify(rule));
  expect(() => readRules(rules)).toThrow(/made-up.*not in .*: CWE-99999$/u);
});
