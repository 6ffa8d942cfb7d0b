import { describe, expect, test } from "vitest";
import type { Masked, RuleId } from "../../src/core/finding.ts";
import type { Fingerprint } from "../../src/core/ids.ts";
import { asPath } from "../../src/core/ids.ts";
import { disclose, type Channel } from "../../src/report/disclose.ts";
import { renderGithub } from "../../src/report/github/render.ts";
import { renderJson } from "../../src/report/json/render.ts";
import { renderMarkdown } from "../../src/report/markdown/render.ts";
import { renderJunit } from "../../src/report/junit/render.ts";
import type { Report } from "../../src/report/report.ts";
import { renderSarif } from "../../src/report/sarif/render.ts";
import { makePaper } from "../../src/report/terminal/paper.ts";
import { renderTerminal } from "../../src/report/terminal/render.ts";
import { makeCapability } from "../support/sample-capability.ts";
import { makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport, makeRule, showLine } from "./sample.ts";

/** Each gives away how the finding was made; none may be shown. */
const CANARIES = [
  "canary-rule",
  "canary-message",
  "canary-quote",
  "canary-line",
  "canary-why",
  "canary-fix",
  "CWE-7777",
  "canary-related",
  "cafe0123cafe",
  "4242",
  "canary-title",
  "canary.example",
  "canary-before",
  "4343",
  "canary-opinion",
];

const rule: RuleId = "rules/canary-rule";
const finding = makeFinding(
  rule,
  { path: asPath("skills/pdf/SKILL.md"), line: 4242, column: 4242, endLine: 4242, endColumn: 4242 },
  {
    message: "canary-message",
    ...showLine("canary-line canary-quote", "canary-quote"),
    quote: "canary-quote" as Masked,
    related: [{ path: asPath("canary-related"), line: 1, column: 1, endLine: 1, endColumn: 1 }],
    fingerprint: "cafe0123cafe" as Fingerprint,
  },
);
const gained = {
  capability: {
    ...makeCapability("network canary.example"),
    at: [{ ...finding.primary, line: 4343, endLine: 4343, origin: "static" }],
  },
  widens: makeCapability("network canary-before"),
} as const;
const judgements = (["reject", "hold", "none"] as const).map((effect, index) => {
  const judged = { ...makeJudged(finding, effect), opinions: ["canary-opinion" as Masked] } as const;
  return makeJudgement(
    { kind: "added", head: makeArtifact(`skills/${index}`) },
    {
      findings: [judged],
      needs: [
        { kind: "finding", judged },
        { kind: "capability", ...gained },
      ],
      delta: { gained: [gained], lost: [gained.widens], kept: [gained.capability] },
    },
  );
});
const full = makeReport(judgements, {
  rules: new Map([
    [rule, makeRule(rule, { title: "canary-title", why: "canary-why", fix: "canary-fix", taxonomy: ["CWE-7777"] })],
  ]),
}) as Report;
const classOnly: Report = { ...full, disclosure: "class-only" };

const render = {
  json: (report: Report, channel: Channel): string => renderJson(disclose(report, channel)),
  sarif: (report: Report, channel: Channel): string => renderSarif(disclose(report, channel), new Map()),
  junit: (report: Report, channel: Channel): string => renderJunit(disclose(report, channel)),
  terminal: (report: Report, channel: Channel): string =>
    renderTerminal(disclose(report, channel), makePaper({ width: 120, color: false, verbose: true }), false),
  markdown: (report: Report, channel: Channel): string => renderMarkdown(disclose(report, channel)),
  github: (report: Report, channel: Channel): string => renderGithub(disclose(report, channel)),
};

const leaks = (text: string): readonly string[] => CANARIES.filter((canary) => text.includes(canary));

describe.each(Object.entries(render))("%s", (_, show) => {
  test("class-only shows none of it", () => {
    expect(leaks(show(classOnly, "shown"))).toEqual([]);
  });

  test("a file has all of it, whatever the disclosure", () => {
    expect(show(classOnly, "file")).toBe(show(full, "shown"));
  });

  test("full disclosure shows what makes a finding understood", () => {
    expect(leaks(show(full, "shown"))).toEqual(
      expect.arrayContaining(["canary-rule", "canary-message", "canary-fix", "4242", "canary.example", "4343"]),
    );
  });

  test("class-only still says which artifact, which file and how bad", () => {
    const text = show(classOnly, "shown");
    for (const word of ["skills/0", "skills/pdf/SKILL.md", "high", "text or code that is not acceptable"])
      expect(text).toContain(word);
  });
});

test("the finding that is left has the class and the file, and nothing else", () => {
  const [judgement] = disclose(classOnly, "shown").judgements;
  expect(judgement?.findings).toEqual([
    {
      status: "new",
      effect: "reject",
      finding: {
        rule: "rules/withheld",
        about: "state",
        severity: "high",
        confidence: "high",
        message: "text or code that is not acceptable",
        primary: { path: "skills/pdf/SKILL.md", line: 1, column: 1, endLine: 1, endColumn: 1 },
        related: [],
        fingerprint: "withheld",
      },
    },
  ]);
  const [need] = judgement?.needs ?? [];
  expect(need).toMatchObject({ kind: "finding", judged: { finding: { rule: "rules/withheld" } } });
});

test("a decision does not depend on what is shown", () => {
  const decisionOf = (text: string): unknown => (JSON.parse(text) as { readonly decision: unknown }).decision;
  expect(decisionOf(render.json(classOnly, "shown"))).toBe(decisionOf(render.json(full, "shown")));
});
