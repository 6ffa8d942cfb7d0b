import { compilePack } from "../rules/compile.ts";
import type { RuleFile } from "../rules/read.ts";

/** What is made from `rules/`: the pack that is matched, the grades of intake's rules, the texts for people. */
export function generateRuleFiles(rules: readonly RuleFile[]): ReadonlyMap<string, string> {
  const catalog = rules.map(({ match: _match, ...meta }) => meta);
  const grades = Object.fromEntries(
    rules
      .filter(({ id }) => id.startsWith("intake/"))
      .map(({ id, title, severity, confidence }) => [id, { title, severity, confidence }]),
  );
  return new Map([
    ["src/scanners/rules/pack.generated.json", json(compilePack(rules.filter(({ id }) => id.startsWith("rules/"))))],
    ["src/scanners/intake/grades.generated.json", json(grades)],
    ["src/report/catalog.generated.json", json(catalog)],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
