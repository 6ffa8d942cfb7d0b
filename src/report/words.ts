import { placeName } from "../core/location.ts";
import type { Decision, Gap, Need } from "../core/judgement.ts";
import { isWithheld } from "./disclose.ts";

/** What a decision means for whoever reads it first. */
export const DECISION_WORDS: Readonly<Record<Decision, string>> = {
  promote: "nothing stands against it",
  incomplete: "a required stage could not finish, so nobody can say",
  hold: "a person has to settle something first",
  reject: "it must not be promoted as it is",
};

/** A need in plain words, without its place. */
export function needWords(need: Need): string {
  switch (need.kind) {
    case "finding": {
      const { message, primary } = need.judged.finding;
      return isWithheld(need.judged.finding) ? "" : `${message} (${placeName(primary)}:${primary.line})`;
    }
    case "steering":
      return `changes what steers the gate: ${need.path}`;
  }
}

/** What keeps a clean result from being promoted. */
export function gapWords(gap: Gap): string {
  switch (gap.kind) {
    case "pre-commit":
      return "before a commit only the static stages run";
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
