import { describe, expect, test } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import { examined, failed, notApplicable, notRun, type StageOutcome } from "../../../src/core/outcome.ts";
import { renderJunit } from "../../../src/report/junit/render.ts";
import type { PublicReport } from "../../../src/report/report.ts";
import { readGolden, SAMPLES, sampleReport } from "../golden.ts";
import { completed, makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport } from "../sample.ts";
import { elementsOf, parseXml, type Element } from "./parse.ts";

const KINDS = { failures: "failure", errors: "error", skipped: "skipped" };

/** Whether each suite's counts, and those of the whole, are what stands in it. */
function expectCountsRight(root: Element): void {
  for (const element of [root, ...elementsOf(root, "testsuite")]) {
    const counted = Object.entries(KINDS).map(([key, name]) => [key, String(elementsOf(element, name).length)]);
    const tests = String(elementsOf(element, "testcase").length);
    expect(element.attributes).toMatchObject({ tests, ...Object.fromEntries(counted) });
  }
}

describe.each(SAMPLES)("the report %s", (name) => {
  const text = renderJunit(sampleReport(name));

  test("reads as its file says", () => {
    expect(text).toBe(readGolden(`${name}.junit.xml`));
  });

  test("is well-formed, and its counts are right", () => {
    expectCountsRight(parseXml(text));
  });
});

const head = makeArtifact("skills/pdf");
const casesOf = (...more: Parameters<typeof makeJudgement>[1][]): readonly Element[] =>
  elementsOf(parseXml(renderJunit(reportOf(...more))), "testcase");
const reportOf = (...more: Parameters<typeof makeJudgement>[1][]): PublicReport =>
  makeReport(more.map((each) => makeJudgement({ kind: "added", head }, each)));

describe("a stage", () => {
  const fault = { code: "time-out", message: "too slow" } as const;
  const degraded = examined(1, { head: { findings: [] }, before: null }, [fault]);
  const cases: readonly (readonly [
    StageOutcome,
    isGap: boolean,
    element: string | undefined,
    message: string | undefined,
  ])[] = [
    [completed(1).rules, false, undefined, undefined],
    [notApplicable("no-text"), false, "skipped", "no-text"],
    [notRun("deselected"), false, "skipped", "deselected"],
    [notRun("deselected"), true, "error", "rules did not run (deselected)"],
    [degraded, true, "error", "rules could not look at everything"],
    [degraded, false, "skipped", "not required by the policy"],
    [failed(fault), true, "error", "rules failed"],
    [failed(fault), false, "skipped", "not required by the policy"],
  ];
  test.each(cases)("%j, a gap: %j", (outcome, isGap, element, message) => {
    const gap = { kind: "stage", stage: "rules", outcome } as never;
    const [, rules] = casesOf({ outcomes: { ...completed(1), rules: outcome }, gaps: isGap ? [gap] : [] });
    expect(rules?.attributes["name"]).toBe("rules");
    const [child] = rules?.children ?? [];
    expect([child?.name, child?.attributes["message"]]).toEqual([element, message]);
    const isFaulty = outcome.kind === "degraded" || outcome.kind === "failed";
    if (isFaulty) expect(child?.text).toBe("too slow. Shorten the file or its longest lines.");
  });
});

test("only what decides something is a row; the rest stands with its stage", () => {
  const finding = makeFinding("rules/x", { path: asPath("skills/pdf/a.md"), line: 3 }, { message: "found" });
  const [intake, rules, ast, _review, _supplyChain, _sandbox, blocking, ...more] = casesOf({
    findings: [
      makeJudged(finding, "reject"),
      makeJudged({ ...finding, severity: "low" }, "none"),
      makeJudged({ ...finding, rule: "intake/y" }, "none", "suppressed"),
    ],
  });
  expect(intake?.children[0]).toMatchObject({
    name: "system-out",
    text: "high: skills/pdf/a.md:3:1 found (suppressed)",
  });
  expect(rules?.children[0]).toMatchObject({ name: "system-out", text: "low: skills/pdf/a.md:3:1 found" });
  expect(ast?.children).toEqual([]);
  expect(blocking).toMatchObject({
    attributes: { classname: "skills/pdf", name: "rules/x a.md", file: "skills/pdf/a.md", line: "3" },
    children: [{ name: "failure", attributes: { type: "rules/x", message: "reject, high: found" } }],
  });
  expect(more).toEqual([]);
});

test("rows with the same rule and file are told apart, and keep their names when lines move", () => {
  const at = (line: number) =>
    makeJudged(makeFinding("rules/x", { path: asPath("skills/pdf/a.md"), line, endLine: line }), "hold");
  const namesOf = (lines: readonly number[]) =>
    casesOf({ findings: lines.map(at) }).map(({ attributes }) => attributes["name"]);
  expect(namesOf([1, 5, 9])).toEqual([
    "intake",
    "rules",
    "ast",
    "review",
    "supply-chain",
    "sandbox",
    "rules/x a.md",
    "rules/x a.md #2",
    "rules/x a.md #3",
  ]);
  expect(namesOf([2, 6, 10])).toEqual(namesOf([1, 5, 9]));
});

test("a file that is called like a second row does not share its name", () => {
  const at = (path: string) => makeJudged(makeFinding("rules/x", { path: asPath(`skills/pdf/${path}`) }), "hold");
  const rows = casesOf({ findings: [at("a.md"), at("a.md #2"), at("a.md")] });
  expect(rows.slice(6).map(({ attributes }) => attributes["name"])).toEqual([
    "rules/x a.md",
    "rules/x a.md #2",
    "rules/x a.md #3",
  ]);
});

test("the same report gives the same bytes", () => {
  expect(renderJunit(sampleReport("hold"))).toBe(renderJunit(sampleReport("hold")));
});
