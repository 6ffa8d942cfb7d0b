import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { REMEDIES, type Fault } from "../../core/fault.ts";
import type { Proof, Proved } from "../../ports/proof.ts";
import { makeKey, signatures } from "../ssh/signatures.ts";
import { inTemporaryFolder } from "../temporary-folder.ts";

const NAMESPACE = "evogate-doctor";
const PRINCIPAL = "doctor@evogate.invalid";

/** OpenSSH as approvals use it: a signature of a new key is good for its message, and for no other. */
export const sshKeygenProof: Proof = {
  name: "ssh-keygen",
  neededFor: "signed approvals",
  prove: async () => await inTemporaryFolder("ssh", async (folder) => await proveWith(join(folder, "key"))),
};

async function proveWith(key: string): Promise<Proved> {
  const made = await makeKey(key);
  if (!made.ok) return refuse(made.fault);
  const signature = await signatures.sign("approved", key, NAMESPACE);
  if (!signature.ok) return refuse(signature.fault);
  const allowedSigners = `${PRINCIPAL} ${await readFile(`${key}.pub`, "utf8")}`;
  const verdicts: boolean[] = [];
  for (const message of ["approved", "refused"]) {
    const claim = { namespace: NAMESPACE, principal: PRINCIPAL, message: Buffer.from(message) };
    const verdict = await signatures.verify({
      ...claim,
      signature: signature.value,
      allowedSigners,
      revoked: null,
      now: new Date(),
    });
    if (!verdict.ok) return refuse(verdict.fault);
    verdicts.push(verdict.value);
  }
  const [isGood, isForgedGood] = verdicts;
  if (isGood === true && isForgedGood === false)
    return { state: "works", says: "ssh-keygen signed a message, accepted it and refused another" };
  const says = isForgedGood === true ? "ssh-keygen accepts a forged message" : "ssh-keygen refuses its own signature";
  return { state: "broken", says, remedy: REMEDIES["ssh-keygen-missing"] };
}

function refuse({ code, message }: Fault): Proved {
  const remedy = REMEDIES["ssh-keygen-missing"];
  return { state: code === "ssh-keygen-missing" ? "missing" : "broken", says: message, remedy };
}
