import { expect, test } from "vitest";
import { LARGEST_REPORT, parseReport } from "../../../src/report/json/parse-report.ts";

/** As little as a report can be: nothing differs. */
const REPORT = JSON.stringify({
  schema: "evogate-report/1",
  tool: { name: "evogate", version: "1.2.3" },
  scope: "scan",
  enforced: true,
  run: {
    base: null,
    forkPoint: null,
    head: null,
    policy: { path: null, ref: null, sha256: "a".repeat(64), profile: "strict" },
  },
  decision: "promote",
  stages: [],
  artifacts: [],
  summary: { artifacts: 0, examinedFiles: 0, findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0 } },
});

test("a report is read as it stands", () => {
  expect(parseReport("a.json", Buffer.from(REPORT))).toEqual({ ok: true, value: JSON.parse(REPORT) });
});

test.each([
  ["nothing", "", /a\.json is no report that can be joined: line 1/],
  ["text that is no JSON", `${REPORT.slice(0, -1)}\n`, /line 2/],
  ["a key that is there twice", REPORT.replace("{", '{"decision":"promote",'), /line 1/],
  ["something else", "[]", /it must be object/],
  ["another schema", REPORT.replace("report/1", "report/2"), /\/schema must be equal to constant/],
  ["no scope", REPORT.replace('"scope":"scan",', ""), /must have required property 'scope'/],
  ["a decision that there is not", REPORT.replace('"promote"', '"maybe"'), /\/decision must be equal to one of/],
  ["a prototype", REPORT.replace('"stages":[]', '"stages":[],"__proto__":{"a":1}'), /must NOT have additional/],
  ["depth", "[".repeat(200_000), /line 1/],
])("%s is refused", (_name, text, message) => {
  expect(parseReport("a.json", Buffer.from(text))).toMatchObject({
    ok: false,
    fault: { code: "report-invalid", message: expect.stringMatching(message) },
  });
});

test("bytes that are no UTF-8, and too many of them, are refused before they are parsed", () => {
  expect(parseReport("a.json", Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({ ok: false });
  const tooMany = parseReport("a.json", Buffer.alloc(LARGEST_REPORT + 1, 0x20));
  expect(tooMany).toMatchObject({ fault: { message: expect.stringMatching(/at most 16777216 are read/) } });
});
