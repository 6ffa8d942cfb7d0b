import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { git } from "../repositories.ts";
import { artifactsOf, scan, worstOf, type Artifact, type Decision } from "./corpus.ts";

/** A change of one unit of the corpus. */
export interface TrialChange {
  readonly id: string;
  /** Id of the unit. */
  readonly unit: string;
  /** What is written over it: paths relative to its folder. */
  readonly writes: Readonly<Record<string, string>>;
}

/** What the gate said of it. */
export interface Verdict {
  readonly decision: Decision;
  /** Words for people: what it asks a person about. */
  readonly needs: readonly string[];
  /** New findings that hold or reject: the rule, and what it says with the text it is about. */
  readonly blocking: readonly { readonly rule: string; readonly text: string }[];
}

/** So many changes share a repository: fewer than the limit of active artifacts that a policy has by default. */
const TOGETHER = 120;

/**
 * Every change as one of a repository: the units as they are on `main`, the changes on a branch, judged by the built program
 * with `scan --base main` and the default policy, which is the balanced one.
 */
export function judgeChanges(corpus: string, changes: readonly TrialChange[]): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>();
  for (let start = 0; start < changes.length; start += TOGETHER) {
    const scratch = mkdtempSync(join(tmpdir(), "evogate-changes-"));
    try {
      for (const [id, verdict] of judgeTogether(corpus, changes.slice(start, start + TOGETHER), scratch)) {
        verdicts.set(id, verdict);
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
  }
  return verdicts;
}

function judgeTogether(corpus: string, changes: readonly TrialChange[], scratch: string): Map<string, Verdict> {
  // A folder's name says nothing of what was done in it: some rules read paths.
  const folders = changes.map(({ unit }, index) => `${unit}-${index}`);
  git(scratch, "init", "-q", "-b", "main");
  for (const [index, { unit }] of changes.entries()) {
    cpSync(join(corpus, "units", unit), join(scratch, folders[index] ?? ""), { recursive: true });
  }
  git(scratch, "add", "-A", "-f");
  git(scratch, "commit", "-qm", "before");
  git(scratch, "switch", "-qc", "after");
  for (const [index, { writes }] of changes.entries()) {
    for (const [path, text] of Object.entries(writes)) {
      const target = join(scratch, folders[index] ?? "", path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  git(scratch, "add", "-A", "-f");
  git(scratch, "commit", "-qm", "after");
  const artifacts = scan(scratch, folders, ["--base", "main"]);
  return new Map(changes.map(({ id }, index) => [id, describe(artifactsOf(artifacts, folders[index] ?? ""))]));
}

function describe(artifacts: readonly Artifact[]): Verdict {
  return {
    decision: worstOf(artifacts),
    needs: artifacts.flatMap(({ needs }) => needs.map(({ text }) => text)),
    blocking: artifacts
      .flatMap(({ findings }) => findings)
      .filter(({ status, blocking }) => status === "new" && blocking)
      .map(({ rule, message, quote = "" }) => ({ rule, text: `${message} ${quote}` })),
  };
}

/** Whether a person or nobody can let it pass. */
export function isStopped({ decision }: Verdict): boolean {
  return decision === "hold" || decision === "reject";
}
