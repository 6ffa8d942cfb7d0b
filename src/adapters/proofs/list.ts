import type { Advisories } from "../../ports/advisories.ts";
import type { Proof } from "../../ports/proof.ts";
import { createGitProof } from "./git.ts";
import { createNodeProof } from "./node.ts";
import { createOsvProof } from "./osv-scanner.ts";
import { sshKeygenProof } from "./ssh-keygen.ts";

/** What proofs use of a machine. */
interface Means {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly advisories: Advisories;
  /** Absolute path of the repository whose content is judged; null for none. */
  readonly judgedFolder: string | null;
}

/** Every part of this machine that something of Evogate needs, in the order in which `doctor` shows them. */
export function listProofs({ environment, advisories, judgedFolder }: Means): readonly Proof[] {
  return [
    createNodeProof(process.versions.node),
    createGitProof(environment["PATH"]),
    sshKeygenProof,
    createOsvProof(advisories, judgedFolder),
  ];
}
