import type { CodeUnit } from "../../../../src/facts/versions/units.ts";
import type { Hit } from "../../../../src/scanners/ast/check.ts";
import { commandsIn } from "./careless-commands.ts";
import { ignoredChecks } from "./shell-strictness.ts";

/** Options with which a check ends as if all were well, whatever it finds (their manuals). */
const ALWAYS_PASSES: readonly (readonly [program: RegExp, option: RegExp])[] = [
  [/^(?:ruff|pylint|flake8|bandit|pydocstyle|codespell)$/u, /^--exit-zero$/u],
  [/^(?:gitleaks|trivy|grype|golangci-lint)$/u, /^--(?:issues-)?exit-code(?: |=)?0$/u],
  [/^(?:tfsec|checkov|terrascan|kics)$/u, /^(?:--soft-fail|-s)$/u],
  [/^hadolint$/u, /^--no-fail$/u],
  [/^(?:jest|vitest|mocha)$/u, /^--(?:passWithNoTests|pass-with-no-tests)$/u],
  [/^(?:rubocop|reek)$/u, /^--fail-level=fatal$/u],
];
/** Programs that run what follows: `npx jest`, `python -m ruff`. */
const CARRIERS = /^(?:npx|pnpm|yarn|bunx|uvx|uv|poetry|pipx|python3?|time|nice|sudo)$/u;

/** Checks that are told to pass. */
export function* findPassingChecks(unit: CodeUnit): Generator<Hit> {
  for (const { program, arguments: given, span } of commandsIn(unit)) {
    const words = [program.slice(program.lastIndexOf("/") + 1), ...given];
    const check = CARRIERS.test(words[0] ?? "")
      ? words.slice(1).find((word) => !/^(?:-|run$|exec$)/u.test(word))
      : words[0];
    const joined = words.map((word, index) =>
      /^--(?:issues-)?exit-code$/u.test(word) ? `${word} ${words[index + 1] ?? ""}` : word,
    );
    const option = ALWAYS_PASSES.filter(([programs]) => programs.test(check ?? ""))
      .flatMap(([, wanted]) => joined.filter((word) => wanted.test(word)))
      .at(0);
    if (option === undefined) continue;
    yield { source: unit.source, span, key: `passes ${check} ${option}`, detail: `${check} passes with ${option}` };
  }
}

/** Whether a shell ignores how a check ends. */
export function hasIgnoredCheck(unit: CodeUnit): boolean {
  return unit.source.facts.language === "shell" && ignoredChecks(unit).length > 0;
}
