import { nonEmpty } from "../../core/brand.ts";
import { fail, type Fault } from "../../core/fault.ts";
import { subjectIdOf, type Judgement, type Need } from "../../core/judgement.ts";
import { latestExpiry, whyNotBound, type Binding, type Term } from "../../promotion/approval/binding.ts";
import { parseStatement, writeTime, type Statement } from "../../promotion/approval/statement.ts";
import { statementPath } from "../../promotion/approval/places.ts";
import { disclose } from "../../report/disclose.ts";
import type { Files } from "../../ports/files.ts";
import { bindingOf, nameRepository } from "../approvals/binding.ts";
import { isApprovalPath } from "../approvals/candidates.ts";
import { callElection, type Election } from "../approvals/electorate.ts";
import type { Outcome, Surroundings } from "../command.ts";
import { judgeChange } from "../scan/judge-change.ts";
import { openSources } from "../scan/open-sources.ts";
import { choosePolicy } from "../scan/policy.ts";
import { readRequest } from "../scan/request.ts";
import type { Sources } from "../scan/sources.ts";

/** What is held of one artifact, at this moment. */
export interface Held {
  readonly binding: Binding;
  /** As the report shows it: under `disclosure: class-only` without what gave it away. */
  readonly shown: Judgement;
  readonly term: Term;
  readonly minimum: number;
  readonly election: Election;
  /** Of the work tree. */
  readonly top: string;
}

/** Judges the whole change as `scan --base` does, and picks what is to be approved. Faults: those of a scan, `nothing-to-approve`. */
export async function judgeHeld(id: string, base: string, surroundings: Surroundings): Promise<Outcome<Held>> {
  const request = readRequest({ positionals: [], options: new Map([["base", [base]]]) });
  if (!request.ok) return refuse(request.fault);
  const sources = await openSources(request.value, surroundings);
  if (!sources.ok) return refuse(sources.fault);
  try {
    return await pickHeld(id, request.value, sources.value, surroundings);
  } finally {
    await sources.value.close();
  }
}

async function pickHeld(
  id: string,
  request: Parameters<typeof judgeChange>[0],
  sources: Sources,
  surroundings: Surroundings,
): Promise<Outcome<Held>> {
  const { comparison } = sources;
  const top = comparison?.repository.topLevel ?? null;
  if (comparison === null || top === null)
    return refuse(fail("no-work-tree", "a bare repository has no files to write").fault);
  const loaded = await choosePolicy(request, sources, surroundings);
  if (!loaded.ok) return loaded;
  const judged = await judgeChange(request, sources, loaded.value, surroundings);
  if (!judged.ok) return judged;
  const { report, sides } = judged.value;
  const judgement = withAllNeeds(report.judgements.find(({ subject }) => subjectIdOf(subject) === id) ?? null);
  if (judgement === null) return refuse(fail("nothing-to-approve", `nothing is held of ${JSON.stringify(id)}`).fault);
  const { policy, sha256 } = loaded.value;
  const repository = await nameRepository(policy, comparison.repository);
  if (!repository.ok) return refuse(repository.fault);
  const election = await callElection(sources, policy);
  if (!election.ok) return refuse(election.fault);
  const binding = await bindingOf(judgement, { policy: sha256, repository: repository.value }, sides);
  if (binding === null) return refuse(fail("not-locked", `${id} has something that cannot be read`).fault);
  const { minimum, expiresDays } = policy.gate.approvals;
  const term = { now: surroundings.ports.clock.now(), expiresDays };
  const [shown = judgement] = disclose({ ...report, judgements: [judgement] }, "shown").judgements;
  return { ok: true, value: { binding, shown, term, minimum, election: election.value, top } };
}

/** What an approval is about: also the needs that others settled already, and never its own files. Null without any. */
function withAllNeeds(judgement: Judgement | null): Judgement | null {
  if (judgement === null) return null;
  const isAbout = (need: Need): boolean => need.kind !== "steering" || !isApprovalPath(need.path);
  const needs = [...judgement.needs, ...judgement.met.map(({ need }) => need)].filter(isAbout);
  if (needs.length === 0) return null;
  const { subject } = judgement;
  if (subject.kind !== "steering") return { ...judgement, needs };
  const paths = nonEmpty(subject.paths.filter((path) => !isApprovalPath(path)));
  return paths === null ? null : { ...judgement, needs, subject: { ...subject, paths } };
}

/** An hour, in milliseconds: by the clock of another machine the longest term would be too long. */
const CLOCKS_DIFFER = 60 * 60 * 1000;

/** The statement of a signer before, if it still binds: several people sign the same bytes. Else a new one. */
export async function chooseStatement({ binding, term, top }: Held, files: Files): Promise<Statement> {
  const content = await files.read(`${top}/${statementPath(binding.to)}`);
  const earlier = content.ok && content.value.bytes !== null ? parseStatement(content.value.bytes) : null;
  if (earlier?.ok === true && whyNotBound(earlier.value, binding, term) === null) return earlier.value;
  return { ...binding, expires: writeTime(new Date(latestExpiry(term).getTime() - CLOCKS_DIFFER)) };
}

function refuse(fault: Fault): { readonly ok: false; readonly faults: readonly [Fault] } {
  return { ok: false, faults: [fault] };
}
