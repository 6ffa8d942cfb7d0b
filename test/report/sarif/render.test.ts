import { describe, expect, test } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import { renderSarif } from "../../../src/report/sarif/render.ts";
import { readGolden, SAMPLES, sampleReport } from "../golden.ts";
import {
  makeArtifact,
  makeFinding,
  makeJudged,
  makeJudgement,
  makeReport,
  makeRule,
  RUN,
  showLine,
} from "../sample.ts";
import { parseSarif } from "./parse.ts";

const HASHES = new Map([[asPath("skills/pdf/scripts/fill.sh"), new Map([[12, "4fa3dfa38df407f5:1"]])]]);

describe.each(SAMPLES)("the report %s", (name) => {
  const text = renderSarif(sampleReport(name), HASHES);

  test("reads as its file says", () => {
    expect(JSON.parse(text)).toEqual(JSON.parse(readGolden(`${name}.sarif`)));
  });
});

test("each result is on a line of its own", () => {
  const lines = renderSarif(sampleReport("reject"), HASHES).split("\n");
  expect(lines).toHaveLength(6);
  expect(lines.slice(1, 4).map((line) => line.startsWith('{"ruleId":"rules/'))).toEqual([true, true, true]);
});

const finding = makeFinding("rules/secret-hunt", {
  path: asPath("skills/pdf/a b.md"),
  line: 7,
  endLine: 7,
  endColumn: 4,
});
const withFindings = (findings: Parameters<typeof makeJudgement>[1], run = RUN): ReturnType<typeof parseSarif> =>
  parseSarif(
    renderSarif(
      makeReport([makeJudgement({ kind: "added", head: makeArtifact("skills/pdf") }, findings)], { run }),
      new Map(),
    ),
  );

describe("how a finding stands", () => {
  test.each([
    ["new", "new", undefined],
    ["known", "unchanged", undefined],
    ["suppressed", "new", [{ kind: "external", status: "accepted" }]],
  ] as const)("%s is %s", (status, baselineState, suppressions) => {
    const [result] = withFindings({ findings: [makeJudged(finding, "none", status)] }).results;
    expect([result?.baselineState, result?.suppressions]).toEqual([baselineState, suppressions]);
  });

  test("without an earlier version nothing is new", () => {
    const plain = { ...RUN, compared: null, base: null, forkPoint: null, head: null };
    const [result] = withFindings({ findings: [makeJudged(finding, "none")] }, plain).results;
    expect(result).not.toHaveProperty("baselineState");
  });
});

test("the worst comes first: what decides, then what is new, then by severity and confidence", () => {
  const judge = (message: string, more: object, effect: "reject" | "hold" | "none", status = "new" as const) =>
    makeJudged({ ...finding, message, ...more }, effect, status);
  const results = withFindings({
    findings: [
      judge("6", { severity: "low" }, "none"),
      judge("7", { severity: "critical" }, "none", "suppressed" as "new"),
      judge("2", { severity: "critical" }, "hold"),
      judge("1", { severity: "medium" }, "reject"),
      judge("5", { severity: "medium", confidence: "low" }, "none"),
      judge("4", { severity: "medium", confidence: "high" }, "none"),
      judge("3", { severity: "high" }, "hold"),
    ],
  }).results;
  expect(results.map(({ message }) => message.text).join("")).toBe("1234567");
});

describe("places", () => {
  const locate = (more: Parameters<typeof makeFinding>[1], rest = {}): unknown =>
    withFindings({ findings: [makeJudged({ ...makeFinding("rules/x", more), ...rest }, "none")] }).results[0]
      ?.locations[0];

  test("a line of a file", () => {
    expect(locate({ path: asPath("a b/\udcff.md"), line: 3, column: 5, endLine: 4, endColumn: 2 })).toEqual({
      physicalLocation: {
        artifactLocation: { uri: "a%20b/%FF.md", uriBaseId: "SRCROOT" },
        region: { startLine: 3, startColumn: 5, endLine: 4, endColumn: 2 },
      },
    });
  });

  test("a member stands at the start of its archive, and is named", () => {
    const at = { path: asPath("kit.zip"), member: "run\n.sh", line: 9, column: 2, endLine: 9, endColumn: 4 };
    const shown = showLine("x curl", "curl");
    expect(locate(at, shown)).toEqual({
      physicalLocation: {
        artifactLocation: { uri: "kit.zip", uriBaseId: "SRCROOT" },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
      },
      logicalLocations: [{ fullyQualifiedName: String.raw`kit.zip!run\n.sh`, kind: "resource" }],
    });
  });

  test("a part of a long line is quoted, but is no context", () => {
    const { quote, excerpt } = showLine("a\ud800 curl", "\ud800 curl");
    const cut = { quote, excerpt: { ...excerpt, isCut: true } };
    expect(locate({ line: 2, column: 300, endLine: 2, endColumn: 306 }, cut)).toMatchObject({
      physicalLocation: { region: { startColumn: 300, snippet: { text: "\ufffd curl" } } },
    });
    expect(locate({ line: 2, column: 300, endLine: 2, endColumn: 306 }, cut)).not.toHaveProperty(
      "physicalLocation.contextRegion",
    );
  });
});

test("what has no line to hash has a fingerprint of its own, the same in every run", () => {
  const inMember = (member: string) => makeJudged({ ...finding, primary: { ...finding.primary, member } }, "none");
  const hashesOf = () =>
    withFindings({
      findings: [inMember("a"), inMember("b"), makeJudged(finding, "none")],
      needs: [{ kind: "steering", path: asPath("action.yml") }],
    }).results.map(({ partialFingerprints }) => partialFingerprints["primaryLocationLineHash"]);
  expect(new Set(hashesOf()).size).toBe(4);
  expect(hashesOf()).toEqual(hashesOf());
  for (const hash of hashesOf()) expect(hash).toMatch(/^[\da-f]{16}:1$/u);
});

test("only a rule of the program has a page, and only where pages are known to be", () => {
  const ids = ["ast/dynamic-code", "rules/pack/internal-host"] as const;
  const report = makeReport(
    [
      makeJudgement(
        { kind: "added", head: makeArtifact("skills/pdf") },
        {
          findings: [...ids, "rules/withheld" as const].map((id) => makeJudged({ ...finding, rule: id }, "none")),
          needs: [{ kind: "steering", path: asPath("action.yml") }],
        },
      ),
    ],
    { rules: new Map(ids.map((id) => [id, makeRule(id)])) },
  );
  const pagesOf = (folder: string | null): readonly (readonly unknown[])[] =>
    parseSarif(renderSarif(report, new Map(), folder)).tool.driver.rules.map(({ id, helpUri }) => [id, helpUri]);
  expect(pagesOf("https://github.com/acme/evogate/blob/v1/docs/rules")).toEqual([
    ["ast/dynamic-code", "https://github.com/acme/evogate/blob/v1/docs/rules/ast/dynamic-code.md"],
    ["gate/steering", undefined],
    ["rules/pack/internal-host", undefined],
    ["rules/withheld", undefined],
  ]);
  expect(pagesOf(null).map(([, page]) => page)).toEqual([undefined, undefined, undefined, undefined]);
});
