import { expect, test } from "vitest";
import type { FixtureFile } from "../../scripts/rules/fixtures.ts";
import type { UnderstoodArtifact } from "../../src/facts/artifact/artifact-facts.ts";
import { CHANGE_RULES } from "../../src/scanners/ast/change-rules.generated.ts";
import { CODE_CHANGE_RULES } from "../../src/scanners/ast/code-change-rules.generated.ts";
import { runChangeRule, runRule } from "../../src/scanners/ast/find-hits.ts";
import { AST_RULES } from "../../src/scanners/ast/rules.generated.ts";
import { createMasks } from "../../src/scanners/masks.ts";
import { understandSkill } from "../support/understand.ts";
import { describeRules } from "./describe-rules.ts";

const changeRules = [...CHANGE_RULES, ...CODE_CHANGE_RULES];
const run = [...new Set([...AST_RULES, ...changeRules].map(({ rule }) => rule))];

function understand(files: readonly FixtureFile[]): Promise<UnderstoodArtifact> {
  return understandSkill(Object.fromEntries(files.map(({ path, text }) => [`skill/${path}`, text])));
}

describeRules({
  stage: "ast",
  // Rules without code of their own are raised from the policy; those about bytes that no fixture can hold have tests elsewhere.
  without: ["ast/bytecode-unlike-source", "ast/denied-capability", "ast/import-violation", "ast/unparsable-code"],
  run,
  async findIn({ files, before }) {
    const head = await understand(files);
    const change = before === null ? null : { head, before: await understand(before) };
    const found =
      change === null
        ? AST_RULES.flatMap((rule) => [...runRule(rule, head, createMasks())])
        : changeRules.flatMap((rule) => [...runChangeRule(rule, change, createMasks())]);
    return found.map(({ rule, primary }) => ({ rule, at: primary }));
  },
});

test("there are rules", () => {
  expect(run.length).toBeGreaterThanOrEqual(40);
});
