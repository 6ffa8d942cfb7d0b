import type { NonEmpty } from "../../core/brand.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import { chooseCommit } from "../../github/choose-commit.ts";
import type { Candidate, EventPlan } from "../../github/event.ts";
import type { Repository } from "../../ports/git.ts";
import type { Surroundings } from "../command.ts";

/** Refs as `--base` and `--head` take them; null for a plain scan. */
export interface Commits {
  readonly base: string | null;
  readonly head: string | null;
}

/** What the inputs name goes before what the event says. Faults: those of git, and `usage`. */
export async function findCommits(plan: EventPlan, named: Commits, { ports }: Surroundings): Promise<Result<Commits>> {
  if (named.base === null && plan.base === null) {
    if (named.head === null) return ok({ base: null, head: null });
    return fail("usage", "the input head needs the input base: this event has nothing to compare it with");
  }
  const repository = await ports.git.open(".");
  if (!repository.ok) return repository;
  try {
    const base = await settle(named.base, plan.base, repository.value);
    if (!base.ok) return base;
    const head = await settle(named.head, plan.head, repository.value);
    return head.ok ? ok({ base: base.value, head: head.value }) : head;
  } finally {
    await repository.value.close();
  }
}

async function settle(
  named: string | null,
  candidates: NonEmpty<Candidate> | null,
  repository: Repository,
): Promise<Result<string | null>> {
  return named !== null || candidates === null ? ok(named) : await chooseCommit(candidates, repository);
}
