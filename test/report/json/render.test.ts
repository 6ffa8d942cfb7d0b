import { expect, test } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import { renderJson } from "../../../src/report/json/render.ts";
import { REPORTS } from "../decisions.ts";
import { makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport, makeRule, showLine } from "../sample.ts";

type Json = { readonly [key: string]: Json } & readonly Json[];
const parse = (name: string): Json => {
  const report = REPORTS[name];
  if (report === undefined) throw new Error(`no report ${name}`);
  return JSON.parse(renderJson(report)) as Json;
};

test("keys stand in the order of the contract", () => {
  const report = parse("reject");
  expect(Object.keys(report)).toEqual([
    "schema",
    "tool",
    "scope",
    "enforced",
    "run",
    "decision",
    "stages",
    "artifacts",
    "summary",
  ]);
  expect(Object.keys(report["run"] ?? {})).toEqual(["base", "forkPoint", "head", "policy"]);
  expect(Object.keys(report["run"]?.["policy"] ?? {})).toEqual(["path", "ref", "sha256", "profile"]);
  expect(parse("verbose")["run"]?.["policy"]?.["packs"]).toEqual([
    { path: ".evogate/rules/company.yaml", sha256: "9".repeat(64) },
  ]);
  expect(Object.keys(report["stages"]?.[0] ?? {})).toEqual(["id", "outcome", "examined", "faults"]);
  expect(Object.keys(report["artifacts"]?.[1] ?? {})).toEqual([
    "id",
    "path",
    "kind",
    "format",
    "change",
    "digest",
    "approvedDigest",
    "baseline",
    "decision",
    "stages",
    "needs",
    "findings",
    "capabilities",
    "notLookedAt",
  ]);
  expect(Object.keys(report["artifacts"]?.[1]?.["findings"]?.[0] ?? {})).toEqual([
    "rule",
    "stage",
    "severity",
    "confidence",
    "status",
    "blocking",
    "message",
    "quote",
    "excerpt",
    "fix",
    "path",
    "line",
    "column",
    "endLine",
    "endColumn",
    "related",
    "fingerprint",
    "taxonomy",
  ]);
  expect(Object.keys(report["summary"] ?? {})).toEqual(["artifacts", "examinedFiles", "findings"]);
  expect(Object.keys(report["summary"]?.["findings"] ?? {})).toEqual(["critical", "high", "medium", "low", "info"]);
});

test("says what was judged", () => {
  expect(parse("reject")).toMatchObject({
    schema: "evogate-report/1",
    tool: { name: "evogate", version: "0.1.0" },
    scope: "scan",
    enforced: true,
    decision: "reject",
    stages: [
      { id: "intake", outcome: "completed", examined: 6 },
      { id: "rules", outcome: "completed", examined: 6 },
      { id: "ast", outcome: "completed", examined: 6 },
      { id: "review", outcome: "completed", examined: 6 },
      { id: "supply-chain", outcome: "completed", examined: 6 },
      { id: "sandbox", outcome: "completed", examined: 6 },
    ],
    artifacts: [
      { id: "prompts/review.md", change: "added", approvedDigest: null, baseline: false, decision: "promote" },
      {
        id: "skills/pdf",
        change: "modified",
        approvedDigest: null,
        baseline: true,
        decision: "reject",
        stages: {
          intake: "completed",
          rules: "completed",
          ast: "completed",
          review: "completed",
          "supply-chain": "completed",
          sandbox: "completed",
        },
        findings: [
          {
            rule: "rules/secret-hunt",
            stage: "rules",
            blocking: true,
            status: "new",
            line: 12,
            column: 3,
            endLine: 12,
            endColumn: 25,
          },
          { blocking: false, status: "new", severity: "low" },
          { blocking: false, status: "known", severity: "info" },
        ],
      },
    ],
    summary: { artifacts: 2, examinedFiles: 6, findings: { critical: 1, high: 0, medium: 0, low: 1, info: 1 } },
  });
});

test("a stage that did not finish says why, with its remedy", () => {
  expect(parse("incomplete")).toMatchObject({
    decision: "incomplete",
    stages: [
      { id: "intake", outcome: "degraded", examined: 2, faults: [{ code: "not-text" }, { code: "lfs-unread" }] },
      {
        id: "rules",
        outcome: "failed",
        examined: 0,
        faults: [
          {
            code: "time-out",
            message: "the stage took longer than 60 s",
            remedy: "Shorten the file or its longest lines.",
          },
        ],
      },
      { id: "ast", outcome: "completed", examined: 1 },
      { id: "review", outcome: "completed", examined: 1 },
      { id: "supply-chain", outcome: "completed", examined: 1 },
      { id: "sandbox", outcome: "completed", examined: 1 },
    ],
    artifacts: [
      {
        digest: null,
        notLookedAt: [
          { path: "tools/fill/bin/fill", because: "ELF" },
          { path: "tools/fill/kit.zip", member: "a/b.bin", because: "binary data" },
        ],
      },
    ],
  });
});

test("no artifact: promote, and stages that do not apply", () => {
  const skipped = {
    outcome: "skipped",
    examined: 0,
    reason: "not-applicable",
    because: "no artifact differs",
    faults: [],
  };
  expect(parse("nothing")).toMatchObject({
    decision: "promote",
    stages: [
      { id: "intake", ...skipped },
      { id: "rules", ...skipped },
      { id: "ast", ...skipped },
      { id: "review", ...skipped },
      { id: "supply-chain", ...skipped },
      { id: "sandbox", ...skipped },
    ],
    artifacts: [],
    summary: { artifacts: 0, examinedFiles: 0 },
  });
});

test("steering edits are one artifact, with a need for each path", () => {
  expect(parse("hold")["artifacts"]?.[0]).toMatchObject({
    id: "(steering)",
    path: ".",
    kind: "policy",
    format: "steering",
    stages: {},
    needs: [
      { kind: "steering", text: "changes what steers the gate: .evogate/policy.yaml" },
      { kind: "steering", text: "changes what steers the gate: CODEOWNERS" },
    ],
  });
});

test("removed and unchanged artifacts are promoted, and no stage looked at them; they are sorted among the others", () => {
  const artifacts = parse("verbose")["artifacts"] as unknown as readonly object[];
  expect(artifacts).toMatchObject([
    { id: "skills/old", change: "removed", decision: "promote", digest: null, stages: {} },
    { id: "skills/pdf", change: "added", decision: "incomplete" },
    { id: "skills/same", change: "unchanged", decision: "promote", digest: "sha256:5", stages: {} },
  ]);
});

test("an approved version's digest is named, a baseline's is not", () => {
  const before = makeArtifact("skills/pdf", { digest: "sha256:e" });
  const digests = (["approved", "baseline", "lock-differs"] as const).map((standing) => {
    const report = makeReport([
      makeJudgement({ kind: "modified", head: makeArtifact("skills/pdf"), before, standing }),
    ]);
    const [artifact] = (
      JSON.parse(renderJson(report)) as { artifacts: readonly { approvedDigest: unknown; baseline: unknown }[] }
    ).artifacts;
    return [artifact?.approvedDigest, artifact?.baseline];
  });
  expect(digests).toEqual([
    ["sha256:e", false],
    [null, true],
    [null, false],
  ]);
});

test("lone surrogates, members and line separators survive", () => {
  const path = asPath("skills/\udcff\u2028.md");
  const finding = makeFinding(
    "rules/secret-hunt",
    { path, member: "a\ud800" },
    { message: '\n"\\', ...showLine("x", "x") },
  );
  const report = makeReport([
    makeJudgement({ kind: "added", head: makeArtifact("a") }, { findings: [makeJudged(finding, "none")] }),
  ]);
  const text = renderJson(report);
  expect(text).toContain(String.raw`"path": "skills/\udcff`);
  expect(text).toContain(String.raw`"member": "a\ud800"`);
  expect(JSON.parse(text)).toMatchObject({
    artifacts: [{ findings: [{ path, member: "a\ud800", message: '\n"\\' }] }],
  });
});

test("the same report gives the same bytes, in whatever order the artifacts come", () => {
  const make = (id: string): ReturnType<typeof makeJudgement> =>
    makeJudgement({ kind: "added", head: makeArtifact(id) });
  const rules = new Map([["rules/x", makeRule("rules/x")]] as const);
  const unchanged = [{ artifact: makeArtifact("b"), standing: "baseline" as const }];
  const one = renderJson(makeReport([make("a"), make("c")], { rules, unchanged }));
  expect(renderJson(makeReport([make("c"), make("a")], { rules, unchanged }))).toBe(one);
  expect(one.endsWith("}\n")).toBe(true);
});
