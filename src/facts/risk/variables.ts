import type { Risk, Target } from "../../core/capability.ts";

/** What names of secrets have in them, as whole parts: `GITHUB_TOKEN`, `apiKey`, `DB_PASSWORD`. */
const SECRET_PART =
  /(?:^|_)(?:TOKEN|SECRET|SECRETS|PASSWORD|PASSWD|PASSPHRASE|PASS|PWD|PAT|CREDENTIAL|CREDENTIALS|CREDS|APIKEY|KEY|AUTH|BEARER|COOKIE|SESSION|SESSIONID|JWT|PRIVATE|MNEMONIC|SEED|DSN|SIGNATURE|CERT|WEBHOOK|LICENSE)(?=_|\d|$)/u;
/** Addresses that hold a password: 12-factor's DATABASE_URL and its like, Azure's connection strings. */
const SECRET_ADDRESS =
  /^(?:DATABASE|DB|POSTGRES|POSTGRESQL|PG|MYSQL|MONGO|MONGODB|REDIS|AMQP|RABBITMQ|CELERY_BROKER|BROKER|SENTRY|SLACK_WEBHOOK|DISCORD_WEBHOOK)_(?:URL|URI)$|CONNECTION_?STRING/u;
/** Names that look like secrets and are none: the standards and programs that define them are in the comments. */
const NO_SECRETS: ReadonlySet<string> = new Set([
  // POSIX, environment variables: the current and the previous folder.
  "PWD",
  "OLDPWD",
  // Freedesktop and systemd: numbers and kinds of a login session.
  "XDG_SESSION_ID",
  "XDG_SESSION_TYPE",
  "XDG_SESSION_CLASS",
  "XDG_SESSION_DESKTOP",
  "DESKTOP_SESSION",
  "GDMSESSION",
  "SESSION_MANAGER",
  // Python and numerical libraries: the seed of hashes and of chance.
  "PYTHONHASHSEED",
  "RANDOM_SEED",
  "SEED",
  "GLOBAL_SEED",
  "PL_GLOBAL_SEED",
  // Hugging Face tokenizers: whether they run in parallel.
  "TOKENIZERS_PARALLELISM",
  // OpenSSL, requests, Node: where public certificates lie.
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "GIT_SSL_CERT",
]);
/** Folders, names and times of sessions: where they lie is no secret, unlike what they are. */
const SESSION_SETTING = /^(?:[A-Z\d]+_)*SESSIONS?_(?:DIR|FOLDER|NAME|TYPE|TIMEOUT|COUNT|LIMIT)$/u;
/** They make a program load or run something; nobody needs to read one. ld.so(8), bash(1), git(1), perlrun(1), Node and Python manuals. */
const LOADERS: ReadonlySet<string> = new Set(
  "LD_PRELOAD LD_AUDIT LD_LIBRARY_PATH DYLD_INSERT_LIBRARIES DYLD_LIBRARY_PATH BASH_ENV ENV PROMPT_COMMAND ZDOTDIR PYTHONSTARTUP PYTHONINSPECT PERL5OPT RUBYOPT NODE_OPTIONS JAVA_TOOL_OPTIONS GIT_SSH_COMMAND GIT_EXTERNAL_DIFF GIT_EDITOR GIT_PAGER GIT_ASKPASS SSH_ASKPASS GIT_CONFIG_GLOBAL HISTFILE SSH_AUTH_SOCK".split(
    " ",
  ),
);

/** The whole environment, a name that nobody knows, one that looks like a secret, one that makes programs run code. */
export function riskOfVariable(target: Target): Risk {
  return target.match !== "exact" || isSecretName(target.value) || LOADERS.has(target.value) ? "risky" : "harmless";
}

/** Whether the value of a variable of this name is likely to be secret. */
export function isSecretName(name: string): boolean {
  const upper = name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/gu, "_").toUpperCase();
  return (
    !NO_SECRETS.has(upper) &&
    !SESSION_SETTING.test(upper) &&
    (SECRET_PART.test(upper) || SECRET_ADDRESS.test(upper) || /(?:TOKEN|SECRET|PASSWORD|APIKEY)$/u.test(upper))
  );
}
