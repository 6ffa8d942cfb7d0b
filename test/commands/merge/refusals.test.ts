import { describe, expect, test } from "vitest";
import type { Examinable } from "../../../src/core/artifact.ts";
import type { Finding, RuleId } from "../../../src/core/finding.ts";
import { asPath, type Fingerprint } from "../../../src/core/ids.ts";
import type { Examination } from "../../../src/core/judgement.ts";
import { notApplicable, type Outcomes, type StageOutcome } from "../../../src/core/outcome.ts";
import { STAGE_IDS, type StageId } from "../../../src/core/stage-id.ts";
import { sampleArtifact } from "../../gate/samples.ts";
import { BEFORE, HEAD, IDS } from "./arbitrary-run.ts";
import { type Document, edit, evidenceOf, findingsOf, firstOf, outcomesOf } from "./edited-report.ts";
import { openRun } from "./parts-of-a-run.ts";

const PLACE = { path: asPath("skills/a/SKILL.md"), line: 6, column: 1, endLine: 6, endColumn: 5 };

/** At hold level. */
function findingOf(rule: RuleId): Finding {
  const grade = { severity: "high", confidence: "high" } as const;
  return {
    rule,
    about: "state",
    ...grade,
    message: "it does",
    primary: PLACE,
    related: [],
    fingerprint: "1" as Fingerprint,
  };
}

/** Rules and ast have found something in the first artifact; every other stage had nothing to do. */
function examinationOf(id: string): Examination {
  const before = id === "tools/new.py" ? null : { findings: [] };
  const found = (rule: RuleId): StageOutcome => {
    const findings = id === "skills/a" ? [findingOf(rule)] : [];
    return { kind: "completed", examined: 1, evidence: { head: { findings }, before } };
  };
  const own: Partial<Record<StageId, StageOutcome>> = {
    intake: { kind: "completed", examined: 1, evidence: { head: { findings: [] }, before } },
    rules: found("rules/download-pipe-shell"),
    ast: found("ast/dynamic-code"),
  };
  const outcomes = Object.fromEntries(STAGE_IDS.map((stage) => [stage, own[stage] ?? notApplicable("no-code")]));
  const change: Examinable = { kind: "added", head: sampleArtifact(id) };
  return { change, outcomes: outcomes as Outcomes, coverage: { lookedAt: 1, notLookedAt: [] } };
}

const run = openRun(BEFORE, HEAD, IDS.map(examinationOf));
const [A, B, NEW] = IDS;
const ALL = STAGE_IDS.filter((stage) => stage !== "intake");

interface Refused {
  readonly name: string;
  /** What becomes of the report of all stages of the first artifact. */
  readonly change: (document: Document) => void;
  readonly expected: readonly [string, RegExp];
}

const ALTERED: readonly Refused[] = [
  {
    name: "another version of Evogate",
    change: (document) => void (document.tool.version = "0.0.1"),
    expected: ["reports-differ", /by version 0\.0\.1, and this is version 0\.0\.0/],
  },
  {
    name: "another head",
    change: (document) => void (document.run.head = "d".repeat(40)),
    expected: ["reports-differ", /another head/],
  },
  {
    name: "another base",
    change: (document) => void (document.run.base = "d".repeat(40)),
    expected: ["reports-differ", /another base/],
  },
  {
    name: "another fork point",
    change: (document) => void (document.run.forkPoint = "d".repeat(40)),
    expected: ["reports-differ", /another fork point/],
  },
  {
    name: "another policy",
    change: (document) => void (document.run.policy.sha256 = "d".repeat(64)),
    expected: ["reports-differ", /another policy/],
  },
  {
    name: "another profile",
    change: (document) => void (document.run.policy.profile = "permissive"),
    expected: ["reports-differ", /another policy/],
  },
  {
    name: "the report of a hook",
    change: (document) => void (document.scope = "pre-commit"),
    expected: ["reports-differ", /the scope pre-commit/],
  },
  {
    name: "an artifact that does not differ",
    change: (document) => void (firstOf(document).id = "skills/other"),
    expected: ["reports-differ", /skills\/other, which is no part of this run/],
  },
  {
    name: "another version of the artifact",
    change: (document) => void (firstOf(document).digest = `sha256:${"d".repeat(64)}`),
    expected: ["reports-differ", /another version of skills\/a/],
  },
  {
    name: "an artifact that was compared with nothing",
    change: (document) => void (outcomesOf(document).rules.evidence.before = null),
    expected: ["reports-differ", /compares skills\/a with another version/],
  },
  {
    name: "no evidence",
    change: (document) => void delete firstOf(document).evidence,
    expected: ["report-invalid", /no evidence about skills\/a/],
  },
  {
    name: "a file that is not there",
    change: (document) => void evidenceOf(document).closure.head.push("lib/none.py"),
    expected: ["report-invalid", /a file that skills\/a uses and that is not there/],
  },
  {
    name: "a finding of another stage",
    change: (document) =>
      void findingsOf(document).splice(0, 1, { ...findingsOf(document)[0], rule: "ast/dynamic-code" }),
    expected: ["report-invalid", /a finding of ast\/dynamic-code by the stage rules/],
  },
  {
    name: "a ruling that the policy does not give",
    change: (document) =>
      void findingsOf(document).splice(0, 1, {
        rule: "rules/download-pipe-shell",
        ...findingsOf(document)[0],
        ruling: "ignore",
      }),
    expected: ["report-invalid", /rules on a finding of rules\/download-pipe-shell as the policy does not/],
  },
  {
    name: "a finding of no rule",
    change: (document) => void findingsOf(document).splice(0, 1, { ...findingsOf(document)[0], rule: "rules/none" }),
    expected: ["report-invalid", /rules\/none, which is no rule here/],
  },
  {
    name: "a stage of a later version",
    change: (document) => void (outcomesOf(document)["trial"] = { kind: "not-run", because: "deselected" }),
    expected: ["report-invalid", /the stage trial, which this version does not have/],
  },
  {
    name: "no word of a stage",
    change: (document) => void delete outcomesOf(document).ast,
    expected: ["report-invalid", /nothing of the stage ast/],
  },
  {
    name: "a fault of a later version",
    change: (document) => {
      outcomesOf(document).ast = { kind: "failed", fault: { code: "melted", message: "it melted" } };
    },
    expected: ["report-invalid", /the fault melted/],
  },
  {
    name: "a finding that is taken out of the evidence",
    change: (document) => void findingsOf(document).pop(),
    expected: ["report-invalid", /says something else of skills\/a than its evidence/],
  },
  {
    name: "a finding that is taken out of the list",
    change: (document) => void firstOf(document).findings.pop(),
    expected: ["report-invalid", /says something else of skills\/a than its evidence/],
  },
  {
    name: "other counts of the stages",
    change: (document) => document.stages.forEach((stage) => (stage.examined = 7)),
    expected: ["report-invalid", /says something else of its stages than its evidence/],
  },
  {
    name: "a key that no report has",
    change: (document) => void (document.approved = true),
    expected: ["report-invalid", /must NOT have additional properties/],
  },
  {
    name: "a shard that is not there",
    change: (document) => void (document.run.shard = { index: 2, of: 2 }),
    expected: ["report-missing", /the shard 1\/2/],
  },
];

test.each(ALTERED)("$name is refused", async ({ change, expected: [code, message] }) => {
  const merged = await run.merge([edit(await run.part([A], ALL), change), await run.part([B, NEW], ALL)]);
  expect(merged).toMatchObject({ ok: false, faults: [{ code, message: expect.stringMatching(message) }] });
});

describe("parts that do not fit", () => {
  const PIECES: readonly (readonly [
    string,
    readonly (readonly [readonly string[], readonly string[]])[],
    string,
    RegExp,
  ])[] = [
    ["an artifact that no report is about", [[[A, B], ALL]], "report-missing", /no report is about tools\/new\.py/],
    [
      "a stage that no report has",
      [
        [[A, B, NEW], ["rules"]],
        [[A, B], ["ast"]],
      ],
      "report-missing",
      /no report has the stage ast of tools\/new\.py/,
    ],
    [
      "a stage that two reports have",
      [
        [[A, B, NEW], ALL],
        [[A], ["rules"]],
      ],
      "report-doubled",
      /part 0 and part 1 both have the stage rules of skills\/a/,
    ],
  ];

  test.each(PIECES)("%s", async (_name, pieces, code, message) => {
    const merged = await run.merge(await Promise.all(pieces.map(([paths, stages]) => run.part(paths, stages))));
    expect(merged).toMatchObject({ ok: false, faults: [{ code, message: expect.stringMatching(message) }] });
  });

  test.each([
    [
      "intake",
      (document: Document) => void (outcomesOf(document).intake.examined = 2),
      /the stage intake of skills\/a/,
    ],
    ["files", (document: Document) => void (evidenceOf(document).lookedAt = 2), /different files of skills\/a/],
  ])("two reports of one artifact with another %s", async (_name, change, message) => {
    const altered = edit(await run.part([A], ["ast"]), change);
    const merged = await run.merge([await run.part([A], ["rules"]), altered, await run.part([B, NEW], ALL)]);
    expect(merged).toMatchObject({
      ok: false,
      faults: [{ code: "reports-differ", message: expect.stringMatching(message) }],
    });
  });
});

test("what a report says was decided counts for nothing", async () => {
  const lied = edit(await run.part([A], ALL), (document) => {
    document.decision = "promote";
    document.enforced = false;
    firstOf(document).decision = "promote";
    for (const finding of firstOf(document).findings) finding.blocking = false;
  });
  const merged = await run.merge([lied, await run.part([B, NEW], ALL)]);
  expect(merged.ok && merged.value.json).toBe(await run.whole());
  expect(JSON.parse(await run.whole())).toMatchObject({ decision: "hold" });
});
