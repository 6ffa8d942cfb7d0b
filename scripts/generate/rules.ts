import { USUAL, type StoredPack } from "../../src/scanners/rules/pack.ts";
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
    [
      "src/scanners/rules/pack.generated.json",
      json(shorten(compilePack(rules.filter(({ id }) => id.startsWith("rules/"))))),
    ],
    ["src/scanners/intake/grades.generated.json", json(grades)],
    ["src/report/catalog.generated.json", json(catalog)],
  ]);
}

/** Leaves out of each pattern what `load-pack.ts` puts back. */
function shorten(pack: StoredPack): unknown {
  const usual: Readonly<Record<string, unknown>> = { ...USUAL };
  const isUnusual = ([key, value]: readonly [string, unknown]): boolean => !(key in usual) || usual[key] !== value;
  return {
    ...pack,
    matchers: pack.matchers.map((matcher) => Object.fromEntries(Object.entries(matcher).filter(isUnusual))),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
