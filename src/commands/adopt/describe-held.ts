import { decisionOf, subjectIdOf, type Judgement } from "../../core/judgement.ts";
import { placeName } from "../../core/location.ts";
import type { Outcome, Surroundings } from "../command.ts";
import { judgeChange } from "../scan/judge-change.ts";
import { openSources } from "../scan/open-sources.ts";
import { choosePolicy } from "../scan/policy.ts";
import { readRequest } from "../scan/request.ts";

/** Reasons that are shown of one artifact. */
const MOST_REASONS = 3;

/** What a scan of everything as it stands would hold or reject, for people. It blocks nothing: these are known from now on. */
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
  const blocked = judgements.filter((judgement) => decisionOf(judgement) !== "promote");
  const clean = judgements.length - blocked.length;
  if (blocked.length === 0) return { ok: true, value: [`Judged as new, nothing would be held (${clean} artifacts).`] };
  const opening = `Judged as new, ${blocked.length} would not be promoted and ${clean} would. They are adopted all the same:`;
  return { ok: true, value: [opening, ...blocked.flatMap(describe)] };
}

function describe(judgement: Judgement): readonly string[] {
  const reasons = judgement.findings.filter(({ effect }) => effect !== "none");
  const shown = reasons.slice(0, MOST_REASONS).map(({ finding: { message, primary } }) => {
    return `    ${placeName(primary)}:${primary.line}  ${message}`;
  });
  const rest = reasons.length - shown.length;
  return [
    `  ${decisionOf(judgement)}  ${subjectIdOf(judgement.subject)}`,
    ...shown,
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ];
}
