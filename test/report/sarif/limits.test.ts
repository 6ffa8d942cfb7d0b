import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { failed } from "../../../src/core/outcome.ts";
import type { PublicReport } from "../../../src/report/report.ts";
import { renderSarif } from "../../../src/report/sarif/render.ts";
import { completed, makeArtifact, makeJudgement } from "../sample.ts";
import { manyFindings, reportOf } from "./many.ts";
import { parseSarif } from "./parse.ts";

const MEGABYTE = 1_000_000;
const noticesOf = (text: string): readonly string[] =>
  parseSarif(text).invocations[0].toolExecutionNotifications.map(({ message }) => message.text);

test("3,000 findings are all there, and nothing is said of any that are not", () => {
  const text = renderSarif(reportOf(manyFindings(3000)), new Map());
  expect(parseSarif(text).results).toHaveLength(3000);
  expect(noticesOf(text)).toHaveLength(1);
});

test("of more than fit the worst are there, and the others are counted", () => {
  const text = renderSarif(reportOf(manyFindings(30_000)), new Map());
  const { results } = parseSarif(text);
  expect(results.length).toBeGreaterThan(5000);
  expect(results.length).toBeLessThanOrEqual(25_000);
  const lines = results.map(({ locations: [at] }) => at?.physicalLocation.region.startLine ?? 0);
  expect(lines.slice(0, 300).every((line) => line % 100 === 0)).toBe(true);
  expect(noticesOf(text)).toContain(`${30_000 - results.length} results were left out, those that weigh least`);
  expect(gzipSync(text).length).toBeLessThan(10 * MEGABYTE);
});

test("texts that no compression makes smaller stay within what code scanning takes", () => {
  const noise = (index: number): string =>
    String.fromCodePoint(
      ...Array.from({ length: 1000 }, (_, at) => 0x4e00 + ((index * 7919 + at * at * 104_729) % 20_000)),
    );
  const faulty = Array.from({ length: 500 }, (_, index) =>
    makeJudgement(
      { kind: "added", head: makeArtifact(`skills/${index}`) },
      { outcomes: { ...completed(1), rules: failed({ code: "crash", message: noise(index) }) } },
    ),
  );
  const report = reportOf(manyFindings(3000, noise));
  const text = renderSarif({ ...report, judgements: [...report.judgements, ...faulty] } as PublicReport, new Map());
  expect(Buffer.byteLength(text)).toBeLessThan(10 * MEGABYTE);
  expect(noticesOf(text)).toContain("300 notifications were left out, the last ones");
});

test("a result has at most a hundred related places, a rule at most 20 tags and 1,024 characters", () => {
  const [judged] = manyFindings(1);
  if (judged === undefined) throw new Error("no finding");
  const related = Array.from({ length: 1500 }, () => judged.finding.primary);
  const { results, tool } = parseSarif(
    renderSarif(reportOf([{ ...judged, finding: { ...judged.finding, related } }]), new Map()),
  );
  expect(results[0]?.relatedLocations).toHaveLength(100);
  const [only] = tool.driver.rules;
  expect(only?.properties["tags"]).toHaveLength(20);
  expect(only?.fullDescription.text).toMatch(/^because .*…$/u);
  expect(only?.fullDescription.text).toHaveLength(1024);
});
