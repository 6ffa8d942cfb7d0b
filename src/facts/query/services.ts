/** Words of names of credentials and of hosts that say nothing of whose they are. */
const GENERIC: ReadonlySet<string> = new Set(
  "API KEY KEYS TOKEN TOKENS SECRET SECRETS ACCESS AUTH AUTHORIZATION BEARER PASSWORD PASSWD PASS USER USERNAME ID CLIENT APP APPLICATION PRIVATE PUBLIC SESSION COOKIE PAT JWT URL URI HOST DB DATABASE SERVICE ACCOUNT MY THE DEFAULT TEST PROD DEV STAGING PERSONAL CREDENTIAL CREDENTIALS OAUTH REFRESH SIGNING WEBHOOK MASTER ADMIN ROOT ENV CONFIG SERVER AGENT BOT SKILL WWW COM ORG NET IO AI CO EXAMPLE LOCAL HTTPS HTTP JSON SHARE ETC HOME USERS VAR CERT PEM SEED X".split(
    " ",
  ),
);

/**
 * Whose a credential is by the first words of its name or path, and a part of the hosts that it is meant for: the
 * services' own documentation of their clients' variables and files.
 */
const OWNERS: readonly (readonly [words: RegExp, hosts: RegExp])[] = [
  [/^(?:AWS|S3)$/u, /amazonaws|amazon|cloudfront/u],
  [/^(?:GITHUB|GH)$/u, /github|ghcr\.io/u],
  [/^(?:GITLAB|CI)$/u, /gitlab/u],
  [/^OPENAI$/u, /openai|azure|chatgpt/u],
  [/^(?:ANTHROPIC|CLAUDE)$/u, /anthropic|claude/u],
  [/^(?:GOOGLE|GEMINI|GCP|GCLOUD|YOUTUBE|GMAIL|FIREBASE)$/u, /google|gstatic|youtube|firebase/u],
  [/^AZURE$/u, /azure|microsoft|windows\.net/u],
  [/^(?:HF|HUGGINGFACE|HUGGING)$/u, /huggingface|hf\.(?:co|space)/u],
  [/^(?:NPM|NPMRC|NODE)$/u, /npmjs|npmmirror/u],
  [/^(?:PYPI|PYPIRC|TWINE)$/u, /pypi/u],
  [/^(?:STRIPE)$/u, /stripe/u],
  [/^(?:SLACK)$/u, /slack/u],
  [/^(?:SSH|GNUPG|GPG|KUBE|KUBECONFIG|NETRC|SHADOW|MYSQL|POSTGRES|POSTGRESQL|PG|PGPASSWORD|MONGO|MONGODB|REDIS)$/u, /^\b$/u],
  [/^DOCKER$/u, /docker/u],
];
/** Credentials that open a store of data and are for no web service at all. */
const NO_WEB_SERVICE = /^(?:DATABASE|DB|POSTGRES|POSTGRESQL|PG|MYSQL|MONGO|MONGODB|REDIS)_(?:URL|URI|PASSWORD|PASS)$|^PGPASSWORD$/u;

/** Whose a credential is, as far as its name says. `known`: a service whose hosts are known, or no web service. */
export interface Ownership {
  readonly kind: "own" | "foreign" | "known-foreign" | "nobody";
}

/**
 * Whether one of these hosts is that of the service which a credential is for, by a word that the variable's name or the
 * file's path shares with it. `nobody`: the name has no word of its own (`API_KEY`).
 */
export function ownershipOf(name: string, hosts: readonly string[]): Ownership["kind"] {
  const words = wordsOf(name);
  const owner = OWNERS.find(([pattern]) => words.some((word) => pattern.test(word)));
  const named = hosts.filter((host) => host !== "*");
  if (owner !== undefined && named.some((host) => owner[1].test(host.toLowerCase()))) return "own";
  if (NO_WEB_SERVICE.test(name.toUpperCase())) return "known-foreign";
  const own = words.filter((word) => !GENERIC.has(word));
  if (own.length === 0) return "nobody";
  const isShared = named.some((host) => sharesWord(own, host));
  if (isShared) return "own";
  return owner === undefined ? "foreign" : "known-foreign";
}

/** `GITHUB_TOKEN`, `myService.apiKey`, `~/.config/service/token.json` */
function wordsOf(name: string): readonly string[] {
  const spaced = name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, "_").toUpperCase();
  return spaced.split(/[^A-Z]+/u).filter((word) => word.length > 0);
}

/** A word of three letters or more that is in the host; or a label of the host that is in the words put together. */
function sharesWord(words: readonly string[], host: string): boolean {
  const labels = host.toUpperCase().split(/[^A-Z]+/u).filter((label) => label.length > 2 && !GENERIC.has(label));
  const joined = words.join("");
  return labels.some(
    (label) => joined.includes(label) || words.some((word) => word.length > 2 && label.includes(word)),
  );
}
