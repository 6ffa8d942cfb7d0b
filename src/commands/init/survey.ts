import type { Entry, Listed } from "../../core/artifact.ts";
import { hostOfServer, nameOfRemote, type GitHubName } from "../../github/origin.ts";
import type { Outcome, Surroundings } from "../command.ts";
import { openWorkTree } from "../promotion/open-work-tree.ts";

/** What `init` fits its files to. */
export interface Survey {
  /** Absolute path of the work tree's top. */
  readonly top: string;
  readonly entries: readonly Entry[];
  readonly artifacts: readonly Listed[];
  /** Null when the remote `origin` is not on GitHub, or there is none. */
  readonly origin: GitHubName | null;
  readonly branch: string | null;
}

/** Looks at the repository around the current folder. A policy that is there and cannot be read is a fault, with its line. */
export async function surveyRepository(surroundings: Surroundings): Promise<Outcome<Survey>> {
  const opened = await openWorkTree(surroundings);
  if (!opened.ok) return opened;
  const { top, artifacts, locked } = opened.value;
  const repository = await surroundings.ports.git.open(top);
  if (!repository.ok) return { ok: false, faults: [repository.fault] };
  try {
    const url = await repository.value.originUrl();
    if (!url.ok) return { ok: false, faults: [url.fault] };
    const branch = await repository.value.mainBranch();
    if (!branch.ok) return { ok: false, faults: [branch.fault] };
    const host = hostOfServer(surroundings.environment["GITHUB_SERVER_URL"]);
    const origin = url.value === null ? null : nameOfRemote(url.value, host);
    return { ok: true, value: { top, entries: locked.entries, artifacts, origin, branch: branch.value } };
  } finally {
    await repository.value.close();
  }
}
