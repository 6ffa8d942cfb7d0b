import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { asPath } from "../../src/core/ids.ts";
import type { Judged } from "../../src/core/judgement.ts";
import type { Location } from "../../src/core/location.ts";
import { SEVERITIES, type Severity } from "../../src/core/severity.ts";
import { renderGithub } from "../../src/report/github/render.ts";
import { readCommands, type RunnerCommand } from "../support/runner.ts";
import { REPORTS } from "./decisions.ts";
import { makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport } from "./sample.ts";

test.each(Object.entries(REPORTS))("the report %s reads as its file says", (name, report) => {
  expect(renderGithub(report)).toBe(readFileSync(`test/report/golden/${name}.commands.txt`, "utf8"));
});

function annotate(findings: readonly Judged[]): { readonly log: string; readonly commands: readonly RunnerCommand[] } {
  const judgement = makeJudgement({ kind: "added", head: makeArtifact("skills/pdf") }, { findings });
  const log = renderGithub(makeReport([judgement]));
  return { log, commands: readCommands(log) };
}

const found = (severity: Severity, effect: Judged["effect"], status: Judged["status"] = "new"): Judged =>
  makeJudged(makeFinding("rules/x", {}, { severity, message: `${severity} ${effect}` }), effect, status);

test("what blocks is an error from high, else a warning; what decides nothing is a notice", () => {
  const findings = SEVERITIES.flatMap((severity) => [found(severity, "hold"), found(severity, "none")]);
  expect(annotate(findings).commands.map(({ name, data }) => `${name}: ${data}`)).toEqual([
    "error: critical hold",
    "error: high hold",
    "warning: medium hold",
    "warning: low hold",
    "warning: info hold",
    "notice: critical none",
    "notice: high none",
    "notice: medium none",
    "notice: low none",
    "notice: info none",
  ]);
});

test("ten of each level, the worst first, and the rest is counted", () => {
  const many = (count: number, judged: Judged): readonly Judged[] => Array.from({ length: count }, () => judged);
  const { log, commands } = annotate([
    ...many(11, found("high", "hold")),
    ...many(2, found("critical", "hold")),
    ...many(3, found("high", "reject")),
    ...many(12, found("medium", "none")),
    ...many(10, found("medium", "hold")),
    ...many(4, found("high", "none", "known")),
  ]);
  const lines = commands.map(({ name, data }) => `${name}: ${data}`);
  const counted = [...new Set(lines)].map((line) => `${lines.filter((each) => each === line).length} ${line}`);
  expect(counted).toEqual([
    "3 error: high reject",
    "2 error: critical hold",
    "5 error: high hold",
    "10 warning: medium hold",
    "10 notice: medium none",
  ]);
  expect(log).toContain("keeps ten of a level: 6 errors, 2 notices more.");
  expect(log).toContain("because known or suppressed: 4.");
});

describe("a place", () => {
  const at = (region: Partial<Location>): Readonly<Record<string, string>> | undefined => {
    const primary = { path: asPath("a.sh"), line: 3, column: 5, endLine: 3, endColumn: 9, ...region };
    const { title: _, ...place } =
      annotate([makeJudged(makeFinding("rules/x", primary), "hold")]).commands[0]?.properties ?? {};
    return place;
  };

  test.each([
    ["in a line", {}, { file: "a.sh", line: "3", col: "5", endLine: "3", endColumn: "9" }],
    [
      "over lines has no columns, which the runner would refuse",
      { endLine: 5 },
      { file: "a.sh", line: "3", endLine: "5" },
    ],
    [
      "up to the start of a line ends on the one before",
      { endLine: 5, endColumn: 1 },
      { file: "a.sh", line: "3", endLine: "4" },
    ],
    ["of a whole file", { line: 1, column: 1, endLine: 1, endColumn: 1 }, { file: "a.sh", line: "1" }],
    ["in a member is no line of the archive", { member: "b.sh" }, { file: "a.sh" }],
  ])("%s", (_name, region, expected) => {
    expect(at(region)).toEqual(expected);
  });
});
