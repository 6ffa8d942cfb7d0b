import type { Result } from "../core/fault.ts";

/** A signature that somebody claims to be good, with all that its check depends on. */
export interface SignatureClaim {
  readonly namespace: string;
  /** Who is said to have signed: one of the names in `allowedSigners`. */
  readonly principal: string;
  readonly message: Uint8Array;
  /** Armoured, as `ssh-keygen -Y sign` writes it. */
  readonly signature: string;
  /** Content of a file of allowed signers; keys in it may have a first and a last day. */
  readonly allowedSigners: string;
  /** Public keys, or a key revocation list; null for none. */
  readonly revoked: Uint8Array | null;
  readonly now: Date;
}

/** SSH signatures (OpenSSH's PROTOCOL.sshsig). */
export interface Signatures {
  /** Whether the signature is good. Faults: `ssh-keygen-missing`; whatever else goes wrong is no good signature. */
  verify(claim: SignatureClaim): Promise<Result<boolean>>;
  /** An armoured signature by a private key, or by the agent's for a public one. Faults: `ssh-keygen-missing`, `signing-failed`. */
  sign(message: string, keyFile: string, namespace: string): Promise<Result<string>>;
}
