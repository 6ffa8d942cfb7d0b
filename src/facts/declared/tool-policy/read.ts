import { itemsOf, entriesOf, type DataEntry, type DataNode } from "../../../languages/data/trees/node.ts";
import { readJson } from "../../../languages/data/trees/json.ts";
import { cutText } from "../../../text/cut.ts";
import { openDeclaring, type DeclaredFacts, type Declaring, type RateTarget } from "../declared-facts.ts";
import { findWeaknesses } from "./find-weaknesses.ts";
import { inOrderOfEvaluation, type PolicyRule } from "./policy.ts";
import { readRule } from "./read-rule.ts";

/** Each is compared with each other one of its tool; nobody can follow so many by eye either. */
const MOST_RULES = 100;
const MOST_TOOLS = 1000;
/** UTF-16 units of the name of a tool in a sentence. */
const LONGEST_NAME = 60;

/**
 * Reads a policy of progent, as it is given to `update_security_policy`: rules by tool, each `[priority, effect,
 * restrictions, fallback]` or an object with these names. What is no such thing is a weakness, and no rule.
 */
export function readToolPolicy(text: string, rate: RateTarget): DeclaredFacts {
  const { root, parse } = readJson(text);
  const into = openDeclaring(rate);
  const whole = { start: 0, end: Math.min(1, text.length) };
  if (root?.kind !== "map" || parse.kind !== "ok") {
    into.weaken(
      "tool-policy",
      "open",
      "is no policy that can be read; without one every call is let through",
      root?.span ?? whole,
    );
    return into.finish({ tools: new Map() });
  }
  const tools = new Map<string, readonly PolicyRule[]>();
  for (const entry of entriesOf(root).slice(0, MOST_TOOLS)) {
    const tool = cutText(entry.key, LONGEST_NAME);
    if (tools.has(entry.key))
      into.weaken("tool-policy", "open", `${tool} stands twice, and only the last one counts`, entry.keySpan);
    const rules = inOrderOfEvaluation(readRules(into, tool, entry));
    tools.set(entry.key, rules);
    findWeaknesses(into, tool, rules);
    if (rules.some(({ effect }) => effect === "allow")) {
      into.declare("agent-tool", { match: "exact", value: entry.key }, entry.keySpan);
    }
  }
  if (entriesOf(root).length > MOST_TOOLS)
    into.weaken("tool-policy", "open", `has more than ${MOST_TOOLS} tools`, root.span);
  return into.finish({ tools });
}

function readRules(into: Declaring, tool: string, { value, keySpan }: DataEntry): readonly PolicyRule[] {
  if (value.kind !== "list") into.weaken("tool-policy", "open", `what stands for ${tool} is no list of rules`, keySpan);
  const items = itemsOf(value);
  if (items.length > MOST_RULES)
    into.weaken("tool-policy", "open", `${tool} has more than ${MOST_RULES} rules`, keySpan);
  return items.slice(0, MOST_RULES).flatMap((item, index) => {
    const problem = (what: string, at: DataNode): void =>
      into.weaken("tool-policy", "open", `rule ${index + 1} of ${tool}: ${what}`, at.span);
    const rule = readRule(item, problem);
    return rule === null ? [] : [rule];
  });
}
