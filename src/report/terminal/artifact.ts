import { REMEDIES } from "../../core/fault.ts";
import { decisionOf, subjectIdOf, type Gap, type Judgement } from "../../core/judgement.ts";
import { placeName } from "../../core/location.ts";
import { displayWidth } from "../../text/display-width.ts";
import { terminal, terminalText, wrapTerminal } from "../../text/safe/terminal.ts";
import { listAbilities } from "../abilities.ts";
import type { Report } from "../report.ts";
import { faultsOf, listOptionalGaps } from "../stages.ts";
import { trialLines } from "../trial-words.ts";
import { gapWords, metWords, placedNeedWords, subjectNotes } from "../words.ts";
import { decisionWord } from "./decision.ts";
import { briefLines, findingLines } from "./finding.ts";
import { indent, labelled, type Line, type Paper } from "./paper.ts";
import { suppressionLines } from "./suppression.ts";

/** Findings that decide nothing are listed up to here; `--verbose` lists all. */
const MOST_BRIEF = 5;

/** Everything about one artifact: its decision, the reasons, what was looked at. */
export function artifactLines(judgement: Judgement, report: Report, paper: Paper): readonly Line[] {
  const deciding = judgement.findings.filter(({ effect }) => effect !== "none");
  const lines: Line[] = [...headline(judgement, paper)];
  for (const judged of deciding) lines.push(...findingLines(judged, report, paper), terminal``);
  lines.push(...otherFindings(judgement, paper));
  for (const need of judgement.needs) {
    if (need.kind !== "finding") lines.push(...labelled(terminal``, 0, placedNeedWords(need), paper, 2));
  }
  lines.push(...judgement.met.flatMap((met) => labelled(terminal``, 0, metWords(met), paper, 2)));
  lines.push(...abilityLines(judgement, paper));
  lines.push(...runLines(judgement, paper));
  lines.push(...judgement.gaps.flatMap((gap) => gapLines("gap", gap, paper)));
  lines.push(...listOptionalGaps(judgement).flatMap((gap) => gapLines("note", gap, paper)));
  if (judgement.outcomes !== null) lines.push(...coverageLines(judgement, paper));
  lines.push(...suppressionLines(judgement, report, paper));
  return lines;
}

/** Column under the names of the artifacts. */
const NAMES = 12;

/** One line, or the notes on lines of their own where they do not fit beside the name. */
function headline(judgement: Judgement, paper: Paper): readonly Line[] {
  const { style } = paper;
  const word = decisionWord(decisionOf(judgement), paper, NAMES - 2);
  const name = terminalText(subjectIdOf(judgement.subject));
  const notes = terminalText(subjectNotes(judgement.subject).join(" · "));
  const first = terminal`${word}  ${style.bold(name)}`;
  if (displayWidth(name) + 2 + displayWidth(notes) <= paper.width - NAMES) {
    return [terminal`${first}  ${style.dim(notes)}`];
  }
  const below = wrapTerminal(notes, paper.width - NAMES).map((line) => terminal`${indent(NAMES)}${style.dim(line)}`);
  return [first, ...below];
}

function otherFindings({ findings }: Judgement, paper: Paper): readonly Line[] {
  const others = findings.filter(({ effect }) => effect === "none");
  const shown = paper.verbose ? others : others.filter(({ status }) => status === "new").slice(0, MOST_BRIEF);
  const lines = shown.flatMap((judged) => briefLines(judged, paper));
  const left = others.length - shown.length;
  if (left === 0) return lines;
  const rest = `${left} more that ${left === 1 ? "decides" : "decide"} nothing (--verbose lists ${left === 1 ? "it" : "them"})`;
  return [...lines, ...labelled(terminal``, 0, rest, paper, 2)];
}

function gapLines(word: "gap" | "note", gap: Gap, paper: Paper): readonly Line[] {
  const label = terminal`${paper.style.cyan(terminalText(word))}  `;
  const lines = [...labelled(label, word.length + 2, gapWords(gap), paper, 2)];
  if (gap.kind !== "stage") return lines;
  for (const { message, code } of faultsOf(gap.outcome)) {
    lines.push(...labelled(terminal``, 0, `${message}. ${REMEDIES[code]}`, paper, word.length + 4));
  }
  return lines;
}

function abilityLines(judgement: Judgement, paper: Paper): readonly Line[] {
  return listAbilities(judgement, paper.verbose).flatMap(({ label, items }) => {
    const shown = paper.verbose ? items : items.slice(0, MOST_BRIEF);
    const rest = items.length - shown.length;
    const text = `${items.length} ${label}: ${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
    return labelled(terminal``, 0, text, paper, 2).map(paper.style.dim);
  });
}

function runLines({ trial }: Judgement, paper: Paper): readonly Line[] {
  return (trial === null ? [] : trialLines(trial)).flatMap(({ text, items }) => {
    const shown = paper.verbose ? items : items.slice(0, MOST_BRIEF);
    const rest = items.length - shown.length;
    const list = shown.length === 0 ? "" : ` (${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""})`;
    return labelled(terminal``, 0, `${text}${list}`, paper, 2).map(paper.style.dim);
  });
}

function coverageLines({ coverage }: Judgement, paper: Paper): readonly Line[] {
  const { lookedAt, notLookedAt } = coverage;
  const shown = paper.verbose ? notLookedAt : notLookedAt.slice(0, MOST_BRIEF);
  const names = shown.map((place) => `${placeName(place)} (${place.because})`).join(", ");
  const rest = notLookedAt.length - shown.length;
  const missed =
    notLookedAt.length === 0 ? "" : `, ${notLookedAt.length} not: ${names}${rest > 0 ? ` and ${rest} more` : ""}`;
  const text = `${lookedAt} ${lookedAt === 1 ? "file" : "files"} looked at${missed}`;
  return labelled(terminal``, 0, text, paper, 2).map(paper.style.dim);
}
