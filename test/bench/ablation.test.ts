import { expect, test } from "vitest";
import { renderAblation } from "../../bench/scorecard/ablation-markdown.ts";
import { findWorth } from "../../bench/scorecard/ablation.ts";
import { decisionsOf, DOWNLOAD, OVERRIDE, skillText } from "../e2e/skill.ts";
import { scan } from "../support/program.ts";
import { makeTemporaryFolder, openTestRepository } from "../support/repository.ts";
import { scored } from "./scored.ts";

const UNITS = [
  scored("malicious", ["a"]),
  scored("malicious", ["a", "a", "b"]),
  scored("vulnerable", ["a", "?b"]),
  scored("benign", ["c"]),
  scored("benign", ["?a"]),
];

test("what a rule blocks, and what it alone blocks", () => {
  expect(findWorth(UNITS, ["a", "b", "c", "d"])).toEqual([
    {
      rule: "a",
      blocks: { malicious: 2, vulnerable: 1, benign: 0 },
      alone: { malicious: 1, vulnerable: 1, benign: 0 },
    },
    {
      rule: "b",
      blocks: { malicious: 1, vulnerable: 0, benign: 0 },
      alone: { malicious: 0, vulnerable: 0, benign: 0 },
    },
    {
      rule: "c",
      blocks: { malicious: 0, vulnerable: 0, benign: 1 },
      alone: { malicious: 0, vulnerable: 0, benign: 1 },
    },
    {
      rule: "d",
      blocks: { malicious: 0, vulnerable: 0, benign: 0 },
      alone: { malicious: 0, vulnerable: 0, benign: 0 },
    },
  ]);
});

test("rules that one could do without come first, each once", () => {
  const lines = renderAblation(findWorth(UNITS, ["a", "b", "c", "d"])).split("\n");
  expect(lines.filter((line) => /^(?:##|\| `)/u.test(line))).toEqual([
    "## Only adds noise: 1",
    "| `c` | 0 (0) | 0 (0) | 1 (1) |",
    "## Hits nothing: 1",
    "| `d` | 0 (0) | 0 (0) | 0 (0) |",
    "## Always with others: 1",
    "| `b` | 1 (0) | 0 (0) | 0 (0) |",
    "## Earns its place: 1",
    "| `a` | 2 (1) | 1 (1) | 0 (0) |",
  ]);
});

const OFF = `suppressions:
  - { rule: rules/instruction-override, artifact: "skills/*", reason: switched off, expires: 2999-01-01 }
`;

test("taking a rule's findings away is the same as switching it off in the program", async () => {
  const repository = openTestRepository(makeTemporaryFolder());
  repository.git("init", "--quiet");
  const bodies = { one: OVERRIDE, both: OVERRIDE + DOWNLOAD, other: DOWNLOAD, none: "Count the words.\n" };
  for (const [name, body] of Object.entries(bodies)) repository.write(`skills/${name}/SKILL.md`, skillText(name, body));
  const on = await scan(repository.path);
  repository.write(".evogate/policy.yaml", OFF);
  const off = await scan(repository.path, ["skills"]);

  const units = on.report.artifacts.map(({ id, findings }) =>
    scored(
      "malicious",
      findings.filter(({ blocking }) => blocking).map(({ rule }) => rule),
      { id },
    ),
  );
  const passing = (decisions: readonly string[]): number =>
    decisions.filter((each) => each.startsWith("promote")).length;
  const [worth] = findWorth(units, ["rules/instruction-override"]);
  expect(worth?.alone.malicious).toBe(1);
  expect(decisionsOf(off.report).toSorted()).toEqual([
    "hold skills/both",
    "hold skills/other",
    "promote skills/none",
    "promote skills/one",
  ]);
  expect(passing(decisionsOf(off.report)) - passing(decisionsOf(on.report))).toBe(worth?.alone.malicious);
});
