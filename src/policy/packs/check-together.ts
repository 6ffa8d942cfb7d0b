import type { Fault } from "../../core/fault.ts";
import type { Location } from "../../core/location.ts";
import { PACK_RULE_PREFIX, type RulePack } from "../../core/rule-pack.ts";
import { MOST_PATTERNS } from "./limits.ts";

/** What is wrong with packs only together: the same rule in two of them, and more patterns than a run may have. */
export function checkTogether(packs: readonly RulePack[]): readonly Fault[] {
  const rules = packs.flatMap((pack) => pack.rules);
  const first = new Map<string, Location>();
  const faults: Fault[] = [];
  let count = 0;
  for (const { meta, at, patterns } of rules) {
    const earlier = first.get(meta.id);
    const id = meta.id.slice(PACK_RULE_PREFIX.length);
    if (earlier === undefined) first.set(meta.id, at);
    else faults.push(faultAt(at, `the rule ${id} is in ${earlier.path}:${earlier.line} already`));
    const isWithin = count <= MOST_PATTERNS;
    count += patterns.length;
    if (isWithin && count > MOST_PATTERNS) {
      faults.push(faultAt(at, `from here on the packs have more than ${MOST_PATTERNS} patterns`));
    }
  }
  return faults;
}

function faultAt(at: Location, sentence: string): Fault {
  return { code: "policy-invalid", message: `${at.path}:${at.line}:${at.column}: ${sentence}`, at };
}
