import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import { calleeName } from "../../../src/languages/callee-name.ts";
import { eachBehind } from "../../../src/facts/query/expressions.ts";

/** Variables that test runners and sandboxes set. `CI` is none: colours and progress bars ask for it. */
const WATCHERS =
  /^(?:PYTEST_CURRENT_TEST|PYTEST_VERSION|SKILLLITE_SANDBOX|CLAUDE_SANDBOX|SANDBOX|VITEST|JEST_WORKER_ID|NODE_V8_COVERAGE)$/u;
const ASKS = /^(?:sys\.(?:gettrace|getprofile|_getframe)|inspector\.url|ctypes\.windll\.kernel32\.IsDebuggerPresent)$/u;

/** Conditions in which such a question is. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    for (const { condition } of source.facts.regions) {
      if (condition === null) continue;
      const found = [...eachBehind(condition, source.facts)].map(watcherIn).find((name) => name !== null);
      if (found !== undefined && found !== null) yield { source, span: condition.span, key: found, detail: found };
    }
  }
};

function watcherIn(part: Expression): string | null {
  if (part.kind === "string") return WATCHERS.test(part.value) ? part.value : null;
  if (part.kind === "call") {
    const name = calleeName(part.callee, "python");
    return ASKS.test(name) ? name : null;
  }
  return part.kind === "attribute" && WATCHERS.test(part.name) ? part.name : null;
}
