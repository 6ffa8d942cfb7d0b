import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCapability } from "../../../src/facts/query/capabilities.ts";

/** Start-up files, timers and services that code of a program writes or sets up. A line of a shell stands there for all to see. */
export const check: Check = function* (artifact) {
  for (const { source, target, span } of eachCapability(artifact, "persistence")) {
    if (source.facts.language === "shell" || source.runs.some((run) => run.span.start === span.start)) continue;
    const value = target.match === "any" ? "*" : target.value;
    yield { source, span, key: value, detail: value };
  }
};
