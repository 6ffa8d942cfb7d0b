import { remember } from "../../../text/remember.ts";
import { WORDS } from "../word-limits.ts";
import type { Word } from "../words.ts";

/**
 * What code, paths and variables in a sentence stand for, by how they are spelled. `SECRET` in capital letters only: in
 * small ones it is most often the field of an interface.
 */
export const SPELLINGS: Readonly<Record<string, RegExp>> = {
  SECRET:
    /(?:^|[\s$={])(?:[A-Z0-9]+_)*(?:API_?KEY|TOKEN|SECRET|PASSWORD|CREDENTIALS|PRIVATE_KEY|ACCESS_KEY)(?:_ID)?\}?$/u,
  /** Files in which credentials are kept. */
  KEPT: /(?:^|[/~])(?:\.ssh|\.aws|\.gnupg|\.kube|\.netrc|\.pgpass|\.env(?:\.\w{1,20})?|id_(?:rsa|ed25519)|\.git-credentials)(?:$|\/)/iu,
  /** Files that agents read at the start of a session. */
  LEARNED:
    /(?:^|\/)(?:memory|memories|\.cursorrules|\.windsurfrules|(?:claude|agents|gemini|memory|copilot-instructions)\.md)(?:$|\/)/iu,
  /** Options of curl, wget, npm, pip, git, Node, Python and Go with which nobody asks who answers. */
  UNVERIFIED:
    /\bverify\s?=\s?false\b|--insecure\b|--no-check-certificate\b|\bnode_tls_reject_unauthorized\s?=\s?['"]?0|\brejectunauthorized['"]?\s?[:=]\s?false|\bcurl -k\b|\bstrict[-_]?ssl\s?[:= ]\s?false|\bssl_?verify\s?[:= ]\s?(?:false|0|no)|\binsecureskipverify\b|\bstricthostkeychecking[= ]no\b|--no-gpg-check\b/iu,
  /** What turns off that a machine looks or asks (references of ufw, SELinux, systemctl, macOS, PowerShell, gcloud). */
  DISARMS:
    /\bufw disable\b|\bsetenforce 0\b|\b(?:systemctl|service|launchctl|sc(?:\.exe)?) (?:--now )?(?:stop|disable|mask|unload)\b|\biptables -f\b|\bcsrutil disable\b|\bspctl --(?:master|global)-disable\b|\bset-mppreference\b|--?\w[\w-]*[= ]disabled?\b|\bkill(?:all)? .*(?:defender|falcon|auditd|osquery|clam)/iu,
  /** What replaces something that others have (git-push(1), git-tag(1), git-reset(1)). */
  FORCES:
    /\bgit\b.{0,60}\s(?:--force(?:-with-lease)?|--hard|--mirror)\b|\bgit (?:push|tag|branch|checkout|clean)\b.{0,40}\s-\w{0,3}[fFD]\w{0,3}\b/u,
  /** Permission rules of agents that allow everything (documentation of Claude Code's settings). */
  ANYTHING: /^\w{1,20}\(\*(?::\*)?\)$|^\*$|--yolo\b|--dangerously-\w+|\bbypasspermissions\b/iu,
  /** An address in backticks is an address. */
  LINK: /^(?:https?|wss?|ftp):\/\/\S+$/iu,
};

/** Code longer than this is no name, in UTF-16 units. */
const LONGEST = 200;
const NONE: readonly string[] = [];

/** Names of classes, most often none; a word that is neither code nor a path nor a variable has none. */
export function spelledClasses({ kind, raw }: Pick<Word, "kind" | "raw">): readonly string[] {
  if (kind !== "code" && kind !== "path" && (kind !== "word" || !raw.includes("_"))) return NONE;
  return raw.length > LONGEST ? NONE : classesOf(raw);
}

const classesOf = remember(WORDS, (raw: string): readonly string[] => {
  const found = Object.keys(SPELLINGS).filter((name) => SPELLINGS[name]?.test(raw));
  return found.length === 0 ? NONE : found;
});
