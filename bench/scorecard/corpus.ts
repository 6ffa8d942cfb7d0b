import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { git } from "../repositories.ts";

/** One labelled unit or pair, with what the gate said of it. */
export interface Scored {
  readonly id: string;
  readonly kind: "skill" | "file" | "pair";
  readonly label: "malicious" | "vulnerable" | "benign";
  readonly family: string;
  readonly decision: string;
  /** Findings that hold or reject, but for intake's: what a rule alone says. */
  readonly blocking: readonly { readonly rule: string; readonly place: string; readonly text: string }[];
}

interface Labelled {
  readonly id: string;
  readonly kind?: "skill" | "file";
  readonly label: Scored["label"];
  readonly family: string;
}

interface Finding {
  readonly rule: string;
  readonly blocking: boolean;
  readonly path: string;
  readonly line: number;
  readonly quote?: string;
}

interface Artifact {
  readonly path: string;
  readonly decision: string;
  readonly findings: readonly Finding[];
}

/** Every unit, scanned as it stands, in one run of the built program. */
export function scoreUnits(corpus: string): readonly Scored[] {
  const labelled = readLabels(join(corpus, "manifest.jsonl"));
  const artifacts = scan(join(corpus, "units"), labelled, []);
  return labelled.map((unit) => score(unit, unit.kind ?? "skill", artifacts));
}

/** Every pair, as one change of a repository in a scratch folder: `before` on main, `after` on a branch. */
export function scorePairs(corpus: string, scratch: string): readonly Scored[] {
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
  const artifacts = scan(scratch, labelled, ["--base", "main"]);
  return labelled.map((pair) => score(pair, "pair", artifacts));
}

function readLabels(path: string): readonly Labelled[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Labelled);
}

/** Names every unit as a path, so that one without an artifact is judged anyway. */
function scan(cwd: string, labelled: readonly Labelled[], args: readonly string[]): readonly Artifact[] {
  const paths = labelled.map(({ id }) => id).filter((id) => existsSync(join(cwd, id)));
  const command = [resolve("dist/cli.js"), "scan", "--fail-on", "never", "--format", "json", ...args, ...paths];
  const run = spawnSync(process.execPath, command, { cwd, encoding: "utf8", maxBuffer: 1 << 29 });
  if (run.status !== 0) throw new Error(`scan ended with ${run.status}: ${run.stderr}`);
  return (JSON.parse(run.stdout) as { readonly artifacts: readonly Artifact[] }).artifacts;
}

function score({ id, label, family }: Labelled, kind: Scored["kind"], artifacts: readonly Artifact[]): Scored {
  const own = artifacts.filter(({ path }) => path === id || path.startsWith(`${id}/`));
  const blocking = own
    .flatMap(({ findings }) => findings)
    .filter((finding) => finding.blocking && !finding.rule.startsWith("intake/"))
    .map(({ rule, path, line, quote = "" }) => ({ rule, place: `${path}:${line}`, text: quote }));
  const worst = ["reject", "hold", "incomplete", "promote"].find((decision) =>
    own.some((artifact) => artifact.decision === decision),
  );
  return { id, kind, label, family, decision: worst ?? "promote", blocking };
}
