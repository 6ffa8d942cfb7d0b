import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { renderMarkdown } from "../../src/report/markdown/render.ts";
import { suppressionYaml } from "../../src/report/suppression.ts";
import { makePaper } from "../../src/report/terminal/paper.ts";
import { renderTerminal } from "../../src/report/terminal/render.ts";
import { readMarkdown } from "../support/github-markdown.ts";
import { hostileText } from "./arbitrary-report.ts";
import { makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport, makeRule } from "./sample.ts";

const finding = makeFinding("rules/secret-hunt", {});
const rejected = (id: string): ReturnType<typeof makeJudgement> =>
  makeJudgement({ kind: "added", head: makeArtifact(id) }, { findings: [makeJudged(finding, "reject")] });

test.each([
  ["skills/pdf", '"skills/pdf"'],
  ['a"b\\c', String.raw`"a\u0022b\u005cc"`],
  ["a\nb: c", String.raw`"a\u000ab: c"`],
  ["é😀", String.raw`"\u00e9\ud83d\ude00"`],
])("the id %j is written as %s", (id, written) => {
  expect(suppressionYaml(rejected(id), [finding])).toEqual([
    "suppressions:",
    "  - rule: rules/secret-hunt",
    `    artifact: ${written}`,
    '    fingerprint: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"',
    "    reason: say why this is acceptable",
    "    expires: YYYY-MM-DD",
  ]);
});

test("whatever the id, the lines that a report shows name that artifact when they are copied", () => {
  fc.assert(
    fc.property(hostileText, (id) => {
      const report = makeReport([rejected(id)], { rules: new Map([[finding.rule, makeRule(finding.rule)]]) });
      const [, onTerminal = ""] = renderTerminal(
        report,
        makePaper({ width: 4_000, color: false, verbose: false }),
        false,
      ).split(/^ {4}(?=suppressions:)/mu);
      const inMarkdown = readMarkdown(renderMarkdown(report)).blocks.find((block) => block.startsWith("yaml\n")) ?? "";
      const lines = [`    ${onTerminal}`.split("\n\n")[0] ?? "", inMarkdown.slice("yaml\n".length)];
      const entry = { rule: finding.rule, artifact: id, fingerprint: finding.fingerprint };
      for (const yaml of lines) {
        expect(parse(yaml)).toMatchObject({ suppressions: [entry] });
      }
    }),
    { numRuns: 200 },
  );
});
