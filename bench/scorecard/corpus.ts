import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { CapabilityKind } from "../../src/core/capability.ts";
import { git } from "../repositories.ts";
import { unpackCorpus } from "../shared.ts";

/** One labelled unit or pair, with what the gate said of it. */
export interface Scored {
  readonly id: string;
  readonly kind: "skill" | "file" | "pair";
  readonly label: "malicious" | "vulnerable" | "benign";
  readonly family: string;
  readonly decision: Decision;
  /** New findings, but for intake's: what the rules say. */
  readonly findings: readonly Hit[];
  /** Gained capabilities that a person has to settle. Of pairs alone: a unit by itself has gained nothing. */
  readonly gains: readonly Gain[];
}

/** Mildest first, as in the report. */
export const DECISIONS = ["promote", "incomplete", "hold", "reject"] as const;
export type Decision = (typeof DECISIONS)[number];

export interface Hit {
  readonly rule: string;
  /** It holds or rejects. */
  readonly blocking: boolean;
  readonly place: string;
  readonly text: string;
}

export interface Gain {
  readonly text: string;
  readonly place: string;
}

/** The rules that have a finding in a unit, each once; only such as hold or reject it, if asked so. */
export function rulesOf({ findings }: Scored, which: "all" | "blocking"): ReadonlySet<string> {
  return new Set(findings.filter(({ blocking }) => which === "all" || blocking).map(({ rule }) => rule));
}

/** Whether findings of these stages alone hold or reject a unit: no stage's findings depend on another's. */
export function isBlockedBy(unit: Scored, stages: readonly string[]): boolean {
  return [...rulesOf(unit, "blocking")].some((rule) => stages.includes(rule.slice(0, rule.indexOf("/"))));
}

export interface Labelled {
  readonly id: string;
  readonly kind?: "skill" | "file";
  readonly label: Scored["label"];
  readonly family: string;
}

export interface Finding {
  readonly rule: string;
  readonly status: string;
  readonly blocking: boolean;
  readonly message: string;
  readonly path: string;
  readonly line: number;
  readonly quote?: string;
}

interface Need {
  readonly kind: string;
  readonly text: string;
  readonly capability?: { readonly path: string; readonly line: number };
}

/** What is read here of an artifact in a report. */
export interface Artifact {
  readonly path: string;
  readonly needs: readonly Need[];
  readonly decision: Decision;
  readonly findings: readonly Finding[];
  readonly capabilities: { readonly gained: readonly { readonly kind: CapabilityKind; readonly target: string }[] };
}

/** All units and pairs; null where the corpus is not. */
export function scoreCorpus(): readonly Scored[] | null {
  const corpus = unpackCorpus();
  if (corpus === null) return null;
  const scratch = mkdtempSync(join(tmpdir(), "evogate-scorecard-"));
  try {
    return [...scoreUnits(corpus), ...scorePairs(corpus, scratch)];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Every unit, scanned as it stands, in one run of the built program. */
function scoreUnits(corpus: string): readonly Scored[] {
  const labelled = readLabels(join(corpus, "manifest.jsonl"));
  const artifacts = scanUnits(join(corpus, "units"), labelled, []);
  return labelled.map((unit) => score(unit, unit.kind ?? "skill", artifacts));
}

/** Every pair, as one change of a repository in a scratch folder: `before` on main, `after` on a branch. */
function scorePairs(corpus: string, scratch: string): readonly Scored[] {
  const labelled = readLabels(join(corpus, "pairs.jsonl"));
  git(scratch, "init", "-q", "-b", "main");
  for (const side of ["before", "after"]) {
    if (side === "after") git(scratch, "rm", "-rq", ".");
    for (const { id } of labelled) {
      const from = join(corpus, "pairs", id, side);
      if (existsSync(from)) cpSync(from, join(scratch, id), { recursive: true });
    }
    git(scratch, "add", "-A", "-f");
    git(scratch, "commit", "-qm", side);
    if (side === "before") git(scratch, "switch", "-qc", "after");
  }
  const artifacts = scanUnits(scratch, labelled, ["--base", "main"]);
  return labelled.map((pair) => score(pair, "pair", artifacts));
}

export function readLabels(path: string): readonly Labelled[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Labelled);
}

/** Exit codes of a scan that judged: promote, reject, and hold or incomplete. */
const JUDGED = [0, 1, 3];

function scanUnits(cwd: string, labelled: readonly Labelled[], args: readonly string[]): readonly Artifact[] {
  const paths = labelled.map(({ id }) => id).filter((id) => existsSync(join(cwd, id)));
  return scan(cwd, paths, args);
}

/** Runs the built program. Every unit is named as a path, so that one without an artifact is judged anyway. */
export function scan(cwd: string, paths: readonly string[], args: readonly string[]): readonly Artifact[] {
  const command = [resolve("dist/cli.js"), "scan", "--format", "json", ...args, ...paths];
  const run = spawnSync(process.execPath, command, { cwd, encoding: "utf8", maxBuffer: 1 << 29 });
  if (!JUDGED.includes(run.status ?? 2)) throw new Error(`scan ended with ${run.status}: ${run.stderr}`);
  return (JSON.parse(run.stdout) as { readonly artifacts: readonly Artifact[] }).artifacts;
}

function score({ id, label, family }: Labelled, kind: Scored["kind"], artifacts: readonly Artifact[]): Scored {
  const own = artifactsOf(artifacts, id);
  const findings = own
    .flatMap((artifact) => artifact.findings)
    .filter(({ rule, status }) => status === "new" && !rule.startsWith("intake/"))
    .map(({ rule, blocking, path, line, quote = "" }) => ({ rule, blocking, place: `${path}:${line}`, text: quote }));
  const gains = own
    .flatMap(({ needs }) => needs)
    .flatMap(({ text, capability: at }) => (at === undefined ? [] : [{ text, place: `${at.path}:${at.line}` }]));
  return { id, kind, label, family, decision: worstOf(own), findings, gains };
}

/** Those of one unit: itself, or whatever is found below its folder. */
export function artifactsOf(artifacts: readonly Artifact[], id: string): readonly Artifact[] {
  return artifacts.filter(({ path }) => path === id || path.startsWith(`${id}/`));
}

export function worstOf(artifacts: readonly Artifact[]): Decision {
  return DECISIONS.findLast((each) => artifacts.some(({ decision }) => decision === each)) ?? "promote";
}
