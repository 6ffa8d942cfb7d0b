import fc from "fast-check";
import { expect, test } from "vitest";
import { renderSarif } from "../../../src/report/sarif/render.ts";
import { findHarm } from "../../support/harm.ts";
import { hostileReport } from "../arbitrary-report.ts";
import { parseSarif } from "./parse.ts";

/** Every string of a document, keys too. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(stringsOf)];
}

test("whatever a repository holds, SARIF is one document of text that UTF-8 has", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderSarif(report, new Map());
      expect(findHarm(text)).toEqual([]);
      expect(stringsOf(JSON.parse(text)).filter((each) => /\p{Cs}/u.test(each))).toEqual([]);
    }),
  );
});

test("every result has a rule, a place in a file that is named by a relative URI, and a line hash", () => {
  const reached = { finding: 0, steering: 0 };
  fc.assert(
    fc.property(hostileReport, (report) => {
      // A tree has no path without a name.
      fc.pre(report.judgements.every(({ findings }) => findings.every(({ finding }) => finding.primary.path !== "")));
      const { results, tool } = parseSarif(renderSarif(report, new Map()));
      expect(results).toHaveLength(2);
      for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
        reached[ruleId === "gate/steering" ? "steering" : "finding"] += 1;
        expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
        expect(locations).toHaveLength(1);
        expect(locations[0]?.physicalLocation.artifactLocation.uri).toMatch(/^(?:[\w.~/-]|%[\dA-F]{2})+$/);
        expect(partialFingerprints["primaryLocationLineHash"]).toMatch(/^[\da-f]+:\d+$/);
      }
    }),
  );
  expect(Math.min(reached.finding, reached.steering)).toBeGreaterThan(20);
});
