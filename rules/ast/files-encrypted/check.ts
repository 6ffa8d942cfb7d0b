import type { Check } from "../../../src/scanners/ast/check.ts";
import { calleeName } from "../../../src/languages/callee-name.ts";

/** Ciphers of the usual libraries: cryptography, PyCryptodome, PyNaCl, pyAesCrypt, Node's crypto. */
const ENCRYPTS =
  /^(?:cryptography\.fernet\.Fernet\.encrypt|Crypto(?:dome)?\.Cipher\.\w+\.new|nacl\.secret\.SecretBox\.encrypt|pyAesCrypt\.encrypt\w*|crypto\.createCipher(?:iv)?)$/u;
const WALKS =
  /^(?:os\.(?:walk|scandir|listdir)|glob\.i?glob|fs\.(?:promises\.)?readdir(?:Sync)?)$|\.(?:rglob|iterdir)$/u;
const REMOVES =
  /^(?:os\.(?:remove|unlink|rename|replace)|shutil\.move|fs\.(?:promises\.)?(?:unlink|rename|rm)(?:Sync)?)$|\.(?:unlink|rename)$/u;

/** One source that goes over files, encrypts, and removes or renames. */
export const check: Check = function* ({ sources }) {
  for (const source of sources) {
    const { language } = source.facts;
    const names = source.calls.map(({ call, target }) => target ?? calleeName(call.callee, language));
    const cipher = source.calls.find(({ target }) => target !== null && ENCRYPTS.test(target));
    if (cipher === undefined) continue;
    const takesAll = names.some((name) => WALKS.test(name)) && names.some((name) => REMOVES.test(name));
    if (takesAll) yield { source, span: cipher.call.span, key: cipher.target ?? "", detail: cipher.target ?? "" };
  }
};
