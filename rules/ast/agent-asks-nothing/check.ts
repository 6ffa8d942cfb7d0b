import type { Check } from "../../../src/scanners/ast/check.ts";
/** Settings that allow every tool. Front matter speaks for its own artifact only. */
export const check: Check = function* ({ declarations }) {
  for (const { source, facts } of declarations) {
    if (source.facts.language === "markdown") continue;
    for (const { kind, target, span } of facts.capabilities) {
      if (kind === "agent-tool" && target.match === "any") yield { source, span, key: "*" };
    }
  }
};
