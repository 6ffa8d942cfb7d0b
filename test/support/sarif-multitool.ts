import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";
import { makeTemporaryFolder } from "./repository.ts";
import { findTool } from "./tools.ts";

interface Validation {
  readonly runs: readonly [
    {
      readonly results?: readonly Problem[];
      readonly invocations: readonly [{ readonly executionSuccessful: boolean }];
    },
  ];
}

interface Problem {
  readonly ruleId: string;
  /** A result without one is a warning (SARIF 2.1.0, section 3.27.10). */
  readonly level?: string;
  readonly message: object;
  readonly locations: readonly [{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }];
}

/** Asks for a web page of the tool, which Evogate does not have yet. Always raised, and so shows that it looked. */
const CANARY = "SARIF2005";

/**
 * What Microsoft's validator says against each text as SARIF 2.1.0 that GitHub takes: its errors and warnings, none for
 * a good one. The test is skipped where it is not installed. Its exit code is 0 whatever it finds, so its report is
 * read, which is empty for what it cannot read at all, such as a word that an enumeration does not have.
 */
export function validateSarif(texts: readonly string[], context: TestContext): readonly (readonly string[])[] {
  const tool = findTool("sarif-multitool", context);
  const folder = makeTemporaryFolder();
  const names = texts.map((_, index) => `${index}.sarif`);
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.sarif`), text);
  const args = ["validate", ...names, "--rule-kind", "Sarif;Ghas", "--level", "Error;Warning", "-o", "report"];
  execFileSync(tool, args, { cwd: folder, stdio: "ignore", timeout: 300_000 });
  const report = readFileSync(join(folder, "report"), "utf8").replace(/^\ufeff/u, "");
  const [{ results = [], invocations }] = (JSON.parse(report) as Validation).runs;
  if (!invocations[0].executionSuccessful) throw new Error("the validator did not finish");
  return names.map((name) => {
    const about = results.filter(({ locations: [at] }) =>
      at.physicalLocation.artifactLocation.uri.endsWith(`/${name}`),
    );
    if (about.length === 0) return ["nothing was read"];
    const bad = about.filter(({ ruleId }) => ruleId !== CANARY);
    return bad.map(({ ruleId, level = "warning", message }) => `${level} ${ruleId} ${JSON.stringify(message)}`);
  });
}
