const KEY = /(?:^|[ \t])(?:sk-)?(?:ssh-|ecdsa-)[\w@.-]+[ \t]+(?<key>[A-Za-z0-9+/]+=*)(?:[ \t]|$)/u;

/**
 * The principals to whom a file of allowed signers gives a key, from all its lines, in their order. Patterns are left
 * out: who cannot be told from the author does not count as somebody else. Whether the key counts at all, now and for
 * this purpose, is for ssh-keygen to say.
 */
export function principalsOf(allowedSigners: string, key: string): readonly string[] {
  const principals = allowedSigners.split(/\r?\n/u).flatMap((line) => {
    if (line.startsWith("#") || KEY.exec(line)?.groups?.["key"] !== key) return [];
    const [, quoted, plain = ""] = /^(?:"(?<quoted>[^"]*)"|(?<plain>\S*))/u.exec(line) ?? [];
    return (quoted ?? plain).split(",");
  });
  return [...new Set(principals.filter((principal) => principal !== "" && !/[*?!]/u.test(principal)))];
}
