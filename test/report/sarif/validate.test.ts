import { expect, test, vi } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import { renderSarif } from "../../../src/report/sarif/render.ts";
import { validateSarif } from "../../support/sarif-multitool.ts";
import { SAMPLES, sampleReport } from "../golden.ts";
import { makeFinding, makeJudged, makeJudgement, makeArtifact, makeReport, showLine } from "../sample.ts";
import { manyFindings, reportOf } from "./many.ts";

// The validator takes two seconds to start, and some thousandths for a result.
vi.setConfig({ testTimeout: 360_000 });

/** Everything that a result can have, with text that means something in URIs, messages and JSON. */
const EVERYTHING = makeReport([
  makeJudgement(
    { kind: "added", head: makeArtifact("skills/[x](1)") },
    {
      findings: (["new", "known", "suppressed"] as const).map((status) => {
        const path = asPath("skills/a b/%41?#\udcff\u202e.md");
        const finding = makeFinding(
          "rules/x",
          { path },
          { message: "[a](https://b) {0} \ud800\n", ...showLine("a\ud800\0", "\ud800") },
        );
        const inMember = { ...finding.primary, member: "c:\\d\n" };
        return makeJudged({ ...finding, primary: inMember, related: [finding.primary, inMember] }, "reject", status);
      }),
      needs: [{ kind: "steering", path: asPath(".github/workflows/ci.yml") }],
    },
  ),
]);

test("code scanning takes every sample, whatever can be in a result, and 3,000 findings", (context) => {
  const reports = [...SAMPLES.map(sampleReport), EVERYTHING, reportOf(manyFindings(3000))];
  const texts = reports.map((report) => renderSarif(report, new Map()));
  expect(validateSarif(texts, context)).toEqual(texts.map(() => []));
});

test("the validator would find it if something were wrong", (context) => {
  const good = renderSarif(sampleReport("reject"), new Map());
  // What it cannot read keeps it from reading anything else, and so has a call of its own.
  const unreadable = good.replaceAll('"level":"error"', '"level":"bad"');
  expect(validateSarif([unreadable], context)).toEqual([["nothing was read"]]);
  const [key, place] = validateSarif(
    [
      '{"version":"2.1.0","runs":[{"tool":{"driver":{}},"results":[{"message":{}}]}]}',
      good.replaceAll('"uri":"skills', '"uri":"/skills'),
    ],
    context,
  );
  expect(key?.join("\n")).toMatch(/^error JSON1002 /u);
  expect(place?.join("\n")).toMatch(/^error SARIF1004 /u);
});
