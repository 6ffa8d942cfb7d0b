import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { generateActionPage } from "./generate/action-page.ts";
import { generateCliPage } from "./generate/cli-page.ts";
import { generateLockFiles } from "./generate/lock.ts";
import { generatePackFiles } from "./generate/packs.ts";
import { generatePolicyFiles } from "./generate/policy.ts";
import { generatePrograms } from "./generate/programs.ts";
import { generateReportFiles } from "./generate/report.ts";
import { generateReviewFiles } from "./generate/review.ts";
import { generateRulePages } from "./generate/rule-pages.ts";
import { generateRuleFiles } from "./generate/rules.ts";
import { readRules } from "./rules/read.ts";

/** Everything that is made from something else, by path from the repository's root. */
export function generateAll(): ReadonlyMap<string, string> {
  const rules = readRules("rules");
  return new Map([
    ...generateRuleFiles(rules),
    ...generateRulePages(rules),
    ...generatePolicyFiles(),
    ...generatePackFiles(),
    ...generateLockFiles(),
    ...generateReportFiles(),
    ...generateReviewFiles(),
    ...generateCliPage(),
    ...generateActionPage(),
    ...generatePrograms(),
  ]);
}

/** Writes what is not up to date. The folder of the rule pages holds nothing else: pages of rules that are gone go. */
export function writeGenerated(): void {
  const files = generateAll();
  rmSync("docs/rules", { recursive: true, force: true });
  for (const [path, text] of files) {
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
