import type { Check } from "../../../src/scanners/ast/check.ts";
import type { Expression } from "../../../src/core/expression.ts";
import type { ArtifactSource } from "../../../src/facts/artifact/source.ts";

/** pytest's hooks that can turn a failure into a success (pytest documentation, "Hooks"). */
const HOOKS: ReadonlySet<string> = new Set([
  "pytest_collection_modifyitems",
  "pytest_pyfunc_call",
  "pytest_report_teststatus",
  "pytest_runtest_makereport",
  "pytest_sessionfinish",
]);
const RESULTS: ReadonlySet<string> = new Set(["exitstatus", "outcome", "failed", "passed"]);

/** Hooks that set the result, or the list of what is run. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    for (const { name, body, span } of source.facts.definitions) {
      if (name === null || !HOOKS.has(name)) continue;
      if (setsResult(source, body))
        yield { source, span: { start: span.start, end: span.start }, key: name, detail: name };
    }
  }
};

function setsResult({ facts }: ArtifactSource, body: number): boolean {
  return facts.assignments.some(
    ({ scope, target, value }) => scope === body && target !== null && isResult(target, value),
  );
}

/** `session.exitstatus = 0`, `report.outcome = "passed"`, `items[:] = []`. */
function isResult(target: Expression, value: Expression | null): boolean {
  if (target.kind === "attribute") return RESULTS.has(target.name);
  return target.kind === "index" && target.index.kind === "slice" && value?.kind !== "name";
}
