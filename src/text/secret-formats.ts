/** A secret that is known by its own shape. */
export interface SecretFormat {
  readonly name: string;
  /**
   * Group 1 stays visible (at most 4 characters of the secret, or the context before it), the rest is masked.
   * Repetition is bounded, so that a search takes linear time and the engine's stack suffices.
   */
  readonly pattern: RegExp;
  /** Where the shape is described. */
  readonly source: string;
}

const GITHUB_DOCS = "docs.github.com, About authentication to GitHub, token formats";
const SCANNING_DOCS = "docs.github.com, Supported secret scanning patterns";

/** Formats of providers. Lengths are the shortest that the source names, because providers lengthen them. */
export const SECRET_FORMATS: readonly SecretFormat[] = [
  {
    name: "AWS access key id",
    pattern: /(A[KS]IA)[A-Z0-9]{16}/g,
    source: "AWS IAM user guide, unique identifiers: AKIA (long-term) and ASIA (temporary)",
  },
  {
    name: "AWS secret access key after its id",
    pattern: /(A[KS]IA[A-Z0-9]{16}["'`\s,;:|]{1,8})[A-Za-z0-9/+]{40}/g,
    source: "AWS IAM user guide, access keys: 40 characters, in the column after the id in a credential file",
  },
  { name: "GitHub token", pattern: /(gh[opusr]_)[A-Za-z0-9]{36}/g, source: GITHUB_DOCS },
  { name: "GitHub fine-grained token", pattern: /(gith)ub_pat_\w{22}/g, source: GITHUB_DOCS },
  { name: "GitLab token", pattern: /(glpa)t-[\w-]{20}/g, source: "docs.gitlab.com, token overview, prefixes" },
  { name: "Slack token", pattern: /(xox[a-z])-[\w-]{10}/g, source: "Slack API docs, token types" },
  { name: "Slack app token", pattern: /(xapp)-[\w-]{20}/g, source: "Slack API docs, token types" },
  {
    name: "Slack webhook",
    pattern: /(hooks\.slack\.com\/services\/)T\w{8,12}\/B\w{8,12}\/\w{20}/g,
    source: "Slack API docs, incoming webhooks",
  },
  { name: "Stripe key", pattern: /([sr]k_[lt])(?:ive|est)_[A-Za-z0-9]{16}/g, source: "Stripe docs, API keys" },
  { name: "Google API key", pattern: /(AIza)[\w-]{35}/g, source: SCANNING_DOCS },
  { name: "Anthropic key", pattern: /(sk-a)nt-[\w-]{20}/g, source: SCANNING_DOCS },
  {
    name: "OpenAI project key",
    pattern: /(sk-[a-z])(?:roj|vcacct|dmin)-[\w-]{20}/g,
    source: "OpenAI docs, API keys: sk-proj-, sk-svcacct-, sk-admin-",
  },
  {
    name: "OpenAI key",
    pattern: /(?<![A-Za-z0-9])(sk-[A-Za-z0-9])[A-Za-z0-9]{19}/g,
    source: "OpenAI docs, API keys: the older form without a kind",
  },
  { name: "Hugging Face token", pattern: /(?<![A-Za-z0-9])(hf_[A-Za-z])[A-Za-z]{29}/g, source: SCANNING_DOCS },
  { name: "npm token", pattern: /(npm_)[A-Za-z0-9]{36}/g, source: "GitHub blog, npm's new token format (2021)" },
  { name: "PyPI token", pattern: /(pypi)-[\w-]{50}/g, source: "PyPI docs, API tokens: macaroons after pypi-" },
  { name: "SendGrid key", pattern: /(SG\.\w)[\w-]{21}\.[\w-]{43}/g, source: SCANNING_DOCS },
  {
    name: "Twilio API key",
    pattern: /(?<![A-Za-z0-9])(SK[0-9a-f]{2})[0-9a-f]{30}/g,
    source: "Twilio docs, API keys: SK and 32 hex digits",
  },
  {
    name: "Telegram bot token",
    pattern: /(?<![A-Za-z0-9])(\d{4})\d{4,6}:[\w-]{35}/g,
    source: "Telegram Bot API, authorizing your bot",
  },
  {
    name: "JSON Web Token",
    pattern: /(?<![\w-])(eyJ[\w-])[\w-]{8,20000}\.eyJ[\w-]{8,20000}\.[\w-]?/g,
    source: "RFC 7519, compact form; every JSON object begins with eyJ in base64url",
  },
  {
    name: "Discord webhook",
    pattern: /(discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{10,20}\/)[\w-]{40}/g,
    source: "Discord developer docs, webhook resource",
  },
  {
    name: "Discord bot token",
    pattern: /(?<![A-Za-z0-9])([MNO][A-Za-z0-9_-]{3})[\w-]{19,24}\.[\w-]{6}\.[\w-]{27}/g,
    source: "Discord developer docs, authentication: user id, timestamp and HMAC in base64url",
  },
  {
    name: "password in a URL",
    // Up to the last @ before the path: people forget to encode the one in their password.
    pattern: /(:\/\/[^\s:@/"'<>]{0,64}:)(?!\$?[{(]|%)[^\s/"'<>]{1,256}(?=@)/g,
    source: "RFC 3986 section 3.2.1, userinfo",
  },
  {
    name: "HTTP authorization",
    pattern: /(\b(?:Bearer|Basic)[ \t]{1,4})[\w.~+/-]{16,4000}={0,2}/g,
    source: "RFC 6750 section 2.1 and RFC 7617 section 2",
  },
  {
    name: "private key block",
    // Base64 lines (also as `\n` in one string), header lines such as `DEK-Info: …`, a short last line.
    // Prose after a mere mention of the first line has no words of 16 characters, and is left alone.
    pattern:
      /(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)(?:\\[nr]|[\s"'`,#>|]|[A-Z][A-Za-z]{2,10}-[A-Z][a-z]{2,8}: [^\s\\]{1,80}){0,40}[A-Za-z0-9+/=]{16,200}(?:\\[nr]|[\s"'`,#>|]|[A-Za-z0-9+/=]{16,200}){0,4000}(?:[A-Za-z0-9+/=]{1,15}(?=(?:\\[nr]|[\s"'`,+]){0,8}-----END))?/g,
    source: "RFC 7468 section 10, RFC 1421 (header lines), RFC 9580 (PGP)",
  },
];
