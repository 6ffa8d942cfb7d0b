import type { Examinable } from "../../core/artifact.ts";
import type { AnswerStore } from "../../ports/kept-answers.ts";
import type { Asker, Prepared } from "./asker.ts";
import { openShare, type Budget } from "./budget.ts";
import type { Marks } from "./compose.ts";
import { keepAnswer } from "./kept.ts";
import type { Reviewing } from "./options.ts";
import { prepare, type Planned } from "./plan-questions.ts";
import { readAnswer } from "./read-answer.ts";
import type { Told } from "./settle-change.ts";

/** Requests at once: providers count them, and a model on this machine has few hands. */
const REQUESTS_AT_ONCE = 6;

export interface Asking {
  readonly asker: Asker;
  readonly budget: Budget;
  readonly reviewing: Reviewing;
  /** Where answers are kept; null where they are not, or not worth it. */
  readonly store: AnswerStore | null;
}

/**
 * Asks as many of the first questions as are sure to fit into the budget, then as many of the next as fit into what these
 * have left, and so on. So who is left out depends on what the answers took, and not on which came first.
 */
export async function askInWaves(planned: readonly Planned[], asking: Asking): Promise<readonly Told[]> {
  const { asker, budget, reviewing } = asking;
  const shares = openShares(budget, reviewing);
  const told: Told[] = [];
  let rest = planned.map((each) => makeReady(each, reviewing));
  while (rest.length > 0) {
    const full = rest.findIndex((each) => !shareOf(shares, each).reserve(asker.bound(each.prepared)));
    const count = full < 0 ? rest.length : full;
    if (count === 0) {
      const [first, ...others] = rest;
      if (first !== undefined) told.push(leftOut(first.planned));
      rest = others;
      continue;
    }
    told.push(...(await askAll(rest.slice(0, count), asking, shares)));
    rest = rest.slice(count);
  }
  return told;
}

interface Ready {
  readonly planned: Planned;
  readonly prepared: Prepared;
  readonly marks: Marks;
}

function makeReady(planned: Planned, { ports: { model } }: Reviewing): Ready {
  const marks = { nonce: model.drawNonce(), seal: model.drawNonce() };
  return { planned, marks, prepared: prepare(planned, marks) };
}

type Shares = ReadonlyMap<Examinable, Budget>;

/** One change alone may take all; one of several half, so that it cannot starve the others. */
function openShares(budget: Budget, { changes, policy }: Reviewing): Shares {
  const part = (most: number): number => (changes.length > 1 ? Math.floor(most / 2) : most);
  const most = { tokens: part(policy.budget.tokens), calls: part(policy.budget.calls) };
  return new Map(changes.map((change) => [change, openShare(budget, most)]));
}

function shareOf(shares: Shares, { planned }: Ready): Budget {
  const share = shares.get(planned.reviewed.change);
  if (share === undefined) throw new Error("a change that is no part of the run");
  return share;
}

function leftOut(planned: Planned): Told {
  return { kind: "failed", planned, fault: { code: "budget-spent", message: "the budget of the review is spent" } };
}

async function askAll(ready: readonly Ready[], asking: Asking, shares: Shares): Promise<readonly Told[]> {
  const told: Told[] = [];
  const queue = ready.entries();
  const work = async (): Promise<void> => {
    for (const [index, each] of queue) told[index] = await askOne(each, asking, shareOf(shares, each));
  };
  await Promise.all(Array.from({ length: REQUESTS_AT_ONCE }, work));
  return told;
}

async function askOne({ planned, prepared, marks }: Ready, asking: Asking, share: Budget): Promise<Told> {
  const asked = { marks, shown: planned.parts.map(({ text }) => text).join("\n"), files: planned.reviewed.files };
  const answered = await asking.asker.ask(prepared, share, (text) => {
    const value = readAnswer(text, asked);
    return { value, because: value.kind === "unsound" || value.kind === "no-answer" ? value.because : null };
  });
  if (!answered.ok) return { kind: "failed", planned, fault: answered.fault };
  const { text, value: answer } = answered.value;
  // What is no answer today may be one tomorrow. All others stand: a change is not asked about until somebody likes it.
  if (asking.store !== null && answer.kind !== "no-answer") await keepAnswer(planned, marks, text, asking.store);
  return { kind: "read", planned, answer };
}
