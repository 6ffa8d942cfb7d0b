import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeTemporaryFolder } from "./repository.ts";

/** A person with an SSH key of their own. */
export interface Signer {
  readonly email: string;
  /** Path of the private key. */
  readonly key: string;
  /** A line for a file of allowed signers; `options` as ssh-keygen(1) has them. */
  allow(options?: string): string;
  /** The public key, as a file of revoked keys wants it. */
  readonly publicKey: string;
}

/** Call it in a test: the key is gone afterwards. */
export function makeSigner(email: string): Signer {
  const key = join(makeTemporaryFolder(), "key");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key]);
  const publicKey = readFileSync(`${key}.pub`, "utf8").trim();
  return {
    email,
    key,
    publicKey,
    allow: (options = "") => `${[email, options, publicKey].filter(Boolean).join(" ")}\n`,
  };
}

/** Signs bytes as `ssh-keygen -Y sign` does. */
export function sign(message: string, { key }: Signer, namespace: string): string {
  return execFileSync("ssh-keygen", ["-Y", "sign", "-f", key, "-n", namespace], {
    input: message,
    encoding: "utf8",
    stdio: "pipe",
  });
}
