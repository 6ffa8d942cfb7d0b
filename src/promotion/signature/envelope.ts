const ARMOR = /^-----BEGIN SSH SIGNATURE-----\n(?<base64>[A-Za-z0-9+/=\n]{1,20000})-----END SSH SIGNATURE-----\n?$/u;
const MAGIC = "SSHSIG";

/** What an SSH signature says of itself, unverified. */
export interface Envelope {
  /** The public key in base64, as authorized_keys and allowed_signers have it. */
  readonly key: string;
  readonly namespace: string;
}

/**
 * Reads the envelope of an armoured SSH signature (OpenSSH's PROTOCOL.sshsig: magic, version 1, public key, namespace, …).
 * Null for anything else.
 */
export function readEnvelope(armored: string): Envelope | null {
  const base64 = ARMOR.exec(armored.replaceAll("\r\n", "\n"))?.groups?.["base64"];
  if (base64 === undefined) return null;
  const bytes = Buffer.from(base64, "base64");
  if (bytes.length < 10 || bytes.toString("latin1", 0, 6) !== MAGIC || bytes.readUInt32BE(6) !== 1) return null;
  const key = readField(bytes, 10);
  const namespace = key === null ? null : readField(bytes, key.end);
  if (key === null || namespace === null) return null;
  return { key: key.field.toString("base64"), namespace: namespace.field.toString() };
}

/** A `string` of the SSH protocol (RFC 4251, section 5): its length in four bytes, then the bytes. */
function readField(bytes: Buffer, at: number): { readonly field: Buffer; readonly end: number } | null {
  if (at + 4 > bytes.length) return null;
  const end = at + 4 + bytes.readUInt32BE(at);
  return end > bytes.length ? null : { field: bytes.subarray(at + 4, end), end };
}
