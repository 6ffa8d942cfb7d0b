import type { Standing } from "../core/artifact.ts";
import { placeName } from "../core/location.ts";
import {
  decisionOf,
  DECISIONS,
  type Decision,
  type Gap,
  type Judgement,
  type Met,
  type Need,
  type RunInfo,
} from "../core/judgement.ts";
import { gainWords, placeOfCapability } from "./capability-words.ts";
import { excessWords, WITHHELD_EXCESS_WORDS } from "./excess-words.ts";
import { isWithheld, isWithheldExcess, isWithheldGain } from "./disclose.ts";
import { PRE_COMMIT_STAGES } from "../core/stage-id.ts";
import { mayCommit, runDecision, type Report } from "./report.ts";

const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  promote: "nothing stands against it",
  incomplete: "a required stage could not finish, so nobody can say",
  hold: "a person has to settle something first",
  reject: "it must not be promoted as it is",
};

const MAY_COMMIT_WORDS = "the commit can be made; only a scan against its base can promote it";

/** What the decision of a run means for whoever reads it first. */
export function decisionWords(report: Report): string {
  return mayCommit(report) ? MAY_COMMIT_WORDS : DECISION_WORDS[runDecision(report)];
}

/** Instead of a decision, when no artifact is judged. */
export const NOTHING_WORDS = "No artifact differs: there is nothing to judge.";

const PAST: Readonly<Record<Decision, string>> = {
  promote: "promoted",
  incomplete: "incomplete",
  hold: "held",
  reject: "rejected",
};

/** How many artifacts have which decision, the worst first: `1 rejected, 2 held`. */
export function countWords({ judgements }: Pick<Report, "judgements">): string {
  const decisions = judgements.map(decisionOf);
  return DECISIONS.toReversed()
    .map((each) => ({ each, count: decisions.filter((decision) => decision === each).length }))
    .filter(({ count }) => count > 0)
    .map(({ each, count }) => `${count} ${PAST[each]}`)
    .join(", ");
}

export function comparedWords({ compared }: RunInfo): string {
  return compared === null
    ? "plain scan, no base"
    : `${shortenRef(compared.head)} against ${shortenRef(compared.base)}`;
}

/** As people write it; the report for programs has the commits. */
function shortenRef(ref: string): string {
  return ref.replace(/^refs\/(?:heads|remotes|tags)\//u, "");
}

export function policyWords({ policy }: RunInfo): string {
  const packs = policy.packs?.map(({ path }) => `rule pack ${path}`) ?? [];
  return `policy ${policy.profile} (${[policy.path ?? "defaults: no policy file", ...packs].join(", ")})`;
}

/** When the databases were fetched that packages were looked up in; empty when there were none. */
export function databaseWords({ databases }: RunInfo): string {
  return (databases ?? [])
    .map(({ ecosystem, updated }) => {
      const when = updated === null ? "asked over the network" : `of ${updated.toISOString().slice(0, 10)}`;
      return `${ecosystem} advisories ${when}`;
    })
    .join(", ");
}

/** What tests were run in; empty when none was. */
export function sandboxWords({ sandboxes }: RunInfo): string {
  return (sandboxes ?? []).map(({ backend, isolation }) => `tests in ${backend} ${isolation}`).join(", ");
}

/** Which model was asked; empty when none was. That it answered, the outcomes of the stage say. */
export function reviewerWords({ review }: RunInfo): string {
  return review === undefined ? "" : `review by ${review.model}`;
}

/** What was done to an artifact, what it is compared with, its format; one or more texts. */
export function subjectNotes(subject: Judgement["subject"]): readonly string[] {
  if (subject.kind === "steering") return ["the gate's own settings"];
  const artifact = subject.kind === "removed" ? subject.before : subject.head;
  if (subject.kind !== "modified") return [subject.kind, artifact.format];
  const { before, head, standing } = subject;
  const moved = before.root === head.root ? [] : [`moved from ${before.root}`];
  return [subject.kind, ...moved, STANDING_WORDS[standing], artifact.format];
}

const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  approved: "against the approved version",
  baseline: "against a baseline (adopted, never judged)",
  "lock-differs": "all of it is new: the base's lock has another version",
};

/** A need that persons settled, and who did. */
export function metWords({ need, by }: Met): string {
  const words = placedNeedWords(need);
  return `approved by ${by.join(", ")}${words === "" ? "" : `: ${words}`}`;
}

/** A need in plain words, without its place. */
export function needWords(need: Need): string {
  switch (need.kind) {
    case "finding": {
      const { message, primary } = need.judged.finding;
      return isWithheld(need.judged.finding) ? "" : `${message} (${placeName(primary)}:${primary.line})`;
    }
    case "capability":
      return isWithheldGain(need) ? "" : gainWords(need);
    case "limit":
    case "drift":
      return isWithheldExcess(need) ? "" : excessWords(need);
    case "tests":
      return "has code and no tests";
    case "steering":
      return `changes what steers the gate: ${need.path}${need.because === undefined ? "" : ` (${need.because})`}`;
  }
}

/** A need in plain words with its place; where it is withheld, with its class. */
export function placedNeedWords(need: Need): string {
  if (need.kind === "limit" || need.kind === "drift")
    return isWithheldExcess(need) ? WITHHELD_EXCESS_WORDS[need.kind] : needWords(need);
  if (need.kind !== "capability") return needWords(need);
  const place = placeOfCapability(need.capability);
  if (isWithheldGain(need)) return `${WITHHELD_GAIN_WORDS} (${need.capability.kind}, ${placeName(place)})`;
  return `${needWords(need)} (${placeName(place)}:${place.line})`;
}

const WITHHELD_GAIN_WORDS = "may now do something that the policy withholds";

/** What keeps a clean result from being promoted. */
export function gapWords(gap: Gap): string {
  switch (gap.kind) {
    case "pre-commit":
      return `before a commit only ${PRE_COMMIT_STAGES.join(", ").replace(/, (?=\w+$)/u, " and ")} run, offline`;
    case "not-enforced":
      return "this run only reports (--fail-on never): it promotes nothing";
    case "stage":
      return `${gap.stage} ${OUTCOME_WORDS[gap.outcome.kind]}${gap.outcome.kind === "not-run" ? ` (${gap.outcome.because})` : ""}`;
  }
}

const OUTCOME_WORDS = {
  degraded: "could not look at everything",
  failed: "failed",
  "not-run": "did not run",
} as const;
