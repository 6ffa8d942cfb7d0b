import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { absoluteOnly } from "../search-path.ts";
import { inTemporaryFolder } from "../temporary-folder.ts";
import { fail, ok, type Result } from "../../core/fault.ts";
import type { SignatureClaim, Signatures } from "../../ports/signatures.ts";

/** For one run, in milliseconds; a person may have to type a passphrase or touch a key. */
const VERIFY_TIME_OUT = 10_000;
const SIGN_TIME_OUT = 120_000;

/** OpenSSH's own ssh-keygen, run without a shell. Options: ssh-keygen(1), `-Y`. */
export const signatures: Signatures = {
  verify: async (claim) => await inTemporaryFolder("signature", async (folder) => await verifyIn(folder, claim)),

  async sign(message, keyFile, namespace) {
    const args = ["-Y", "sign", "-f", keyFile, "-n", namespace];
    const run = await runKeygen(args, message, SIGN_TIME_OUT);
    if (!run.ok) return run;
    if (run.value.exitCode === 0) return ok(run.value.stdout);
    return fail("signing-failed", `\`ssh-keygen ${args.join(" ")}\` failed: ${firstLine(run.value.stderr)}`);
  },
};

/** Makes a new Ed25519 key without a passphrase; the public half is in `<file>.pub`. Faults as for `sign`. */
export async function makeKey(keyFile: string): Promise<Result<void>> {
  const run = await runKeygen(["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", keyFile], "", VERIFY_TIME_OUT);
  if (!run.ok) return run;
  if (run.value.exitCode === 0) return ok(undefined);
  return fail("signing-failed", `ssh-keygen cannot make a key: ${firstLine(run.value.stderr)}`);
}

/** ssh-keygen reads the message from its input and everything else from files. */
async function verifyIn(folder: string, claim: SignatureClaim): Promise<Result<boolean>> {
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, content, { mode: 0o600 });
    return path;
  };
  const revoked = claim.revoked === null ? [] : ["-r", await write("revoked", claim.revoked)];
  const allowed = await write("allowed", claim.allowedSigners);
  const signature = await write("signature", claim.signature);
  const who = ["-Y", "verify", "-n", claim.namespace, "-I", claim.principal, "-f", allowed, "-s", signature];
  const args = [...who, "-O", `verify-time=${timestamp(claim.now)}`, ...revoked];
  const run = await runKeygen(args, claim.message, VERIFY_TIME_OUT);
  return run.ok ? ok(run.value.exitCode === 0) : run;
}

/** `YYYYMMDDHHMMSSZ`, in UTC. */
function timestamp(moment: Date): string {
  return `${moment.toISOString().replaceAll(/[-:T]|\..*/gu, "")}Z`;
}

interface Ended {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

async function runKeygen(args: readonly string[], input: string | Uint8Array, timeout: number): Promise<Result<Ended>> {
  const { code, exitCode, stdout, stderr } = await execa("ssh-keygen", args, {
    input,
    timeout,
    reject: false,
    env: { LC_ALL: "C", PATH: absoluteOnly(process.env["PATH"]) },
    stripFinalNewline: false,
    maxBuffer: 1024 * 1024,
  });
  if (code === "ENOENT") return fail("ssh-keygen-missing", "there is no ssh-keygen on the PATH");
  return ok({ exitCode, stdout, stderr });
}

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}
