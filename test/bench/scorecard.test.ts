import { expect, test } from "vitest";
import { renderScorecard } from "../../bench/scorecard/markdown.ts";
import { measurePrecision } from "../../bench/scorecard/precision.ts";
import { scored } from "./scored.ts";

const UNITS = [
  scored("malicious", ["rules/a", "rules/a"], { decision: "reject" }),
  scored("malicious", ["?rules/a", "ast/b"]),
  scored("malicious", [], { decision: "promote" }),
  scored("benign", ["?rules/a"], { decision: "promote" }),
  scored("benign", ["ast/b", "ast/b"], { id: "loud" }),
  scored("vulnerable", ["ast/b"]),
  scored("benign", ["ast/b"], { kind: "pair", decision: "incomplete" }),
];

test("precision counts units, whether the finding blocks or not, and no pairs", () => {
  expect(
    measurePrecision(UNITS).map(({ rule, precision: { hits, of }, vulnerable, benign }) => [
      rule,
      hits,
      of,
      vulnerable,
      benign,
    ]),
  ).toEqual([
    ["ast/b", 1, 3, 1, 1],
    ["rules/a", 2, 3, 0, 1],
  ]);
});

test("findings and decisions by label and kind, then alarms by rule", () => {
  const text = renderScorecard(UNITS);
  const rows = text
    .split("## By family")[0]
    ?.split("\n")
    .filter((line) => line.startsWith("| "));
  expect(rows?.map((row) => row.replaceAll(/ = [^|]*/gu, " "))).toEqual([
    "| label | kind | rules | rules + ast | not promoted | promote | incomplete | hold | reject |",
    "| benign | pair | 0/1 | 1/1 | 1/1 | 0 | 1 | 0 | 0 |",
    "| benign | skill | 0/2 | 1/2 | 1/2 | 1 | 0 | 1 | 0 |",
    "| malicious | skill | 1/3 | 2/3 | 2/3 | 1 | 0 | 1 | 1 |",
    "| vulnerable | skill | 0/1 | 1/1 | 1/1 | 0 | 0 | 1 | 0 |",
  ]);
  expect(text.slice(text.indexOf("## 2 alarms"))).toContain("### `ast/b`: 3\n\n- loud SKILL.md:1: `text`\n- loud");
});

test("hostile text cannot leave its code span", () => {
  const findings = [{ rule: "a", blocking: true, place: "x:1", text: "`</b>\u001b[2J\n# head\u202e" }];
  expect(renderScorecard([scored("benign", [], { findings })])).toContain("x:1: `?</b>?[2J?# head?`\n");
});
