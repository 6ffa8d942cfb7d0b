import { fail, ok, type Result } from "../../core/fault.ts";
import type { GitHubAccess } from "../../ports/github.ts";

/** Where one repository's requests go; all URLs without a slash at the end. */
export interface Address {
  readonly api: string;
  readonly graphql: string;
  /** `repos/owner/name` below the API. */
  readonly repository: string;
}

const PUBLIC_API = "https://api.github.com";
/** Names as GitHub allows them: nothing in them needs an escape in a path, and neither part climbs. */
const FULL_NAME = /^(?!\.)[\w.-]+\/(?!\.{1,2}$)[\w.-]+$/u;
const LOOPBACK: ReadonlySet<string> = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** Reads where to ask. A token goes over https, or stays on this machine. Fault `github-address-invalid`. */
export function readAddress({ apiUrl, repository }: Omit<GitHubAccess, "token">): Result<Address> {
  if (!FULL_NAME.test(repository)) {
    return fail("github-address-invalid", `${JSON.stringify(repository)} is no name of a repository on GitHub`);
  }
  const url = URL.canParse(apiUrl ?? PUBLIC_API) ? new URL(apiUrl ?? PUBLIC_API) : null;
  if (url === null || !isPrivate(url)) {
    return fail("github-address-invalid", "GITHUB_API_URL is no address that a token may be sent to");
  }
  const api = `${url.origin}${url.pathname}`.replace(/\/+$/u, "");
  // GitHub Enterprise Server has one beside the other.
  const graphql = api.endsWith("/api/v3") ? api.replace(/v3$/u, "graphql") : `${api}/graphql`;
  return ok({ api, graphql, repository: `repos/${repository}` });
}

function isPrivate({ protocol, hostname, username, password }: URL): boolean {
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && LOOPBACK.has(hostname));
}
