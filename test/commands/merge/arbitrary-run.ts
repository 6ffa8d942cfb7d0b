import fc from "fast-check";
import type { Examinable } from "../../../src/core/artifact.ts";
import type { Capability } from "../../../src/core/capability.ts";
import type { Finding, Masked, RuleId } from "../../../src/core/finding.ts";
import { asPath, type Fingerprint } from "../../../src/core/ids.ts";
import type { Examination } from "../../../src/core/judgement.ts";
import type { Evidence, Outcomes, StageOutcome } from "../../../src/core/outcome.ts";
import { CONFIDENCES, SEVERITIES } from "../../../src/core/severity.ts";
import { STAGE_IDS, type StageId } from "../../../src/core/stage-id.ts";
import { RULE_TEXTS } from "../../../src/report/rule-texts.ts";
import { skillText } from "../../e2e/skill.ts";
import { makeCapability } from "../../support/sample-capability.ts";
import { sampleArtifact } from "../../gate/samples.ts";
import type { Files } from "./parts-of-a-run.ts";

/** Two artifacts that the change edits, one that it adds, one that it removes, and a steering edit. */
export const BEFORE: Files = {
  "skills/a/SKILL.md": skillText("a"),
  "skills/b/SKILL.md": skillText("b"),
  "tools/gone.py": "print(1)\n",
  "lib/words.py": "print(1)\n",
  ".gitignore": "",
};
export const HEAD: Files = {
  "skills/a/SKILL.md": skillText("a", "Count the lines.\n"),
  "skills/b/SKILL.md": skillText("b", "Count the letters.\n"),
  "tools/new.py": "print(1)\n",
  "lib/words.py": "print(2)\n",
  ".gitignore": "dist\n",
};
export const IDS = ["skills/a", "skills/b", "tools/new.py"] as const;

/** Few values, so that findings of both sides meet, and so do suppressed and unsuppressed ones. */
function findingOf(stage: StageId): fc.Arbitrary<Finding> {
  const place = { line: 2, column: 1, endLine: 2, endColumn: 4 };
  return fc
    .record({
      about: fc.constantFrom<Finding["about"]>("state", "change"),
      severity: fc.constantFrom(...SEVERITIES),
      confidence: fc.constantFrom(...CONFIDENCES),
      rule: fc.constantFrom(...rulesOf(stage)),
      path: fc.constantFrom(asPath("skills/a/SKILL.md"), asPath("lib/words.py")),
      print: fc.constantFrom("1", "2"),
      guards: fc.constantFrom(0, 1),
      quote: fc.option(fc.string({ unit: "binary", maxLength: 8 }), { nil: undefined }),
    })
    .map(({ path, print, quote, ...rest }) => ({
      ...rest,
      message: `found ${rest.rule}`,
      ...(quote === undefined ? {} : { quote: quote as Masked }),
      primary: { path, ...place },
      related: [{ path, ...place }],
      fingerprint: print.repeat(32) as Fingerprint,
    }));
}

const capability: fc.Arbitrary<Capability> = fc
  .record({
    words: fc.constantFrom("network a.example", "network *", "exec curl *", "exec curl a", "instruction x"),
    origins: fc.constantFrom<Capability["origins"]>(["static"], ["declared"], ["instructed", "static"]),
    risk: fc.constantFrom<Capability["risk"]>("risky", "harmless"),
  })
  .map(({ words, ...differing }) => makeCapability(words, differing));

/** Among them those that a suppression of the laws' policies is about. */
function rulesOf(stage: StageId): readonly RuleId[] {
  const own = RULE_TEXTS.map(({ id }) => id).filter((id) => id.startsWith(`${stage}/`));
  return [...own.slice(0, 1), ...own.filter((id) => id === "rules/download-pipe-shell")];
}

function evidenceOf(stage: StageId): fc.Arbitrary<Evidence> {
  const findings = fc.array(findingOf(stage), { maxLength: 3 });
  const capabilities = fc.array(capability, { maxLength: 3 });
  return stage === "ast" ? fc.record({ findings, capabilities }) : fc.record({ findings });
}

function outcomeOf(stage: StageId, hasBefore: boolean): fc.Arbitrary<StageOutcome> {
  const before = hasBefore ? evidenceOf(stage) : fc.constant(null);
  const evidence = fc.record({ head: evidenceOf(stage), before });
  const fault = fc.constantFrom(
    { code: "crash", message: "it crashed" } as const,
    { code: "undecodable", message: "what is it" } as const,
  );
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: fc.constant("completed"), examined: fc.nat(3).map((n) => n + 1), evidence }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("degraded"), examined: fc.nat(3), evidence, faults: fc.tuple(fault) }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("failed"), fault }) },
    { weight: 1, arbitrary: fc.constant({ kind: "not-run", because: "cancelled" } as const) },
    { weight: 1, arbitrary: fc.constant({ kind: "not-applicable", because: "no-text" } as const) },
  );
}

/** What the stages say of one artifact. The change in it stands for its id: the run has its own. */
function examinationOf(id: (typeof IDS)[number]): fc.Arbitrary<Examination> {
  const outcomes = fc.record(
    Object.fromEntries(STAGE_IDS.map((stage) => [stage, outcomeOf(stage, id !== "tools/new.py")])),
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Outcomes>;
  const notLookedAt = fc.constantFrom([], [{ path: asPath("skills/a/SKILL.md"), because: "it is an image" }]);
  const change: Examinable = { kind: "added", head: sampleArtifact(id) };
  return fc.record({
    change: fc.constant(change),
    outcomes,
    coverage: fc.record({ lookedAt: fc.nat(4), notLookedAt }),
  });
}

/** What the stages say of all artifacts that the head has. */
export const examinations: fc.Arbitrary<readonly Examination[]> = fc.tuple(...IDS.map(examinationOf));

/** Those that can be left out. */
const STAGES: readonly StageId[] = STAGE_IDS.filter((stage) => stage !== "intake");

/** Some of the paths with some of the stages. */
export interface Piece {
  readonly paths: readonly string[];
  readonly stages: readonly string[];
}

/** Every artifact in one of up to three groups, and the stages of each group together or apart. */
export const split: fc.Arbitrary<readonly Piece[]> = fc
  .record({
    groups: fc.tuple(...IDS.map(() => fc.nat(2))),
    apart: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
    isTurned: fc.boolean(),
  })
  .map(({ groups, apart, isTurned }) => {
    const pieces = apart.flatMap((isApart, group): readonly Piece[] => {
      const paths = IDS.filter((_id, at) => groups[at] === group);
      if (paths.length === 0) return [];
      return (isApart ? STAGES.map((stage) => [stage]) : [STAGES]).map((stages) => ({ paths, stages }));
    });
    return isTurned ? pieces.toReversed() : pieces;
  });
