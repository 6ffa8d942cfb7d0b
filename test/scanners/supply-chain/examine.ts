import { comparable, type Examinable } from "../../../src/core/artifact.ts";
import { ok, type Result } from "../../../src/core/fault.ts";
import type { DatabaseReference } from "../../../src/core/judgement.ts";
import type { StageOutcome } from "../../../src/core/outcome.ts";
import { DEFAULTS } from "../../../src/policy/defaults.ts";
import type { Advisory, AdvisoryAnswer, AdvisoryQuestion } from "../../../src/ports/advisories.ts";
import type { SupplyChainOptions } from "../../../src/scanners/supply-chain/options.ts";
import { createSupplyChainStage } from "../../../src/scanners/supply-chain/stage.ts";
import type { Files } from "../../artifacts/open-artifact.ts";
import { NO_LIMIT, readSkill } from "../../support/understand.ts";

export const NOW: Date = new Date("2026-03-01T12:00:00Z");

export function makeAdvisory(differing: Partial<Advisory> = {}): Advisory {
  const published = new Date("2020-01-01T00:00:00Z");
  return { names: ["GHSA-1"], summary: "", isMalicious: false, score: 7.5, published, fixed: [], ...differing };
}

/** Advisories by `name version`; of whatever else nothing is known. */
export type Known = Readonly<Record<string, readonly Advisory[] | null>>;

/** An engine that knows these advisories, and every ecosystem. */
export function answerFrom(known: Known, updated: Date = NOW): (question: AdvisoryQuestion) => Result<AdvisoryAnswer> {
  return ({ packages, locks }) =>
    ok({
      locks: ok(locks.map(() => ({ kind: "unread" }))),
      advisories: packages.map(
        ({ name, version }) => known[`${name} ${version}`] ?? (`${name} ${version}` in known ? null : []),
      ),
      databases: new Map(packages.map(({ ecosystem }) => [ecosystem, ok({ updated })])),
    });
}

export interface Side {
  readonly head: Files;
  readonly before?: Files;
}

export interface Examined {
  readonly outcomes: readonly StageOutcome[];
  readonly questions: readonly AdvisoryQuestion[];
  readonly databases: readonly DatabaseReference[];
}

/** Runs the stage over skills as the pipeline does: all are examined, then all are settled. */
export async function examineAll(
  skills: readonly Side[],
  lookUp: (question: AdvisoryQuestion) => Result<AdvisoryAnswer>,
  differing: Partial<SupplyChainOptions> = {},
): Promise<Examined> {
  const questions: AdvisoryQuestion[] = [];
  const databases: DatabaseReference[] = [];
  const stage = createSupplyChainStage({
    policy: DEFAULTS.balanced.stages.supplyChain,
    mayUseNetwork: false,
    judgedFolder: "/repository",
    approvedOn: () => Promise.resolve(null),
    tellDatabases: (asked) => void databases.push(...asked),
    ...differing,
  });
  const read = await Promise.all(skills.map(readSides));
  const of = (change: Examinable) => read.find((each) => each.change === change) ?? unknown();
  const opened = await stage.open(
    read.map(({ change }) => change),
    {
      ports: {
        ...NO_LIMIT,
        clock: { now: () => NOW, milliseconds: () => 0 },
        advisories: {
          lookUp(question) {
            questions.push(question);
            return Promise.resolve(lookUp(question));
          },
        },
      },
      signal: new AbortController().signal,
      readings: (change) => Promise.resolve(of(change).readings),
      facts: (change) => Promise.resolve(of(change).facts),
      closures: unknown,
      read: { head: unknown, before: unknown },
      entries: { head: new Map(), before: new Map() },
    },
  );
  if (!opened.ok) throw new Error(opened.fault.message);
  const said = [];
  for (const { change } of read) said.push(await opened.value.examine(change, {}));
  const outcomes = await Promise.all(said.map(async (each) => (each.kind === "later" ? await each.settle({}) : each)));
  return { outcomes, questions, databases };
}

function unknown(): never {
  throw new Error("a change that nobody asked about");
}

async function readSides({ head, before }: Side) {
  const side = await readSkill(head);
  const earlier = before === undefined ? null : await readSkill(before);
  const change: Examinable =
    earlier === null
      ? { kind: "added", head: side.understood.artifact }
      : { kind: "modified", head: side.understood.artifact, before: earlier.understood.artifact, standing: "approved" };
  if ((comparable(change) === null) !== (earlier === null)) throw new Error("the sides are mixed up");
  return {
    change,
    readings: { head: side.readings, before: earlier?.readings ?? null },
    facts: { head: side.understood, before: earlier?.understood ?? null },
  };
}
