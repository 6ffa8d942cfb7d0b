import { wordTarget } from "../../core/capability.ts";
import type { Finding } from "../../core/finding.ts";
import { REMEDIES } from "../../core/fault.ts";
import type { Judged, Judgement, Need } from "../../core/judgement.ts";
import { placeName } from "../../core/location.ts";
import type { StageOutcome } from "../../core/outcome.ts";
import { STAGE_IDS, type StageId } from "../../core/stage-id.ts";
import { placeOfCapability } from "../capability-words.ts";
import { isWithheldGain } from "../disclose.ts";
import type { Report } from "../report.ts";
import { faultsOf, gapOfStage } from "../stages.ts";
import { gapWords, needWords, placedNeedWords } from "../words.ts";

/** How a row ended. What did not pass has a message that is seen while it is closed, and a type to sort by. */
export type Outcome =
  | { readonly kind: "passed" }
  | { readonly kind: "failure" | "error" | "skipped"; readonly type: string; readonly message: string };

/** One row of a dashboard. `lines` are what it shows when it is opened. */
export interface Case {
  /** The same in the next run, so that a dashboard sees what is new: it has no line numbers. */
  readonly name: string;
  readonly place: { readonly path: string; readonly line: number } | null;
  readonly outcome: Outcome;
  readonly lines: readonly string[];
}

/**
 * The rows of an artifact: each stage, which is an error if its being unfinished keeps the artifact from promotion; and
 * each finding that holds or rejects, each other need, as a failure. What decides nothing stands with its stage.
 */
export function listCases(judgement: Judgement, report: Report): readonly Case[] {
  const { subject, findings, needs, gaps, outcomes } = judgement;
  const cases = [
    ...(outcomes === null ? [] : STAGE_IDS.map((stage) => stageCase(stage, outcomes[stage], judgement))),
    ...findings.filter(({ effect }) => effect !== "none").map((judged) => findingCase(judged, subject, report)),
    ...needs.flatMap(needCases),
    ...gaps.flatMap((gap) => (gap.kind === "stage" ? [] : skipped("promotion", gapWords(gap), gap.kind))),
  ];
  return cases.length > 0 ? numberEquals(cases) : [passed("removed", [])];
}

function stageCase(stage: StageId, outcome: StageOutcome, judgement: Judgement): Case {
  const isOther = ({ effect, finding }: Judged): boolean => effect === "none" && finding.rule.startsWith(`${stage}/`);
  const faults = faultsOf(outcome).map(({ message, code }) => `${message}. ${REMEDIES[code]}`);
  const lines = [...faults, ...judgement.findings.filter(isOther).map(briefLine)];
  const gap = gapOfStage(judgement, stage);
  if (gap !== undefined) {
    return { name: stage, place: null, outcome: { kind: "error", type: outcome.kind, message: gapWords(gap) }, lines };
  }
  switch (outcome.kind) {
    case "completed":
      return passed(stage, lines);
    case "not-applicable":
    case "not-run":
      return skipped(stage, outcome.because, outcome.kind);
    case "degraded":
    case "failed":
      return { ...skipped(stage, "not required by the policy", outcome.kind), lines };
  }
}

function findingCase({ finding, effect }: Judged, subject: Judgement["subject"], report: Report): Case {
  const { rule, severity, message, excerpt, fix, primary } = finding;
  const texts = report.rules.get(rule);
  return {
    name: `${rule} ${nameWithin(primary, subject)}`,
    place: primary,
    outcome: { kind: "failure", type: rule, message: `${effect}, ${severity}: ${message}` },
    lines: [
      lineOf(finding),
      ...(excerpt === undefined ? [] : [`    ${excerpt.text.trim()}`]),
      ...(texts === undefined ? [] : [`why: ${texts.why}`, `fix: ${fix ?? texts.fix}`]),
    ],
  };
}

/** As seen from the artifact's folder; the row names the artifact beside it. */
function nameWithin(place: Finding["primary"], subject: Judgement["subject"]): string {
  const name = placeName(place);
  const folder = "head" in subject ? `${subject.head.root}/` : "";
  return name.startsWith(folder) ? name.slice(folder.length) : name;
}

function needCases(need: Need): readonly Case[] {
  switch (need.kind) {
    case "finding":
      return [];
    case "capability": {
      const { kind, target } = need.capability;
      const at = placeOfCapability(need.capability);
      const place = { path: at.path, line: at.member === undefined ? at.line : 1 };
      const name = `gate/capability ${kind} ${isWithheldGain(need) ? "withheld" : wordTarget(target)}`;
      const outcome = { kind: "failure", type: "gate/capability", message: `hold: ${placedNeedWords(need)}` } as const;
      return [{ name, place, outcome, lines: [] }];
    }
    case "limit":
    case "drift":
    case "tests": {
      const type = `gate/${need.kind}`;
      const name = need.kind === "limit" ? `${type} ${need.limit}` : type;
      const outcome = { kind: "failure", type, message: `hold: ${placedNeedWords(need)}` } as const;
      return [{ name, place: { path: need.at, line: 1 }, outcome, lines: [] }];
    }
    case "steering": {
      const type = `gate/${need.kind}`;
      const place = { path: need.path, line: 1 };
      const message = `hold: ${needWords(need)}`;
      return [{ name: `${type} ${need.path}`, place, outcome: { kind: "failure", type, message }, lines: [] }];
    }
  }
}

/** A row that nothing stands against. */
export function passed(name: string, lines: readonly string[]): Case {
  return { name, place: null, outcome: { kind: "passed" }, lines };
}

function skipped(name: string, message: string, type: string): Case {
  return { name, place: null, outcome: { kind: "skipped", type, message }, lines: [] };
}

function briefLine({ finding, status }: Judged): string {
  return `${finding.severity}: ${lineOf(finding)} ${finding.message}${status === "new" ? "" : ` (${status})`}`;
}

function lineOf({ primary }: Finding): string {
  return `${placeName(primary)}:${primary.line}:${primary.column}`;
}

/** The second row of a name is `… #2`: dashboards take equal names for one test. */
function numberEquals(cases: readonly Case[]): readonly Case[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return cases.map((each) => {
    let count = (counts.get(each.name) ?? 0) + 1;
    // A file can be called `… #2` itself.
    while (taken.has(numbered(each.name, count))) count += 1;
    const name = numbered(each.name, count);
    taken.add(name);
    counts.set(each.name, count);
    return { ...each, name };
  });
}

function numbered(name: string, count: number): string {
  return count === 1 ? name : `${name} #${count}`;
}
