import { hasWord } from "../../versions/identifier-words.ts";
import type { Declaring } from "../declared-facts.ts";
import { covers, isUnsatisfiable } from "./covers.ts";
import { findOpenEnd } from "./open-ends.ts";
import { decidesAll, type PolicyRule } from "./policy.ts";
import type { Schema } from "./schema.ts";

/** Words of tools whose arguments matter to others than who asks. */
const CONSEQUENTIAL = new Set(
  "send mail reply forward post publish share upload delete remove erase drop write append overwrite update edit move transfer pay payment purchase buy order book cancel schedule execute exec run shell bash command eval install deploy invite grant reset password kick ban".split(
    " ",
  ),
);

/** What the rules of one tool, in the order of evaluation, hold back less of than they look like. */
export function findWeaknesses(into: Declaring, tool: string, rules: readonly PolicyRule[]): void {
  for (const [at, rule] of rules.entries()) {
    const weak = (grade: "open" | "weak", text: string): void =>
      into.weaken("tool-policy", grade, `${text} (${tool})`, rule.span);
    // What was to be refused is not: that is more than a rule that only allows nothing.
    const grade = rule.effect === "forbid" ? "open" : "weak";
    const earlier = rules.slice(0, at).find((each) => decidesAll(each, rule, covers));
    const never = [...rule.restrictions].find(([, schema]) => isUnsatisfiable(schema));
    if (earlier !== undefined && earlier.effect !== rule.effect) {
      weak(grade, `a rule that ${word(rule)} is never asked, because an earlier one ${word(earlier)} all of it`);
    } else if (never !== undefined)
      weak(grade, `a rule that ${word(rule)} never applies: nothing can be such a ${never[0]}`);
    else if (rule.effect === "allow") findLax(tool, rules, rule, weak);
  }
}

function word({ effect }: PolicyRule): string {
  return effect === "allow" ? "allows" : "refuses";
}

type Weaken = (grade: "weak", text: string) => void;

/** What an allowing rule lets through beside what it is for. */
function findLax(tool: string, rules: readonly PolicyRule[], rule: PolicyRule, weak: Weaken): void {
  const isOnly = !rules.some(({ effect }) => effect === "forbid");
  if (rule.restrictions.size === 0 && isOnly && hasWord(tool, CONSEQUENTIAL)) {
    weak("weak", "may be called with any arguments");
  }
  for (const [argument, schema] of rule.restrictions) {
    for (const text of laxIn(schema)) weak("weak", `${argument} ${text}`);
  }
}

function* laxIn({ pattern, items, others, values }: Schema): Generator<string> {
  if (values !== null) return;
  const open = pattern === null ? null : findOpenEnd(pattern);
  if (open !== null) yield open;
  const optional = optionalProperties(others);
  if (optional.length > 0) yield `may leave out ${optional.join(", ")}, and with it what is asked of it`;
  if (items !== null) yield* laxIn(items);
}

/** Properties of an object that are restricted where they are there, and that need not be there. */
function optionalProperties(keywords: ReadonlyMap<string, string>): readonly string[] {
  const properties: unknown = JSON.parse(keywords.get("properties") ?? "{}");
  if (typeof properties !== "object" || properties === null) return [];
  const required: unknown = JSON.parse(keywords.get("required") ?? "[]");
  const names = new Set<unknown>(Array.isArray(required) ? required : []);
  return Object.keys(properties).filter((name) => !names.has(name));
}
