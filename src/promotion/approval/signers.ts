/** Who made a change: whoever a commit of it names, and the keys that signed one. */
export interface Authorship {
  /** In lower case. */
  readonly emails: ReadonlySet<string>;
  /** Public keys in base64. */
  readonly keys: ReadonlySet<string>;
}

/** A signature that ssh-keygen accepted, and to whom the base gives its key. */
export interface AcceptedSignature {
  readonly key: string;
  /** Never empty. */
  readonly principals: readonly string[];
}

/** Whether a signer has a part in what is to be approved: by a key, or by any e-mail that the base gives to the key. */
export function isAuthor({ key, principals }: AcceptedSignature, { emails, keys }: Authorship): boolean {
  return keys.has(key) || principals.some((principal) => emails.has(principal.toLowerCase()));
}

/** One name for each different person: neither a second key of a person nor a second person of a key counts again. */
export function distinctSigners(signatures: readonly AcceptedSignature[]): readonly string[] {
  const known = new Set<string>();
  return signatures.flatMap(({ key, principals }) => {
    const names = [`key ${key}`, ...principals.map((principal) => principal.toLowerCase())];
    const isNew = !names.some((name) => known.has(name));
    for (const name of names) known.add(name);
    return isNew ? principals.slice(0, 1) : [];
  });
}
