import type { Examinable } from "../../../src/core/artifact.ts";
import { ok, type Result } from "../../../src/core/fault.ts";
import type { ReviewReference } from "../../../src/core/judgement.ts";
import type { Outcomes, StageOutcome } from "../../../src/core/outcome.ts";
import type { ReviewPolicy } from "../../../src/core/policy.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import type { AnswerStore } from "../../../src/ports/kept-answers.ts";
import type { Model } from "../../../src/ports/model.ts";
// What the stage loads when it is opened is loaded here, outside of any test's time.
import "../../../src/scanners/review/open-review.ts";
import { createReviewStage } from "../../../src/scanners/review/stage.ts";
import { openArtifact } from "../../../src/artifacts/open.ts";
import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import { listSkill, listTree, type Files } from "../../artifacts/open-artifact.ts";

/** One skill of a run: its folder's name, its files from the top, and what other stages said of it. */
export interface Skill {
  readonly root?: string;
  readonly head: Files;
  readonly before?: Files;
  readonly soFar?: Partial<Outcomes>;
}

export interface Reviewed {
  readonly outcomes: readonly StageOutcome[];
  readonly told: readonly ReviewReference[];
}

export interface Around {
  readonly policy?: Partial<ReviewPolicy>;
  readonly mayUseNetwork?: boolean;
  readonly messages?: Result<readonly string[]>;
  readonly store?: AnswerStore;
  /** What the clock shows, a value each time that it is asked. */
  readonly times?: () => number;
}

const NOTHING: AnswerStore = { find: async () => null, keep: async () => {} };

/** Answers in memory. */
export function memoryStore(): AnswerStore & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, find: async (key) => kept.get(key) ?? null, keep: async (key, text) => void kept.set(key, text) };
}

/** Runs the stage over skills as the pipeline does: all are examined, then all are settled at once. Without canaries. */
export async function review(skills: readonly Skill[], model: Model, around: Around = {}): Promise<Reviewed> {
  const told: ReviewReference[] = [];
  const stage = createReviewStage({
    policy: { ...DEFAULTS.balanced.stages.review, model: "a-model", canary: false, ...around.policy },
    mayUseNetwork: around.mayUseNetwork ?? true,
    judgedFolder: null,
    isTrusted: true,
    messages: async () => around.messages ?? ok([]),
    tellReview: (asked) => void told.push(asked),
  });
  const read = await Promise.all(skills.map(readSkill));
  const outOfReach = (): never => {
    throw new Error("the stage has no business here");
  };
  const opened = await stage.open(
    read.map(({ change }) => change),
    {
      ports: {
        model,
        keptAnswers: { open: async () => around.store ?? NOTHING },
        clock: { now: () => new Date(0), milliseconds: around.times ?? (() => 0) },
      },
      signal: new AbortController().signal,
      readings: async (change) => read.find((each) => each.change === change)?.readings ?? outOfReach(),
      facts: outOfReach,
      closures: outOfReach,
      read: { head: outOfReach, before: outOfReach },
      entries: { head: new Map(), before: new Map() },
    },
  );
  if (!opened.ok) throw new Error(opened.fault.message);
  const said = [];
  for (const { change } of read) said.push(await opened.value.examine(change, {}));
  const outcomes = await Promise.all(
    said.map(async (each, index) => (each.kind === "later" ? await each.settle(skills[index]?.soFar ?? {}) : each)),
  );
  return { outcomes, told };
}

async function readSkill({ root = "skill", head, before }: Skill) {
  const open = async (files: Files) => {
    const { entries, read } = await listTree(files);
    const artifact = await openArtifact(listSkill(entries, root), read);
    return { artifact, readings: await readArtifact(artifact, read) };
  };
  const side = await open(head);
  const earlier = before === undefined ? null : await open(before);
  const change: Examinable =
    earlier === null
      ? { kind: "added", head: side.artifact }
      : { kind: "modified", head: side.artifact, before: earlier.artifact, standing: "approved" };
  return { change, readings: { head: side.readings, before: earlier?.readings ?? null } };
}
