import type { Runner } from "../ports/runner.ts";
import { isGitHubName } from "./origin.ts";

/** A branch, a tag or a hash, of characters that mean nothing in an URL's path. */
const REF = /^(?!.*\.\.)[A-Za-z0-9_][A-Za-z0-9._/-]{0,254}$/u;

/**
 * Where people read the pages of the built-in rules, as they were in the very version that runs: in the repository that the
 * action came from. Null where that is not known: on a server of one's own, which may get its actions from elsewhere, and for
 * `uses: ./`.
 */
export function findRulePages({ actionRepository, actionRef, serverUrl }: Runner): string | null {
  const [owner = "", name = "", ...more] = actionRepository.split("/");
  const isKnown = more.length === 0 && isGitHubName(owner, name) && REF.test(actionRef);
  return isKnown && serverUrl === "https://github.com"
    ? `${serverUrl}/${owner}/${name}/blob/${actionRef}/docs/rules`
    : null;
}
