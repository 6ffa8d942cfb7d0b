import { fail, ok, type Result } from "../../core/fault.ts";
import { subjectIdOf, type GateInput } from "../../core/judgement.ts";
import { judge } from "../../gate/judge.ts";
import { artifactDocument } from "../../report/json/artifact.ts";
import type { WrittenArtifact, WrittenNeed } from "../../report/json/written-report.ts";
import type { Report } from "../../report/report.ts";
import { summariseStages } from "../../report/stages.ts";
import { canonicalJson } from "../../text/canonical-json.ts";
import type { Told } from "./join.ts";

/**
 * Whether each report says what follows from its own evidence, so that nobody can read something else in it than what is
 * joined. What was decided counts for nothing, and is not asked. Fault `report-invalid`.
 */
export function checkTold(told: readonly Told[], input: Omit<GateInput, "approvals">, report: Report): Result<null> {
  const alone = { ...input, removed: [], steeringEdits: [], approvals: [] };
  for (const part of new Set(told.map((each) => each.part))) {
    const ofPart = told.filter((each) => each.part === part);
    const judgements = judge({ ...alone, examinations: ofPart.map(({ examination }) => examination) });
    const documents = new Map<string, WrittenArtifact>(
      judgements.map((judgement) => {
        const document = artifactDocument(judgement, { ...report, hasEvidence: false }) as WrittenArtifact;
        return [subjectIdOf(judgement.subject), document];
      }),
    );
    const stages = canonicalJson(summariseStages(judgements));
    if (stages !== canonicalJson(part.report.stages)) return refuse(part.name, "its stages");
    for (const { written } of ofPart) {
      const document = documents.get(written.id);
      if (document === undefined || describe(document) !== describe(written)) return refuse(part.name, written.id);
    }
  }
  return ok(null);
}

/** All that a report says of an artifact but what came of it, in canonical JSON. */
function describe({
  stages,
  findings,
  capabilities,
  needs,
  met = [],
  notLookedAt,
  trial = {},
}: WrittenArtifact): string {
  const personal = [...needs, ...met].filter(isOfEvidence).map((need) => canonicalJson({ ...need, by: null }));
  return canonicalJson({
    stages,
    findings: findings.map((finding) => ({ ...finding, blocking: null })),
    capabilities,
    needs: personal.toSorted(),
    notLookedAt,
    trial,
  });
}

/** The others depend on the base's history and on the time. */
function isOfEvidence({ kind }: WrittenNeed): boolean {
  return kind === "finding" || kind === "capability";
}

function refuse(name: string, what: string): ReturnType<typeof fail> {
  return fail("report-invalid", `${name} says something else of ${what} than its evidence`);
}
