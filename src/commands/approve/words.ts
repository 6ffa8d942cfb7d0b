import { decisionOf, subjectIdOf } from "../../core/judgement.ts";
import type { Statement } from "../../promotion/approval/statement.ts";
import { gapWords, placedNeedWords, subjectNotes } from "../../report/words.ts";
import type { Held } from "./judge-held.ts";

/** What a person would approve, line by line; whoever shows it escapes it. */
export function describeApproval({ shown, minimum }: Held, statement: Statement): readonly string[] {
  const { from, to, expires, repository, policy } = statement;
  const isRejected = decisionOf(shown) === "reject";
  return [
    `${subjectIdOf(shown.subject)}: ${subjectNotes(shown.subject).join(", ")}`,
    `  from        ${from ?? "nothing: it is new"}`,
    `  to          ${to}`,
    `  repository  ${repository ?? "has no name"}`,
    `  policy      ${policy}`,
    `  until       ${expires}`,
    "",
    "You would approve that it",
    ...shown.needs.map(
      (need) => `  - ${placedNeedWords(need) || "has what the policy withholds: see `scan --format json=<file>`"}`,
    ),
    "",
    ...(isRejected ? ["It is rejected all the same: an approval lifts no rejection."] : []),
    ...shown.gaps.map((gap) => `It stays incomplete all the same: ${gapWords(gap)}.`),
    ...(minimum > 1 ? [`${minimum} different persons have to sign.`] : []),
  ];
}
