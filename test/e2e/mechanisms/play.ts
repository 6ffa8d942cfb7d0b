import { expect, test } from "vitest";
import { scan } from "../../support/resident.ts";
import type { Report, ReportedArtifact } from "../../support/report.ts";
import type { TestRepository } from "../../support/repository.ts";
import { makeLocked } from "../locked.ts";
import { decisionsOf } from "../skill.ts";

/** Texts by path; null for a file that goes. */
export type Files = Readonly<Record<string, string | null>>;

/** One way in which a change can weaken, hide from or confuse the gate. */
export interface Mechanism {
  readonly name: string;
  /** On `main` and locked, beside the plain skill `skills/count`. */
  readonly base?: Readonly<Record<string, string>>;
  readonly change: Files | ((repository: TestRepository) => void | Promise<void>);
  /** `decision id` of everything that the report lists. */
  readonly decisions: readonly string[];
  /** Some of what blocks: `kind target` of a capability, the id of a rule, else the kind of a need. */
  readonly because?: readonly string[];
  /** What must not be among it: what the version before could do already. */
  readonly not?: readonly string[];
}

/** A test for each, in a real repository. */
export function playAll(mechanisms: readonly Mechanism[]): void {
  test.each(mechanisms)("$name", async ({ base = {}, change, decisions, because = [], not = [] }) => {
    const repository = await makeLocked(base);
    if (typeof change === "function") await change(repository);
    else edit(repository, change);
    repository.commit("the change");
    const { report } = await scan(repository.path, ["--base", "main"]);
    const reasons = reasonsOf(report);
    expect([decisionsOf(report), reasons], JSON.stringify(reasons)).toEqual([
      decisions,
      expect.arrayContaining([...because]),
    ]);
    expect(reasons.filter((reason) => not.includes(reason))).toEqual([]);
  });
}

/** Writes, and takes away. */
export function edit(repository: TestRepository, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    if (text === null) repository.remove(path);
    else repository.write(path, text);
  }
}

/** What blocks, in a word or two each. */
function reasonsOf({ artifacts }: Report): readonly string[] {
  return artifacts.flatMap((artifact) => [...needsOf(artifact), ...rulesOf(artifact)]);
}

function needsOf({ needs }: ReportedArtifact): readonly string[] {
  return needs.flatMap(({ kind, capability }) => {
    if (kind === "finding") return [];
    return capability === undefined ? [kind] : [`${capability.kind} ${capability.target}`];
  });
}

function rulesOf({ findings }: ReportedArtifact): readonly string[] {
  return findings.filter(({ blocking }) => blocking).map(({ rule }) => rule);
}
