import { decisionOf, subjectIdOf, type Decision, type Judgement } from "../../core/judgement.ts";
import { placeName, type Location } from "../../core/location.ts";
import type { Policy } from "../../core/policy.ts";
import { findPersonalNeeds } from "../../gate/capability-needs.ts";
import { gainWords, placeOfCapability } from "../../report/capability-words.ts";
import type { Outcome, Surroundings } from "../command.ts";
import { judgeChange } from "../scan/judge-change.ts";
import { openSources } from "../scan/open-sources.ts";
import { choosePolicy } from "../scan/policy.ts";
import { readRequest } from "../scan/request.ts";

/** Reasons that are shown of one artifact. */
const MOST_REASONS = 3;

/**
 * What would be held or rejected if all of it came with a change today, for people: findings, and what a person would
 * have to settle. It blocks nothing: these are known from now on.
 */
export async function describeHeld(top: string, surroundings: Surroundings): Promise<Outcome<readonly string[]>> {
  const request = readRequest({ positionals: [top], options: new Map() });
  if (!request.ok) return { ok: false, faults: [request.fault] };
  const sources = await openSources(request.value, surroundings);
  if (!sources.ok) return { ok: false, faults: [sources.fault] };
  const policy = await choosePolicy(request.value, sources.value, surroundings);
  if (!policy.ok) return policy;
  const judged = await judgeChange(request.value, sources.value, policy.value, surroundings);
  if (!judged.ok)
    return judged.faults[0].code === "no-artifact" ? { ok: true, value: ["There is no artifact yet."] } : judged;
  const { judgements } = judged.value.report;
  const blocked = judgements.map((judgement) => asNew(judgement, policy.value.policy)).filter(isHeld);
  const clean = judgements.length - blocked.length;
  if (blocked.length === 0) return { ok: true, value: [`Judged as new, nothing would be held (${clean} artifacts).`] };
  const opening = `Judged as new, ${blocked.length} would not be promoted and ${clean} would. They are adopted all the same:`;
  return { ok: true, value: [opening, ...blocked.flatMap(describe)] };
}

interface Held {
  readonly id: string;
  readonly decision: Decision;
  /** What stands in its way, each in a line. */
  readonly reasons: readonly string[];
}

/** A plain scan compares with nothing, so that capabilities hold nothing there: as new ones they would. */
function asNew({ subject, findings, delta, needs, gaps }: Judgement, policy: Policy): Held {
  const gained = findPersonalNeeds(delta.gained, findings, policy);
  const blocking = findings.filter(({ effect }) => effect !== "none");
  return {
    id: subjectIdOf(subject),
    decision: decisionOf({ findings, needs: [...needs, ...gained], gaps }),
    reasons: [
      ...blocking.map(({ finding: { message, primary } }) => reasonAt(primary, message)),
      ...gained.map((need) => reasonAt(placeOfCapability(need.capability), gainWords(need))),
    ],
  };
}

function isHeld({ decision }: Held): boolean {
  return decision !== "promote";
}

function reasonAt(place: Location, words: string): string {
  return `    ${placeName(place)}:${place.line}  ${words}`;
}

function describe({ id, decision, reasons }: Held): readonly string[] {
  const rest = reasons.length - MOST_REASONS;
  return [`  ${decision}  ${id}`, ...reasons.slice(0, MOST_REASONS), ...(rest > 0 ? [`    and ${rest} more`] : [])];
}
