import type { Surroundings } from "../command.ts";
import { nameOfRemote } from "../../github/origin.ts";

/** Evogate as workflows and hooks name it. */
export interface Pin {
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** A full commit id, or the tag of the version where the commit is not known. */
  readonly ref: string;
  readonly isCommit: boolean;
  readonly version: string;
}

const HOME = "evogate/evogate";
const COMMIT = /^[0-9a-f]{40}$/u;

export function isCommitId(text: string): boolean {
  return COMMIT.test(text);
}

/**
 * The commit that is pinned: the one that was asked for, else the one that this program was checked out at. A program from
 * a package knows no commit of its own, because the commit's id is of the files that would have to name it.
 */
export async function choosePin(asked: string | null, surroundings: Surroundings): Promise<Pin> {
  const { version } = surroundings;
  const own = await findOwnCheckout(surroundings);
  const repository = own?.repository ?? HOME;
  const ref = asked ?? own?.commit ?? null;
  return ref === null
    ? { repository, ref: `v${version}`, isCommit: false, version }
    : { repository, ref, isCommit: true, version };
}

async function findOwnCheckout({
  ports,
  programFolder,
}: Surroundings): Promise<{ readonly repository: string | null; readonly commit: string | null } | null> {
  const opened = await ports.git.open(programFolder);
  if (!opened.ok) return null;
  try {
    // Within somebody's repository this is a copy, and the commit is theirs.
    if (`${opened.value.topLevel}/dist` !== programFolder) return null;
    const [head, origin] = [await opened.value.resolve("HEAD"), await opened.value.originUrl()];
    const name = origin.ok && origin.value !== null ? nameOfRemote(origin.value, "github.com") : null;
    return { repository: name === null ? null : `${name.owner}/${name.name}`, commit: head.ok ? head.value : null };
  } finally {
    await opened.value.close();
  }
}
