import type { CapabilityKind } from "../../core/capability.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import { DECODERS } from "../query/known-calls.ts";
import { isAgentFile } from "../risk/files.ts";

/** Words without which no text names a secret: of the environment, of the user's folder, of files and tools that keep keys. */
const NAMES_SECRETS =
  /environ|getenv|\.env\b|printenv|\benv\b|~|\bhome|expanduser|userprofile|\/root\/|\/etc\/|\.(?:ssh|aws|netrc|npmrc|pypirc|gnupg|kube|docker)|credential|id_(?:rsa|ed25519|ecdsa)|cookies|login data|wallet|history|clipboard|keyring|keytar|pbpaste|xclip|xsel|wl-paste|secret|token|passw|_key\b/iu;
const LISTS_MEMBERS = /\b(?:namelist|infolist|getmembers|getnames|getEntries)\b/u;
const DECODES_IN_SHELL = /\b(?:base64|base32|xxd|openssl)\b/u;

/**
 * Whether an artifact has a source and a sink of some flow. Most have none; then nothing is followed. Says yes too often
 * rather than no.
 */
export function mayHaveFlows(all: readonly ArtifactSource[]): boolean {
  const sources = all.filter(({ facts }) => facts.calls.length > 0);
  const isFetching = has(sources, "network");
  if (isFetching && all.some(namesSecrets)) return true;
  if (has(sources, "fs-write") && sources.some(({ text }) => LISTS_MEMBERS.test(text))) return true;
  const isHidden = isFetching || sources.some(decodes);
  return isHidden && (has(sources, "dynamic-code") || has(sources, "exec") || sources.some(writesForAgents));
}

/** Whether the way of data through sources of a language can be followed. */
export function isFollowed(language: ArtifactSource["facts"]["language"]): boolean {
  return language === "python" || language === "javascript" || language === "typescript" || language === "shell";
}

function has(sources: readonly ArtifactSource[], wanted: CapabilityKind): boolean {
  return sources.some(({ capabilities }) => capabilities.some(({ kind }) => kind === wanted));
}

function namesSecrets({ capabilities, text, facts }: ArtifactSource): boolean {
  if (!isFollowed(facts.language)) return false;
  const isRisky = capabilities.some(({ kind, risk }) => (kind === "fs-read" || kind === "env") && risk === "risky");
  return isRisky || NAMES_SECRETS.test(text);
}

function decodes({ calls, facts, text }: ArtifactSource): boolean {
  if (facts.language === "shell") return DECODES_IN_SHELL.test(text);
  return calls.some(({ target }) => target !== null && DECODERS.has(target));
}

function writesForAgents({ capabilities }: ArtifactSource): boolean {
  return capabilities.some(
    ({ kind, target }) => kind === "fs-write" && target.match !== "any" && isAgentFile(target.value),
  );
}
