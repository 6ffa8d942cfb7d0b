import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/core/finding.ts";
import { asPath } from "../../src/core/ids.ts";
import { wholeFile } from "../../src/core/location.ts";
import { compareText } from "../../src/core/order.ts";
import { compareByPlace } from "../../src/delta/order.ts";
import { finding } from "../gate/arbitrary.ts";
import { print, sampleFinding } from "../gate/samples.ts";

function at(path: string, region: Partial<Finding["primary"]> = {}, differing: Partial<Finding> = {}): Finding {
  return sampleFinding({ ...differing, primary: { ...wholeFile(asPath(path)), ...region } });
}

describe("findings stand", () => {
  test.each([
    ["by path before all else", at("a", { line: 9 }), at("b", { line: 1 })],
    ["the archive before its members", at("kit.zip"), at("kit.zip", { member: "a" })],
    ["by member before line", at("kit.zip", { member: "a", line: 9 }), at("kit.zip", { member: "b", line: 1 })],
    ["by line as a number", at("a", { line: 9 }), at("a", { line: 10 })],
    ["by line before column", at("a", { line: 1, column: 9 }), at("a", { line: 2, column: 1 })],
    ["by column as a number", at("a", { column: 9 }), at("a", { column: 10 })],
    ["by column before rule", at("a", { column: 1 }, { rule: "rules/b" }), at("a", { column: 2 }, { rule: "rules/a" })],
    [
      "by rule before the end of the line",
      at("a", { endLine: 9 }, { rule: "rules/a" }),
      at("a", { endLine: 1 }, { rule: "rules/b" }),
    ],
    [
      "by the end of the line before that of the column",
      at("a", { endLine: 1, endColumn: 9 }),
      at("a", { endLine: 2, endColumn: 1 }),
    ],
    [
      "by the end of the column before the fingerprint",
      at("a", { endColumn: 9 }, { fingerprint: print("b") }),
      at("a", { endColumn: 10 }, { fingerprint: print("a") }),
    ],
    [
      "by fingerprint before severity",
      at("a", {}, { fingerprint: print("a"), severity: "critical" }),
      at("a", {}, { fingerprint: print("b"), severity: "info" }),
    ],
    [
      "the milder before the worse, whatever their confidence",
      at("a", {}, { severity: "high", confidence: "high" }),
      at("a", {}, { severity: "critical", confidence: "low" }),
    ],
    [
      "the less sure before the surer, whatever they are about",
      at("a", {}, { confidence: "low", about: "state" }),
      at("a", {}, { confidence: "high", about: "change" }),
    ],
    [
      "those about the change before those about the state",
      at("a", {}, { about: "change", message: "b" }),
      at("a", {}, { about: "state", message: "a" }),
    ],
    ["by message at last", at("a", {}, { message: "a" }), at("a", {}, { message: "b" })],
  ])("%s", (_, first, second) => {
    expect(compareByPlace(first, second)).toBeLessThan(0);
    expect(compareByPlace(second, first)).toBeGreaterThan(0);
  });

  test("an equal one anywhere", () => {
    expect(compareByPlace(at("a"), at("a"))).toBe(0);
  });
});

describe("text stands by its UTF-16 units, in no locale's order", () => {
  test.each([
    ["", "a", -1],
    ["a", "a", 0],
    ["a", "B", 1],
    ["a10", "a9", -1],
    ["z", "ä", -1],
    ["\u{1f600}", "\u{ff5e}", -1],
  ])("%j, %j: %i", (a, b, expected) => {
    expect(compareText(a, b)).toBe(expected);
    expect(compareText(b, a)).toBe(expected === 0 ? 0 : -expected);
  });
});

test("the order is total: sorting forgets what order there was", () => {
  const several = fc.array(finding, { maxLength: 12 }).chain((findings) =>
    fc.record({
      findings: fc.constant(findings),
      shuffled: fc.shuffledSubarray(findings, { minLength: findings.length }),
    }),
  );
  fc.assert(
    fc.property(several, ({ findings, shuffled }) => {
      expect(shuffled.toSorted(compareByPlace)).toEqual(findings.toSorted(compareByPlace));
    }),
  );
});
