import { ok, type Result } from "../../core/fault.ts";
import type { Path } from "../../core/ids.ts";
import type { Approval, GateInput, Judgement, SteeringEdit } from "../../core/judgement.ts";
import { judge } from "../../gate/judge.ts";
import { whyNotBound, type Term } from "../../promotion/approval/binding.ts";
import { distinctSigners } from "../../promotion/approval/signers.ts";
import { parseStatement } from "../../promotion/approval/statement.ts";
import type { Signatures } from "../../ports/signatures.ts";
import type { Sources } from "../scan/sources.ts";
import { bindingOf, nameRepository, type BothSides, type RunBinding } from "./binding.ts";
import { isApprovalPath, listCandidates, type Candidate } from "./candidates.ts";
import { checkSignatures, type Electorate } from "./check-signatures.ts";
import { callElection } from "./electorate.ts";

/** What the gate gets to know of approvals: those that count, and the edits of their files that do not. */
export interface Weighed {
  readonly approvals: readonly Approval[];
  readonly steeringEdits: readonly SteeringEdit[];
}

/** Everything that approvals are held against. */
export interface Scale {
  readonly sources: Sources;
  readonly sides: BothSides;
  readonly signatures: Signatures;
}

/** Why a file does not count, by path; null for one that does. */
type Verdicts = Map<Path, string | null>;

/**
 * Weighs the approvals that a head brings. They are held against what the gate would say without them, and against the
 * base tip's signers: so it does no harm that the change brings them itself. A file that counts is no steering edit; one
 * that does not is one, and says why. Faults: those of git, `ssh-keygen-missing`.
 */
export async function weighApprovals(input: Omit<GateInput, "approvals">, scale: Scale): Promise<Result<Weighed>> {
  const { steeringEdits } = input;
  const candidates = listCandidates(scale.sides.head);
  const { comparison } = scale.sources;
  if (comparison === null || candidates.size === 0)
    return ok({ approvals: [], steeringEdits: explainAll(steeringEdits) });
  const repository = await nameRepository(input.policy, comparison.repository);
  if (!repository.ok) return repository;
  const election = await callElection(scale.sources, input.policy);
  if (!election.ok) return election;
  const run = { policy: input.run.policy.sha256, repository: repository.value };
  const others = steeringEdits.filter(({ path }) => !isApprovalPath(path));
  const approvals: Approval[] = [];
  const verdicts: Verdicts = new Map();
  for (const judgement of judge({ ...input, approvals: [], steeringEdits: others })) {
    const matched = await matchCandidate(judgement, candidates, run, scale.sides);
    if (matched === null) continue;
    const { because } = bind(matched, { now: input.now, expiresDays: input.policy.gate.approvals.expiresDays });
    if (because !== null || "because" in election.value) {
      refuseAll(matched.candidate, because ?? ("because" in election.value ? election.value.because : ""), verdicts);
      continue;
    }
    const checked = await check(matched, election.value.electorate, scale, input.now);
    if (!checked.ok) return checked;
    for (const [path, verdict] of checked.value.verdicts) verdicts.set(path, verdict);
    approvals.push({ artifact: matched.binding.artifact, needs: judgement.needs, by: checked.value.by });
  }
  return ok({ approvals, steeringEdits: [...others, ...leftOver(steeringEdits, verdicts)] });
}

interface Matched {
  readonly candidate: Candidate;
  readonly binding: NonNullable<Awaited<ReturnType<typeof bindingOf>>>;
  readonly bytes: Uint8Array;
}

/** The approval whose name is the digest of what is held, if there is one. */
async function matchCandidate(
  judgement: Judgement,
  candidates: ReadonlyMap<string, Candidate>,
  run: RunBinding,
  sides: BothSides,
): Promise<Matched | null> {
  if (judgement.needs.length === 0) return null;
  const binding = await bindingOf(judgement, run, sides);
  const candidate = binding === null ? undefined : candidates.get(binding.to);
  if (binding === null || candidate === undefined) return null;
  const { statement } = candidate;
  const content = statement.kind === "file" ? await sides.readHead(statement.blob) : null;
  return { candidate, binding, bytes: (content?.ok === true ? content.value.bytes : null) ?? new Uint8Array() };
}

function bind({ binding, bytes }: Matched, term: Term): { readonly because: string | null } {
  const statement = parseStatement(bytes);
  return { because: statement.ok ? whyNotBound(statement.value, binding, term) : statement.fault.message };
}

interface Checked {
  readonly by: readonly string[];
  readonly verdicts: ReadonlyMap<Path, string | null>;
}

/** A statement is as good as its signatures: without one that counts it is only a file. */
async function check(
  { candidate, bytes }: Matched,
  electorate: Electorate,
  { sides, signatures }: Scale,
  now: Date,
): Promise<Result<Checked>> {
  const checked = await checkSignatures(bytes, candidate.signatures, sides.readHead, electorate, { signatures, now });
  if (!checked.ok) return checked;
  const by = distinctSigners(checked.value.accepted);
  const own = by.length > 0 ? null : "no signature beside it counts";
  return ok({ by, verdicts: new Map([...checked.value.verdicts, [candidate.statement.path, own]]) });
}

function refuseAll({ statement, signatures }: Candidate, because: string, verdicts: Verdicts): void {
  for (const { path } of [statement, ...signatures]) verdicts.set(path, because);
}

/** The edits of approvals' files that do not count. */
function leftOver(edits: readonly SteeringEdit[], verdicts: Verdicts): readonly SteeringEdit[] {
  return explainAll(edits.filter(({ path }) => isApprovalPath(path) && verdicts.get(path) !== null)).map((edit) => ({
    ...edit,
    because: verdicts.get(edit.path) ?? edit.because ?? "",
  }));
}

function explainAll(edits: readonly SteeringEdit[]): readonly SteeringEdit[] {
  return edits.map((edit) =>
    isApprovalPath(edit.path) ? { ...edit, because: "it approves no version that is held here" } : edit,
  );
}
