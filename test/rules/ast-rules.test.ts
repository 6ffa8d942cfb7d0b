import { describe, expect, test } from "vitest";
import { readFixtures, type FixtureCase, type FixtureFile } from "../../scripts/rules/fixtures.ts";
import { readRules } from "../../scripts/rules/read.ts";
import { pathWithin } from "../../src/artifacts/paths.ts";
import type { Finding } from "../../src/core/finding.ts";
import { asPath } from "../../src/core/ids.ts";
import { CHANGE_RULES } from "../../src/scanners/ast/change-rules.generated.ts";
import { runChangeRule, runRule } from "../../src/scanners/ast/find-hits.ts";
import { createMasks } from "../../src/scanners/masks.ts";
import { AST_RULES } from "../../src/scanners/ast/rules.generated.ts";
import type { UnderstoodArtifact } from "../../src/facts/artifact/artifact-facts.ts";
import { understandSkill } from "../support/understand.ts";

/** Rules without code of their own are raised from the policy; those about bytes that no fixture can hold have tests elsewhere. */
const WITHOUT_FIXTURES = [
  "ast/bytecode-unlike-source",
  "ast/denied-capability",
  "ast/import-violation",
  "ast/unparsable-code",
];
const ids = readRules("rules").flatMap(({ id }) => (id.startsWith("ast/") ? [id] : []));
const shortName = (id: string): string => id.slice("ast/".length);
const tested = ids.filter((id) => !WITHOUT_FIXTURES.includes(id));

test("every rule is run, and no other", () => {
  expect([...AST_RULES, ...CHANGE_RULES].map(({ rule }) => rule).toSorted()).toEqual(ids);
  expect(ids.length).toBeGreaterThanOrEqual(40);
});

function understand(files: readonly FixtureFile[]): Promise<UnderstoodArtifact> {
  return understandSkill(Object.fromEntries(files.map(({ path, text }) => [`skill/${path}`, text])));
}

async function findIn({ files, before }: FixtureCase): Promise<readonly Finding[]> {
  const head = await understand(files);
  if (before === null) return AST_RULES.flatMap((rule) => [...runRule(rule, head, createMasks())]);
  const change = { head, before: await understand(before) };
  return CHANGE_RULES.flatMap((rule) => [...runChangeRule(rule, change, createMasks())]);
}

/** `file:line rule`, sorted, each once: of one side, or of a change what is found about the change. */
async function firedIn(fixture: FixtureCase): Promise<readonly string[]> {
  const findings = await findIn(fixture);
  const fired = findings.map(({ rule, primary }) => {
    return `${pathWithin(asPath("skill"), primary.path)}:${primary.line} ${shortName(rule)}`;
  });
  return [...new Set(fired)].toSorted();
}

describe.each(tested.map((id) => ({ id })))("$id", ({ id }) => {
  const fixtures = readFixtures(id);
  const expectations = fixtures.flatMap(({ files }) => files).flatMap((file) => file.expectations);
  const mine = expectations.filter(({ rule }) => rule === shortName(id));

  test("has fixtures of both kinds, and would be missed", () => {
    expect(fixtures.filter(({ name }) => !/^(?:bad|ok)\./u.test(name))).toEqual([]);
    expect(new Set(fixtures.map(({ name }) => name.split(".")[0]))).toEqual(new Set(["bad", "ok"]));
    expect(mine.filter(({ verb }) => verb === "expect").length).toBeGreaterThanOrEqual(2);
    expect(mine.filter(({ verb }) => verb === "clean").length).toBeGreaterThanOrEqual(2);
    expect(expectations.filter(({ rule }) => !ids.includes(`ast/${rule}`))).toEqual([]);
  });

  test.each(fixtures)("$name fires where its markers say, and nowhere else", async (fixture) => {
    const wanted = fixture.files.flatMap(({ path, expectations: said }) =>
      said.filter(({ verb }) => verb === "expect").map(({ rule, line }) => `${path}:${line} ${rule}`),
    );
    expect(await firedIn(fixture)).toEqual([...new Set(wanted)].toSorted());
  });
});
