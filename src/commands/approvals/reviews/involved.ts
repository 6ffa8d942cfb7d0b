import { fail, ok, type Result } from "../../../core/fault.ts";
import type { Account, GitHub, PullRequest, PullRequestCommit } from "../../../ports/github.ts";

/**
 * The accounts that had a part in a pull request, in lower case: who opened it, who wrote, committed or co-wrote a commit of
 * it, and everybody who pushed to its branch. Fault `approval-invalid` where that cannot be known for sure; those of GitHub.
 */
export async function findInvolved(
  pull: PullRequest,
  github: Pick<GitHub, "commits" | "pushes">,
): Promise<Result<ReadonlySet<string>>> {
  const commits = await github.commits(pull.number);
  if (!commits.ok) return commits;
  if (!commits.value.isWhole) return fail("approval-invalid", "it has more commits than GitHub lists");
  if (!commits.value.items.some(({ sha }) => sha === pull.headSha))
    return fail("approval-invalid", "GitHub does not list its head among its commits");
  if (pull.headRepository === null) return fail("approval-invalid", "the repository that it comes from is gone");
  const pushes = await github.pushes(pull.headRepository, `refs/heads/${pull.headRef}`);
  if (!pushes.ok) return pushes;
  if (!pushes.value.items.some(({ after }) => after === pull.headSha))
    return fail("approval-invalid", "GitHub does not say who pushed its head");
  const accounts = [
    pull.author,
    ...commits.value.items.flatMap((commit) => commit.accounts),
    ...pushes.value.items.map(({ actor }) => actor),
  ].filter((account): account is Account => account !== null);
  const names = [...accounts.map(({ login }) => login), ...commits.value.items.flatMap(namesIn)];
  return ok(new Set(names.map((name) => name.toLowerCase())));
}

/** What a commit says of its authors that may be a login. It can only take approvers away. */
function namesIn({ emails, message }: PullRequestCommit): readonly string[] {
  const coAuthors = message.split("\n").flatMap(readCoAuthor);
  return [...emails, ...coAuthors.map(({ email }) => email)].flatMap(loginOf).concat(coAuthors.map(({ name }) => name));
}

const TRAILER = /^co-authored-by:/iu;

/** `Co-authored-by: name <email>` */
function readCoAuthor(line: string): readonly { readonly name: string; readonly email: string }[] {
  if (!TRAILER.test(line)) return [];
  const rest = line.slice("co-authored-by:".length);
  const [open, close] = [rest.lastIndexOf("<"), rest.lastIndexOf(">")];
  return open < 0 || close < open
    ? [{ name: rest.trim(), email: "" }]
    : [{ name: rest.slice(0, open).trim(), email: rest.slice(open + 1, close).trim() }];
}

/** An address that GitHub gives to an account, of github.com or of a server of one's own: `1+login@users.noreply.host`. */
const NO_REPLY = /^(?:\d{1,19}\+)?(?<login>[\w.[\]-]{1,100})@users\.noreply\.[a-z0-9.-]+$/iu;

function loginOf(email: string): readonly string[] {
  const login = NO_REPLY.exec(email)?.groups?.["login"];
  return login === undefined ? [] : [login];
}
