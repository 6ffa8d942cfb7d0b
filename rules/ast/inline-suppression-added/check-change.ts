import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { newIn } from "../../../src/facts/versions/multiset.ts";
import type { CheckChange, Hit } from "../../../src/scanners/ast/check.ts";

/**
 * Comments that silence bandit, flake8 and ruff (all rules, or those of bandit), semgrep, CodeQL, Sonar, gitleaks,
 * trufflehog, detect-secrets, checkov, tfsec, trivy, DevSkim, pylint and ESLint where their rules are about security,
 * and Evogate (documentation of each). What only silences a style checker or a type checker hides nothing.
 */
const SUPPRESSIONS =
  /(?<![\w-])(?:nosec\b|nosemgrep\b|evogate[-: ]ignore\b|nosonar\b|lgtm\s*\[|codeql\s*\[|gitleaks:allow\b|trufflehog:ignore\b|pragma:\s*allowlist\s+secret\b|(?:checkov:skip|tfsec:ignore|trivy:ignore|kics-scan\s+ignore|devskim:\s*ignore)\b|noqa(?:\s*:\s*(?:[A-Z]+\d+\s*,\s*)*S\d{3}\b|(?!\s*:))|pylint:\s*disable=[\w,-]*(?:eval-used|exec-used|all)\b|eslint-disable(?:-next-line|-line)?(?:\s*(?:$|--|\*)|[^\n]*\b(?:security|no-eval|no-implied-eval|no-new-func|no-script-url|no-unsanitized)\b))/iu;

/** Comments of the head that are not in the version before, as often as they are there. */
export const checkChange: CheckChange = (change) => newIn(change, eachSuppression);

function* eachSuppression({ sources }: UnderstoodArtifact): Generator<Hit> {
  for (const source of sources) {
    for (const { start, end } of source.facts.comments) {
      const found = SUPPRESSIONS.exec(source.text.slice(start, end));
      if (found === null) continue;
      const at = start + found.index;
      const what = found[0].trim().toLowerCase();
      yield { source, span: { start: at, end: at + found[0].length }, key: what, detail: what };
    }
  }
}
