import type { Hit } from "../../../../src/scanners/ast/check.ts";
import type { UnitPair } from "../../../../src/facts/versions/pair-units.ts";
import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import { shapeOf } from "../../../../src/facts/versions/shape.ts";
import { atStart } from "./weakening.ts";

/** Programs that say whether something is right: their failure is the message. */
const CHECKERS =
  /^(?:(?:sha\d+|md5|sha)sum|shasum|gpgv?|cosign|minisign|openssl|pytest|vitest|jest|mocha|bats|tox|ruff|mypy|eslint|shellcheck|semgrep|bandit|trivy|gitleaks|test|\[|\[\[)$/u;
const RUNS_TESTS = /^(?:npm|pnpm|yarn|cargo|go|make|python3?|uv|bun|node)$/u;

/** A script that no longer stops at a failure: `set -e` is gone, or `|| true` stands behind a command that checks. */
export function* findLostStrictness({ head, before }: UnitPair): Generator<Hit> {
  if (head.source.facts.language !== "shell") return;
  const place = atStart(head);
  if (stopsAtErrors(before) && !stopsAtErrors(head)) {
    yield { ...place, key: "errexit", detail: "the script no longer stops at an error" };
  }
  const earlier = new Set(ignoredChecks(before));
  const ran = new Set(before.calls.map(({ call }) => shapeOf(call)));
  for (const failing of ignoredChecks(head)) {
    if (earlier.has(failing) || !ran.has(failing)) continue;
    yield { ...place, key: `ignored ${failing}`, detail: "the failure of a check is ignored" };
  }
}

/** `set -e`, `set -euo pipefail`, `set -o errexit`; a shebang's `-e` as well. */
function stopsAtErrors({ calls, source }: CodeUnit): boolean {
  if (/^#![^\n]*\s-[a-z]*e/u.test(source.text)) return true;
  return calls.some(({ name, call }) => {
    return (
      name === "set" &&
      call.arguments.some(({ value }) => value.kind === "string" && /^(?:-[a-z]*e[a-z]*|errexit)$/u.test(value.value))
    );
  });
}

/** What may stand behind `||` without telling anybody that something failed. */
const IGNORES = /^(?:true|:|(?:exit|return) 0|(?:echo|printf)\s[^;|&>]*)$/u;

/** The commands that check and whose failure is ignored: `… || true`, `… || :`, `… || echo OK`, `… || other || true`. */
export function ignoredChecks({ regions, source }: CodeUnit): readonly string[] {
  const found: string[] = [];
  const starts = new Set<number>();
  // From the end: what stands behind `||` may be ignored itself.
  for (const { kind, condition, span } of regions.toReversed()) {
    if (kind !== "else" || condition?.kind !== "call") continue;
    if (!IGNORES.test(source.text.slice(span.start, span.end)) && !starts.has(span.start)) continue;
    starts.add(condition.span.start);
    if (isCheck(condition)) found.push(shapeOf(condition));
  }
  return found;
}

function isCheck({ callee, arguments: given }: Parameters<typeof shapeOf>[0] & { kind: "call" }): boolean {
  if (callee.kind !== "string") return false;
  const program = callee.value.slice(callee.value.lastIndexOf("/") + 1);
  if (CHECKERS.test(program)) return true;
  const words = given.map(({ value }) => (value.kind === "string" ? value.value : ""));
  return (
    RUNS_TESTS.test(program) &&
    words.some((word) =>
      /^(?:test|check|lint|audit|pytest|unittest|vet|verify|py_compile|compileall|mypy|ruff|flake8|pylint|bandit)/u.test(
        word,
      ),
    )
  );
}
