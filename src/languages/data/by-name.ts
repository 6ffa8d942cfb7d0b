import type { RunsFact } from "../../core/source-facts.ts";
import { baseName } from "../../text/base-name.ts";

/** When a file runs because of its name or place alone; null when only somebody who names it runs it. */
export function runsByName(path: string): { readonly how: string; readonly when: RunsFact["when"] } | null {
  const name = baseName(path);
  for (const { pattern, when, how } of BY_PATH) {
    if (pattern.test(path)) return { how: how ?? name, when };
  }
  return null;
}

const GIT_HOOKS =
  "applypatch-msg|pre-applypatch|post-applypatch|pre-commit|pre-merge-commit|prepare-commit-msg|commit-msg|post-commit|pre-rebase|post-checkout|post-merge|pre-push|pre-receive|update|post-receive|post-update|push-to-checkout|pre-auto-gc|post-rewrite|sendemail-validate|fsmonitor-watchman|reference-transaction";

/** Python's site and pytest, git (githooks(5)), shells, npm and editors; the first that fits counts. */
const BY_PATH: readonly { readonly pattern: RegExp; readonly when: RunsFact["when"]; readonly how?: string }[] = [
  { pattern: /(?:^|\/)(?:sitecustomize|usercustomize)(?:\.py|\/__init__\.py)$/u, when: "start" },
  { pattern: /(?:^|\/)conftest\.py$/u, when: "test" },
  { pattern: /(?:^|\/)setup\.py$/u, when: "install" },
  { pattern: /(?:^|\/)(?:noxfile|tasks|fabfile|dodo)\.py$/u, when: "manual" },
  { pattern: /(?:^|\/)__main__\.py$/u, when: "manual" },
  { pattern: /(?:^|\/)__init__\.py$/u, when: "import" },
  {
    pattern: new RegExp(String.raw`(?:^|\/)(?:hooks|\.husky|\.githooks|\.git-hooks)\/(?:_\/)?(?:${GIT_HOOKS})$`, "u"),
    when: "commit",
    how: "git hook",
  },
  { pattern: /(?:^|\/)binding\.gyp$/u, when: "install" },
  { pattern: /(?:^|\/)(?:\.pnpmfile\.c?js|pnpmfile\.js)$/u, when: "install" },
  {
    pattern:
      /(?:^|\/)(?:vite|vitest|jest|webpack|rollup|babel|eslint|tailwind|next|nuxt|playwright)\.config\.[cm]?[jt]s$/u,
    when: "build",
  },
  {
    pattern: /(?:^|\/)\.(?:bashrc|bash_profile|bash_login|bash_logout|profile|zshrc|zshenv|zprofile|zlogin|envrc)$/u,
    when: "start",
  },
  { pattern: /(?:^|\/)build\.rs$/u, when: "build" },
];
