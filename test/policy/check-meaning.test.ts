import { describe, expect, test } from "vitest";
import { complaintsAbout } from "./read-text.ts";

describe("globs", () => {
  const SPECIAL = "only *, **, ? and {a,b} are special here";
  test.each([
    ["artifacts: {include: [a, '!b']}\n", `1:26: the glob "!b" has \`!\`; ${SPECIAL}`],
    ["artifacts:\n  exclude:\n    - tools/[ab].py\n", `3:7: the glob "tools/[ab].py" has \`[\`; ${SPECIAL}`],
    ["artifacts: {exclude: [../x]}\n", '1:23: the glob "../x" has the segment `..`, which no path has'],
    [
      "artifacts: {include: [a**]}\n",
      '1:23: the glob "a**" has `**` beside other characters; it must stand alone between slashes',
    ],
    [
      "suppressions:\n  - {rule: rules/a, artifact: '\\a', reason: b, expires: 2030-01-01}\n",
      `2:31: the glob "\\\\a" has \`\\\`; ${SPECIAL}`,
    ],
  ])("%j", async (text, expected) => {
    expect(await complaintsAbout(text)).toEqual([`policy-invalid ${expected}`]);
  });
});

describe("days and times that do not exist", () => {
  test.each(["2030-02-30", "2030-13-01", "2030-01-01T25:00:00Z", "2030-12-31T23:59:60Z"])("%s", async (expires) => {
    const text = `suppressions:\n  - {rule: rules/a, artifact: a, reason: b, expires: ${expires}}\n`;
    expect(await complaintsAbout(text)).toEqual([
      `policy-invalid 2:54: \`${expires}\` is no day and time of the calendar`,
    ]);
  });
});

test("a rule pack that is named twice", async () => {
  const text = "stages: {rules: {packs: [.evogate/a.yaml, .evogate/b.yaml, .evogate/a.yaml]}}\n";
  expect(await complaintsAbout(text)).toEqual(["policy-invalid 1:60: the rule pack `.evogate/a.yaml` is named twice"]);
});

describe("thresholds", () => {
  test.each([
    [
      "gate:\n  hold: {severity: critical}\n  reject: {severity: high}\n",
      "2:9: `gate.hold` (severity critical, confidence medium) must hold all that `gate.reject` (severity high, confidence medium) rejects",
    ],
    [
      "gate: {hold: {confidence: high}}\n",
      "1:14: `gate.hold` (severity high, confidence high) must hold all that `gate.reject` (severity critical, confidence medium) rejects",
    ],
    [
      "gate: {reject: {severity: low}}\n",
      "1:16: `gate.hold` (severity high, confidence medium) must hold all that `gate.reject` (severity low, confidence medium) rejects",
    ],
  ])("hold must cover reject, defaults counted in: %j", async (text, expected) => {
    expect(await complaintsAbout(text)).toEqual([`policy-invalid ${expected}`]);
  });

  test("the defaults of --profile count too", async () => {
    const text = "profile: permissive\ngate: {hold: {severity: critical, confidence: medium}}\n";
    expect(await complaintsAbout(text)).toEqual([]);
    expect(await complaintsAbout(text, "strict")).toEqual([
      "policy-invalid 2:14: `gate.hold` (severity critical, confidence medium) must hold all that `gate.reject` (severity high, confidence high) rejects",
    ]);
  });

  test.each([
    "gate: {reject: {severity: info, confidence: low}, hold: {severity: info, confidence: low}}\n",
    "gate: {hold: {severity: info, confidence: low}}\n",
    "gate: {reject: {confidence: high}}\n",
  ])("that make sense are none of our business: %s", async (text) => {
    expect(await complaintsAbout(text)).toEqual([]);
  });
});

test("all that makes no sense is reported, in the order of the file", async () => {
  const text = [
    "suppressions:",
    "  - {rule: rules/a, artifact: a//b, reason: b, expires: 2030-02-30}",
    "artifacts: {include: ['']}",
    "gate: {hold: {severity: critical, confidence: high}}",
    "",
  ].join("\n");
  const places = (await complaintsAbout(text)).map((complaint) => complaint.split(": ")[0]);
  expect(places).toEqual(["policy-invalid 2:31", "policy-invalid 2:57", "policy-invalid 3:23", "policy-invalid 4:14"]);
});
