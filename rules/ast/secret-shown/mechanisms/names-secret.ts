import { isSecretName } from "../../../../src/facts/risk/variables.ts";
import { wordsOf } from "../../../../src/facts/versions/identifier-words.ts";

/** Last words of names of secrets. A bare `token`, `key` or `session` is mostly something else: of a text, of a map. */
const SECRET = /^(?:password|passwd|passphrase|secret|secrets|credential|credentials|creds|apikey|mnemonic)$/u;
/** Two words that are one together: `api_key`, `accessToken`. A session's key is mostly its number. */
const SECRET_PAIR =
  /^(?:(?:api|access|private|signing|encryption|secret|auth|master) key|(?:api|access|auth|bearer|refresh|session|bot|github|id) token)$/u;

/** Whether a variable or field holds a secret, by its name. */
export function namesSecret(name: string): boolean {
  const words = wordsOf(name);
  return SECRET.test(words.at(-1) ?? "") || SECRET_PAIR.test(words.slice(-2).join(" "));
}

/** The same for a shell's variables, which are mostly those of the environment. */
export function isShellSecret(name: string): boolean {
  return (
    namesSecret(name) ||
    (/^[A-Z][A-Z\d]*_[A-Z\d_]+$/u.test(name) && isSecretName(name) && /_(?:TOKEN|KEY|PAT)$/u.test(name))
  );
}
