import type { Policy } from "../../core/policy.ts";
import { isRequired } from "../../gate/gaps.ts";
import type { Proof, Proved } from "../../ports/proof.ts";
import type { Part } from "./part.ts";

/** What decides which parts of a machine are needed. */
export interface Wanted {
  /** Null when it cannot be read: then every part is needed. */
  readonly policy: Policy | null;
  readonly hasSigners: boolean;
}

/** Every part of this machine, used once, at the same time. */
export async function proveMachine(proofs: readonly Proof[], wanted: Wanted): Promise<readonly Part[]> {
  return await Promise.all(
    proofs.map(async (proof) => ({
      about: "machine" as const,
      name: proof.name,
      isNeeded: isNeeded(proof.neededFor, wanted),
      ...(await proveOne(proof)),
    })),
  );
}

async function proveOne(proof: Proof): Promise<Proved> {
  try {
    return await proof.prove();
  } catch (error) {
    const says = `it cannot be tried: ${error instanceof Error ? error.message : String(error)}`;
    return { state: "broken", says, remedy: "Look at the folder for temporary files: it has to be writable." };
  }
}

function isNeeded(neededFor: Proof["neededFor"], { policy, hasSigners }: Wanted): boolean {
  switch (neededFor) {
    case "every run":
      return true;
    case "signed approvals":
      return hasSigners;
    default:
      return policy === null || isRequired(neededFor, policy);
  }
}
