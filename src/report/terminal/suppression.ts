import { subjectIdOf, type Judgement } from "../../core/judgement.ts";
import { terminal, terminalText } from "../../text/safe/terminal.ts";
import type { Report } from "../report.ts";
import { indent, labelled, type Line, type Paper } from "./paper.ts";

/** How to lift a rejection: only the base branch can, so the lines to put there are spelled out. */
export function suppressionLines(judgement: Judgement, report: Report, paper: Paper): readonly Line[] {
  const rejecting = judgement.findings.filter(
    ({ effect, finding }) => effect === "reject" && report.rules.has(finding.rule),
  );
  if (rejecting.length === 0) return [];
  const artifact = quoteForYaml(subjectIdOf(judgement.subject));
  const yaml = [
    "suppressions:",
    ...rejecting.flatMap(({ finding }) => [
      `  - rule: ${finding.rule}`,
      `    artifact: ${artifact}`,
      `    fingerprint: "${finding.fingerprint}"`,
      "    reason: say why this is acceptable",
      "    expires: YYYY-MM-DD",
    ]),
  ];
  const { dim } = paper.style;
  const heading = "If this is meant, a person puts this into .evogate/policy.yaml on the base branch:";
  return [
    terminal``,
    ...labelled(terminal``, 0, heading, paper, 2).map(dim),
    ...yaml.map((line) => terminal`${indent(4)}${dim(terminalText(line))}`),
  ];
}

/** A double-quoted scalar in visible characters; JSON's escapes are YAML's too. */
function quoteForYaml(text: string): string {
  return JSON.stringify(text).replaceAll(/[^\x20-\x7e]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
