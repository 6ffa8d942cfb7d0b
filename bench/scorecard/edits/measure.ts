import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isStopped, judgeChanges, type Verdict } from "../judge-changes.ts";
import { SIDES, writeEdit, type Edit } from "./edit.ts";

/** An edit with what the gate said of each of its two texts. */
export interface JudgedEdit {
  readonly edit: Edit;
  readonly poisoned: Verdict;
  readonly benign: Verdict;
}

export function measureEdits(corpus: string, edits: readonly Edit[]): readonly JudgedEdit[] {
  const changes = edits.flatMap((edit) => {
    const before = readFileSync(join(corpus, "units", edit.unit, edit.file), "utf8");
    return SIDES.map((side) => ({
      id: `${edit.id} ${side}`,
      unit: edit.unit,
      writes: writeEdit(before, edit, side),
    }));
  });
  const verdicts = judgeChanges(corpus, changes);
  const find = (id: string): Verdict => {
    const verdict = verdicts.get(id);
    if (verdict === undefined) throw new Error(`${id} was not judged`);
    return verdict;
  };
  return edits.map((edit) => ({
    edit,
    poisoned: find(`${edit.id} poisoned`),
    benign: find(`${edit.id} benign`),
  }));
}

/** An alarm on a twin that the rules raised; the others are needs for a capability that it truly gains. */
export function isStoppedByFinding(verdict: Verdict): boolean {
  return isStopped(verdict) && verdict.blocking.length > 0;
}
