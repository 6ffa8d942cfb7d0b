import type { Proof } from "../../ports/proof.ts";
import { createGitProof } from "./git.ts";
import { createNodeProof } from "./node.ts";
import { sshKeygenProof } from "./ssh-keygen.ts";

/** Every part of this machine that something of Evogate needs, in the order in which `doctor` shows them. */
export function listProofs(environment: Readonly<Record<string, string | undefined>>): readonly Proof[] {
  return [createNodeProof(process.versions.node), createGitProof(environment["PATH"]), sshKeygenProof];
}
