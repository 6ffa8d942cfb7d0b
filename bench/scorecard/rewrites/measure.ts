import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { git } from "../../repositories.ts";
import { scan, type Artifact } from "../corpus.ts";
import { REWRITES, type Rewrite, type SourceText } from "./rewrites.ts";

/** What the gate makes of one rewrite of all units. */
export interface JudgedRewrite {
  readonly name: string;
  /** Units that it changes. */
  readonly changed: number;
  readonly faults: readonly RewriteFault[];
}

/** A unit that can do nothing new, and of which the gate says something new. */
export interface RewriteFault {
  readonly unit: string;
  /** `network a.example`: capabilities that it is said to have gained, harmless ones too. */
  readonly gains: readonly string[];
  /** Rules with a new finding. */
  readonly rules: readonly string[];
  readonly needs: readonly string[];
}

/** Every rewrite of these units, each as a change of one repository, in the order of the table. */
export function measureRewrites(corpus: string, units: readonly string[], only: string): readonly JudgedRewrite[] {
  const scratch = mkdtempSync(join(tmpdir(), "evogate-rewrites-"));
  try {
    git(scratch, "init", "-q", "-b", "main");
    for (const id of units) cpSync(join(corpus, "units", id), join(scratch, id), { recursive: true });
    git(scratch, "add", "-A", "-f");
    git(scratch, "commit", "-qm", "before");
    return Object.entries(REWRITES)
      .filter(([name]) => name.includes(only))
      .map(([name, rewrite]) => judgeRewrite(scratch, units, name, rewrite));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function judgeRewrite(scratch: string, units: readonly string[], name: string, rewrite: Rewrite): JudgedRewrite {
  git(scratch, "switch", "-qC", "rewritten", "main");
  for (const id of units) rewriteUnit(join(scratch, id), rewrite);
  git(scratch, "commit", "-qam", name, "--allow-empty");
  const judged = scan(scratch, [], ["--base", "main"]);
  return { name, changed: judged.length, faults: judged.flatMap((one) => findFault(one) ?? []) };
}

/** A unit that a finding of its first version rejects stays rejected: that is nobody's fault here. */
export function findFault({
  path,
  capabilities,
  findings,
  needs,
}: Pick<Artifact, "path" | "capabilities" | "findings" | "needs">): RewriteFault | null {
  const fault: RewriteFault = {
    unit: path,
    gains: capabilities.gained.map(({ kind, target }) => `${kind} ${target}`),
    rules: findings.filter(({ status }) => status === "new").map(({ rule }) => rule),
    needs: needs.map(({ text }) => text),
  };
  return fault.gains.length + fault.rules.length + fault.needs.length === 0 ? null : fault;
}

function rewriteUnit(folder: string, rewrite: Rewrite): void {
  const files: SourceText[] = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .flatMap((path) => {
      const text = readFileSync(path, "utf8");
      return text.includes("\uFFFD") ? [] : [{ path: path.slice(folder.length + 1), text }];
    });
  rewrite(files).forEach((text, index) => {
    const path = files[index]?.path;
    if (text !== null && path !== undefined) writeFileSync(join(folder, path), text);
  });
}
