import fc from "fast-check";
import { expect, test } from "vitest";
import { renderJunit } from "../../../src/report/junit/render.ts";
import { makeVisible } from "../../../src/text/safe/visible.ts";
import { findHarm } from "../../support/harm.ts";
import { hostileReport } from "../arbitrary-report.ts";
import { elementsOf, parseXml } from "./parse.ts";

const NAMES = [
  "testsuites",
  "testsuite",
  "properties",
  "property",
  "testcase",
  "failure",
  "error",
  "skipped",
  "system-out",
];

test("whatever a repository holds, a strict parser finds our elements and no others, and what was there as text", () => {
  const reached = { finding: 0, steering: 0, markup: 0 };
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderJunit(report);
      expect(findHarm(text)).toEqual([]);
      const root = parseXml(text);
      const [judgement] = report.judgements;
      const blocking = judgement?.findings.filter(({ effect }) => effect !== "none") ?? [];
      if (/[<&]/.test(JSON.stringify(blocking))) reached.markup += 1;
      reached.finding += blocking.length;
      const failures = elementsOf(root, "failure");
      expect(failures.map(({ attributes }) => attributes["message"])).toEqual([
        ...blocking.map(({ finding, effect }) => makeVisible(`${effect}, ${finding.severity}: ${finding.message}`)),
        ...(judgement?.needs ?? []).flatMap((need) =>
          need.kind === "steering" ? [makeVisible(`hold: changes what steers the gate: ${need.path}`)] : [],
        ),
      ]);
      reached.steering += failures.length - blocking.length;
      const all = NAMES.flatMap((name) => elementsOf(root, name));
      const count = text.match(/<[a-z]/g)?.length;
      expect(all).toHaveLength(count ?? 0);
    }),
    { numRuns: 300 },
  );
  expect(Math.min(...Object.values(reached))).toBeGreaterThan(10);
});

test("the rows of a suite have different names", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      for (const suite of elementsOf(parseXml(renderJunit(report)), "testsuite")) {
        const names = elementsOf(suite, "testcase").map(({ attributes }) => attributes["name"]);
        expect(new Set(names).size).toBe(names.length);
      }
    }),
  );
});
