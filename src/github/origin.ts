/** A repository on GitHub. Both names are of characters that mean nothing in YAML, in a shell or in an URL's path. */
export interface GitHubName {
  /** `github.com`, or that of a server of one's own. */
  readonly host: string;
  readonly owner: string;
  readonly name: string;
}

/** The ways in which git spells a remote there: HTTPS, SSH as an URL, and scp's short form. */
const REMOTE =
  /^(?:https:\/\/(?:[^/?#]*@)?|ssh:\/\/git@|git@)(?<host>[A-Za-z0-9.-]+)(?::(?:443|22)\/|[/:])(?<owner>[^/]+)\/(?<name>[^/]+?)(?:\.git)?\/?$/u;
/** What GitHub takes as the name of an account and of a repository. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/u;
const NAME = /^(?!\.{1,2}$)[A-Za-z0-9._-]{1,100}$/u;

/** Who a remote's URL belongs to on a GitHub host; null for another host, and for names that GitHub does not give. */
export function nameOfRemote(url: string, host: string): GitHubName | null {
  const { host: found = "", owner = "", name = "" } = REMOTE.exec(url)?.groups ?? {};
  const isThere = found.toLowerCase() === host.toLowerCase();
  return isThere && isGitHubName(owner, name) ? { host, owner, name } : null;
}

/** Whether GitHub gives such names. */
export function isGitHubName(owner: string, name: string): boolean {
  return OWNER.test(owner) && NAME.test(name);
}

/** The host of `GITHUB_SERVER_URL`, as the runner sets it on a server of one's own; GitHub's own without it. */
export function hostOfServer(url: string | undefined): string {
  return /^https:\/\/(?<host>[^/:]+)/u.exec(url ?? "")?.groups?.["host"] ?? "github.com";
}
