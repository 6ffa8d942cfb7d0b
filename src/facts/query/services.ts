/** Words of names of credentials and of hosts that say nothing of whose they are. */
const GENERIC: ReadonlySet<string> = new Set(
  "API KEY KEYS TOKEN TOKENS SECRET SECRETS ACCESS AUTH AUTHORIZATION BEARER PASSWORD PASSWD PASS USER USERNAME ID CLIENT APP APPLICATION PRIVATE PUBLIC SESSION COOKIE PAT JWT URL URI HOST DB DATABASE SERVICE ACCOUNT MY THE DEFAULT TEST PROD DEV STAGING PERSONAL CREDENTIAL CREDENTIALS OAUTH REFRESH SIGNING WEBHOOK MASTER ADMIN ROOT ENV CONFIG SERVER AGENT BOT SKILL WWW COM ORG NET IO AI CO EXAMPLE LOCAL HTTPS HTTP JSON SHARE ETC HOME USERS VAR CERT PEM SEED X".split(
    " ",
  ),
);

/**
 * Whose a credential is by a word of its name or path, and the domains that it is meant for: the services' own
 * documentation of their clients' variables and files, and of their addresses. Without domains it is for no web service.
 */
const OWNERS: readonly (readonly [words: RegExp, domains: string])[] = [
  [/^(?:AWS|S3)$/u, "amazonaws.com amazonaws.com.cn aws.amazon.com"],
  [/^(?:GITHUB|GH)$/u, "github.com githubusercontent.com ghcr.io githubcopilot.com"],
  [/^GITLAB$/u, "gitlab.com"],
  [/^OPENAI$/u, "openai.com openai.azure.com chatgpt.com"],
  [/^(?:ANTHROPIC|CLAUDE)$/u, "anthropic.com claude.ai claude.com"],
  [
    /^(?:GOOGLE|GEMINI|GCP|GCLOUD|YOUTUBE|GMAIL|FIREBASE)$/u,
    "googleapis.com google.com youtube.com firebaseio.com run.app",
  ],
  [/^AZURE$/u, "azure.com microsoft.com windows.net microsoftonline.com azurewebsites.net"],
  [/^(?:HF|HUGGINGFACE)$/u, "huggingface.co hf.co hf.space"],
  [/^(?:NPM|NPMRC)$/u, "npmjs.org npmjs.com"],
  [/^(?:PYPI|PYPIRC|TWINE)$/u, "pypi.org"],
  [/^STRIPE$/u, "stripe.com"],
  [/^SLACK$/u, "slack.com"],
  [/^(?:DOCKER|DOCKERHUB)$/u, "docker.com docker.io"],
  [/^(?:SSH|GNUPG|GPG|KUBE|KUBECONFIG|NETRC|SHADOW|PGPASSWORD)$/u, ""],
];
/** Credentials that open a store of data and are for no web service at all. */
const NO_WEB_SERVICE =
  /^(?:DATABASE|DB|POSTGRES|POSTGRESQL|PG|MYSQL|MONGO|MONGODB|REDIS)_(?:URL|URI|PASSWORD|PASS)$|^PGPASSWORD$/u;

/** `known-foreign`: for a service whose domains are known, or for none. `nobody`: the name has no word of its own. */
export type Ownership = "own" | "foreign" | "known-foreign" | "nobody";

/**
 * Whether one of these hosts is that of the service which a credential is for: one of the service's domains, or, where
 * these are not known here, a host that has a word of the variable's name or the file's path.
 */
export function ownershipOf(name: string, hosts: readonly string[]): Ownership {
  const words = wordsOf(name);
  const owner = OWNERS.find(([pattern]) => words.some((word) => pattern.test(word)));
  if (owner !== undefined) {
    const domains = owner[1].split(" ").filter((domain) => domain !== "");
    return hosts.some((host) => domains.some((domain) => isBelow(host, domain))) ? "own" : "known-foreign";
  }
  if (NO_WEB_SERVICE.test(name.toUpperCase())) return "known-foreign";
  const own = words.filter((word) => !GENERIC.has(word));
  if (own.length === 0) return "nobody";
  return hosts.some((host) => sharesWord(own, host)) ? "own" : "foreign";
}

function isBelow(host: string, domain: string): boolean {
  const name = host.toLowerCase().replace(/:\d+$/u, "");
  return name === domain || name.endsWith(`.${domain}`);
}

/** `GITHUB_TOKEN`, `myService.apiKey`, `~/.config/service/token.json` */
function wordsOf(name: string): readonly string[] {
  const spaced = name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, "_").toUpperCase();
  return spaced.split(/[^A-Z]+/u).filter((word) => word.length > 0);
}

/** A word of three letters or more that is in the host; or a label of the host that is in the words put together. */
function sharesWord(words: readonly string[], host: string): boolean {
  const labels = host
    .toUpperCase()
    .split(/[^A-Z]+/u)
    .filter((label) => label.length > 2 && !GENERIC.has(label));
  const joined = words.join("");
  return labels.some(
    (label) => joined.includes(label) || words.some((word) => word.length > 2 && label.includes(word)),
  );
}
