import { timeLimit } from "../../../../src/adapters/time-limit.ts";
import { asPath, type Sha256 } from "../../../../src/core/ids.ts";
import type { PackPattern, RulePack } from "../../../../src/core/rule-pack.ts";
import { compilePacks } from "../../../../src/scanners/rules/packs/compile-packs.ts";
import type { RuleSet } from "../../../../src/scanners/rules/rule-set.ts";

/** A pattern that says nothing but its regex, and what else is given; regexes stand in `p.yaml:9:16`. */
export function patternOf(
  regex: string,
  { unless, ...more }: Partial<Omit<PackPattern, "regex" | "unless">> & { readonly unless?: string } = {},
): PackPattern {
  const at = { path: asPath("p.yaml"), line: 9, column: 16, endLine: 9, endColumn: 20 };
  return {
    regex: { source: regex, at },
    ignoreCase: false,
    unless: unless === undefined ? null : { source: unless, at },
    in: null,
    negatable: false,
    files: null,
    ...more,
  };
}

/** A pack of one rule, `rules/pack/found`. */
export function packOf(first: PackPattern, ...others: readonly PackPattern[]): RulePack {
  return {
    path: asPath("p.yaml"),
    sha256: "0".repeat(64) as Sha256,
    rules: [
      {
        meta: {
          id: "rules/pack/found",
          title: "Found",
          severity: "high",
          confidence: "high",
          why: "w",
          fix: "f",
          taxonomy: [],
          since: null,
        },
        at: first.regex.at,
        patterns: [first, ...others],
      },
    ],
  };
}

/** The rule of such a pack, ready to run. Throws when it is refused. */
export async function ownRules(...patterns: readonly [PackPattern, ...PackPattern[]]): Promise<RuleSet> {
  const compiled = await compilePacks([packOf(...patterns)], timeLimit);
  if (!compiled.ok) throw new Error(compiled.faults.map(({ message }) => message).join("; "));
  return compiled.value;
}
