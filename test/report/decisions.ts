import { nonEmpty } from "../../src/core/brand.ts";
import { asPath, type Sha256 } from "../../src/core/ids.ts";
import { examined, failed } from "../../src/core/outcome.ts";
import type { PublicReport } from "../../src/report/report.ts";
import {
  completed,
  makeArtifact,
  makeFinding,
  makeJudged,
  makeJudgement,
  makeReport,
  makeRule,
  RUN,
  showLine,
} from "./sample.ts";

const HUNT = makeRule("rules/secret-hunt", {
  title: "Searches the machine for secrets",
  why: "A skill that collects keys and tokens it was not given can hand them to anyone, and its user learns of it when they have been used.",
  fix: "Take the one secret that the task needs as an argument or from a named variable, and say so in SKILL.md.",
});
const NATIVE = makeRule("intake/native-code", {
  title: "Compiled program",
  why: "Nobody can read it, so nobody can judge it.",
  fix: "Commit the source and build it where it runs.",
});
const PACK = "9".repeat(64) as Sha256;
const CATCHER = makeRule("rules/request-catcher", {
  title: "Address of a service that records requests",
  why: "Whatever is sent there can be read by whoever made the address.",
  fix: "Leave the address out.",
  taxonomy: [],
});
const rules = new Map([HUNT, NATIVE, CATCHER].map((rule) => [rule.id, rule]));

const hunting = makeFinding(
  HUNT.id,
  { path: asPath("skills/pdf/scripts/fill.sh"), line: 12, column: 3, endLine: 12, endColumn: 25 },
  {
    message: HUNT.title,
    severity: "critical",
    ...showLine("  grep -rE 'AKIA|ghp_' ~ > /tmp/found", "grep -rE 'AKIA|ghp_' ~"),
  },
);
const remark = makeFinding(
  CATCHER.id,
  { path: asPath("skills/pdf/README.md"), line: 4, column: 9, endLine: 4, endColumn: 20 },
  { message: CATCHER.title, severity: "low" },
);
const pdf = makeArtifact("skills/pdf");

/** One report for each decision, as a person meets it. */
export const REPORTS: Readonly<Record<string, PublicReport>> = {
  promote: makeReport([makeJudgement({ kind: "added", head: pdf })]),

  nothing: makeReport([]),

  reject: makeReport(
    [
      makeJudgement({ kind: "added", head: makeArtifact("prompts/review.md", { kind: "prompt", format: "plain" }) }),
      makeJudgement(
        { kind: "modified", head: pdf, before: makeArtifact("skills/forms"), standing: "baseline" },
        {
          findings: [
            makeJudged(hunting, "reject"),
            makeJudged(remark, "none"),
            makeJudged({ ...remark, severity: "info" }, "none", "known"),
          ],
          needs: [],
        },
      ),
    ],
    { rules },
  ),

  hold: makeReport(
    [
      makeJudgement(
        { kind: "added", head: pdf },
        {
          findings: [makeJudged({ ...hunting, severity: "high" }, "hold")],
          needs: [{ kind: "finding", judged: makeJudged({ ...hunting, severity: "high" }, "hold") }],
          coverage: { lookedAt: 2, notLookedAt: [{ path: asPath("skills/pdf/logo.png"), because: "PNG" }] },
        },
      ),
      makeJudgement(
        { kind: "steering", paths: nonEmpty([asPath(".evogate/policy.yaml"), asPath("CODEOWNERS")]) ?? [asPath("")] },
        {
          outcomes: null,
          coverage: { lookedAt: 0, notLookedAt: [] },
          needs: [".evogate/policy.yaml", "CODEOWNERS"].map((path) => ({ kind: "steering", path: asPath(path) })),
        },
      ),
    ],
    { rules },
  ),

  withheld: makeReport(
    [
      makeJudgement(
        { kind: "added", head: pdf },
        {
          findings: [makeJudged(hunting, "reject"), makeJudged({ ...hunting, severity: "high" }, "hold")],
          needs: [{ kind: "finding", judged: makeJudged({ ...hunting, severity: "high" }, "hold") }],
        },
      ),
    ],
    { rules, disclosure: "class-only" },
  ),

  incomplete: makeReport(
    [
      makeJudgement(
        { kind: "added", head: makeArtifact("tools/fill", { digest: null }) },
        {
          outcomes: {
            ...completed(1),
            intake: examined(2, { head: { findings: [] }, before: null }, [
              { code: "not-text", message: "tools/fill/bin/fill: ELF" },
              { code: "lfs-unread", message: "tools/fill/data.bin: Git LFS pointer: the content is elsewhere" },
            ]),
            rules: failed({ code: "time-out", message: "the stage took longer than 60 s" }),
          },
          coverage: {
            lookedAt: 2,
            notLookedAt: [
              { path: asPath("tools/fill/bin/fill"), because: "ELF" },
              { path: asPath("tools/fill/kit.zip"), member: "a/b.bin", because: "binary data" },
            ],
          },
          gaps: [
            {
              kind: "stage",
              stage: "intake",
              outcome: examined(2, { head: { findings: [] }, before: null }, [
                { code: "not-text", message: "tools/fill/bin/fill: ELF" },
                { code: "lfs-unread", message: "tools/fill/data.bin: Git LFS pointer: the content is elsewhere" },
              ]) as never,
            },
            {
              kind: "stage",
              stage: "rules",
              outcome: failed({ code: "time-out", message: "the stage took longer than 60 s" }) as never,
            },
          ],
        },
      ),
    ],
    { run: { ...RUN, compared: null, base: null, forkPoint: null, policy: { ...RUN.policy, path: null, ref: null } } },
  ),

  verbose: makeReport(
    [
      makeJudgement(
        { kind: "removed", before: makeArtifact("skills/old") },
        { outcomes: null, coverage: { lookedAt: 0, notLookedAt: [] } },
      ),
      makeJudgement({ kind: "added", head: pdf }, { gaps: [{ kind: "not-enforced" }] }),
    ],
    {
      unchanged: [{ artifact: makeArtifact("skills/same", { digest: "sha256:5" }), standing: "approved" }],
      run: {
        ...RUN,
        policy: { ...RUN.policy, packs: [{ path: asPath(".evogate/rules/company.yaml"), sha256: PACK }] },
      },
    },
  ),
};
