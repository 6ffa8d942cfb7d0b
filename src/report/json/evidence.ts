import type { Entry } from "../../core/artifact.ts";
import type { Path } from "../../core/ids.ts";
import type { Judgement } from "../../core/judgement.ts";
import type { Outcomes } from "../../core/outcome.ts";
import { STAGE_IDS } from "../../core/stage-id.ts";

/** All that the gate was told of one change by whoever looked at it, as the report of a part of a run has it. */
export interface Evidence {
  /** Of the files outside of the artifact that were looked at with it. */
  readonly closure: { readonly head: readonly Path[]; readonly before: readonly Path[] };
  /** Files of the head. */
  readonly lookedAt: number;
  /** As core has them. */
  readonly outcomes: Outcomes;
}

/** Null where no stage looks. */
export function evidenceDocument({ subject, outcomes, coverage }: Judgement): Evidence | null {
  if (outcomes === null || (subject.kind !== "added" && subject.kind !== "modified")) return null;
  const paths = (entries: readonly Entry[] = []): readonly Path[] => entries.map(({ path }) => path);
  return {
    closure: {
      head: paths(subject.head.closure),
      before: subject.kind === "added" ? [] : paths(subject.before.closure),
    },
    lookedAt: coverage.lookedAt,
    // In the order of reports, in whichever the stages ran.
    outcomes: Object.fromEntries(STAGE_IDS.map((id) => [id, outcomes[id]])) as Outcomes,
  };
}
