import fc from "fast-check";
import { expect, test } from "vitest";
import { DECISIONS } from "../../src/core/judgement.ts";
import { renderJson } from "../../src/report/json/render.ts";
import { runDecision } from "../../src/report/report.ts";
import { makePaper } from "../../src/report/terminal/paper.ts";
import { renderTerminal } from "../../src/report/terminal/render.ts";
import { hostileReport } from "./arbitrary-report.ts";

const width = fc.integer({ min: 1, max: 140 });

test("on a terminal, no text can move the cursor or hide", () => {
  fc.assert(
    fc.property(hostileReport, width, fc.boolean(), (report, columns, verbose) => {
      const text = renderTerminal(report, makePaper({ width: columns, color: false, verbose }), false);
      expect(text.replaceAll("\n", "")).toMatch(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]*$/u);
    }),
  );
});

test("on a terminal, no line but our own begins with a decision", () => {
  const decision = new RegExp(`^(?:${DECISIONS.join("|")})\\b`, "iu");
  fc.assert(
    fc.property(hostileReport, width, (report, columns) => {
      const lines = renderTerminal(report, makePaper({ width: columns, color: false, verbose: true }), false).split(
        "\n",
      );
      const decided = runDecision(report).toUpperCase();
      const starting = lines.filter((line) => decision.test(line));
      // The headline of the one artifact, and the closing line.
      expect(starting).toHaveLength(2);
      expect(starting[0]).toMatch(new RegExp(`^${decided} `, "u"));
      expect(starting[1]).toMatch(new RegExp(`^${decided}: `, "u"));
    }),
  );
});

test("in colour, the only codes are our styles", () => {
  fc.assert(
    fc.property(hostileReport, width, (report, columns) => {
      const text = renderTerminal(report, makePaper({ width: columns, color: true, verbose: true }), false);
      expect(text.replaceAll(/\x1b\[(?:1|2|4|22|24|31|32|33|36|39)m|\n/gu, "")).toMatch(/^\P{Cc}*$/u);
    }),
  );
});

test("JSON is one document of plain ASCII controls, and says exactly what was there", () => {
  fc.assert(
    fc.property(hostileReport, (report) => {
      const text = renderJson(report);
      expect(/\p{Cs}/u.test(text)).toBe(false);
      expect(text.replaceAll("\n", "")).toMatch(/^[^\0-\x1f]*$/u);
      const [judgement] = report.judgements;
      const { artifacts } = JSON.parse(text) as {
        readonly artifacts: readonly {
          readonly findings: readonly { readonly message: string; readonly path: string }[];
        }[];
      };
      const found = artifacts.flatMap(({ findings }) => findings);
      expect(found.map(({ message, path }) => [message, path])).toEqual(
        judgement?.findings.map(({ finding }) => [finding.message, finding.primary.path]),
      );
    }),
  );
});
