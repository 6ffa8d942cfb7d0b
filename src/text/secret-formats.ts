/** A secret that is known by its own shape. */
export interface SecretFormat {
  readonly name: string;
  /**
   * Group 1 stays visible (at most 4 characters of the secret, or the context before it), the rest is masked.
   * Repetition is bounded, so that a search takes linear time and the engine's stack suffices.
   */
  readonly pattern: RegExp;
  /** Every match has one of these in it, in whatever case; here in lower case. Empty where nothing short tells it. */
  readonly holds: readonly string[];
  /** Where the shape is described. */
  readonly source: string;
}

const GITHUB_DOCS = "docs.github.com, About authentication to GitHub, token formats";
const SCANNING_DOCS = "docs.github.com, Supported secret scanning patterns";
const SLACK_DOCS = "Slack API docs, token types";

/**
 * Formats of providers, each with a rule of its own. Lengths are the shortest that the source names, because providers
 * lengthen them: more is masked than alarms, never less.
 */
export const PROVIDER_FORMATS: readonly SecretFormat[] = [
  {
    name: "AWS access key id",
    pattern: /(A[KS]IA)[A-Z0-9]{16}/g,
    holds: ["akia", "asia"],
    source: "AWS IAM user guide, unique identifiers: AKIA (long-term) and ASIA (temporary)",
  },
  {
    name: "GitHub token",
    pattern: /(gh[opusr]_)[A-Za-z0-9]{36}/g,
    holds: ["gho_", "ghp_", "ghr_", "ghs_", "ghu_"],
    source: GITHUB_DOCS,
  },
  {
    name: "GitHub installation token with claims",
    pattern: /(ghs_)\d{1,12}_eyJ[\w.-]{40,1000}/g,
    holds: ["ghs_"],
    source: "GitHub changelog, the longer format of installation tokens: ghs_, app id, JWT",
  },
  { name: "GitHub fine-grained token", pattern: /(gith)ub_pat_\w{22}/g, holds: ["github_pat_"], source: GITHUB_DOCS },
  {
    name: "GitLab token",
    pattern: /(gl(?:pa|oa|so|dt|rt|cb|pt|ft|im|ag))[a-z]{0,3}-[\w-]{20}/g,
    holds: ["glpa", "gloa", "glso", "gldt", "glrt", "glcb", "glpt", "glft", "glim", "glag"],
    source: "docs.gitlab.com, token overview, prefixes",
  },
  { name: "Slack token", pattern: /(xox[a-z])-[\w-]{10}/g, holds: ["xox"], source: SLACK_DOCS },
  { name: "Slack refreshable token", pattern: /(xoxe)\.xox[bp]-\d-\w{20}/g, holds: ["xoxe"], source: SLACK_DOCS },
  { name: "Slack app token", pattern: /(xapp)-[\w-]{20}/g, holds: ["xapp"], source: SLACK_DOCS },
  {
    name: "Slack webhook",
    pattern: /(hooks\.slack\.com\/services\/)T\w{6,12}\/B\w{6,12}\/\w{20}/g,
    holds: ["hooks.slack"],
    source: "Slack API docs, incoming webhooks",
  },
  {
    name: "Stripe key",
    pattern: /([sr]k_[lt])(?:ive|est)_[A-Za-z0-9]{16}/g,
    holds: ["rk_l", "rk_t", "sk_l", "sk_t"],
    source: "Stripe docs, API keys",
  },
  {
    name: "Square token",
    pattern: /(?<![\w-])(sq0[ac]|EAAA)(?:[ts]p-[\w-]{22}|[\w-]{60})/g,
    holds: ["eaaa", "sq0a", "sq0c"],
    source: "Square docs, access tokens and application secrets",
  },
  {
    name: "Shopify token",
    pattern: /(shp[acps])[atps]_[A-Za-z0-9]{32}/g,
    holds: ["shpa", "shpc", "shpp", "shps"],
    source: "Shopify changelog, length of the access token and of the app secret key",
  },
  { name: "Google API key", pattern: /(AIza)[\w-]{35}/g, holds: ["aiza"], source: SCANNING_DOCS },
  {
    name: "Google OAuth client secret",
    pattern: /(GOCS)PX-[\w-]{28}/g,
    holds: ["gocspx"],
    source: "Google Cloud docs, OAuth client secrets",
  },
  {
    name: "Azure client secret",
    pattern: /(?<![\w~.-])([\w~.]{3}\d)Q~[\w~.-]{31,40}/g,
    holds: ["q~"],
    source: "Microsoft, identifiable secrets of Entra applications: a digit and Q~ from the fourth character on",
  },
  {
    name: "DigitalOcean token",
    pattern: /(do[opr]_)v1_[a-f0-9]{64}/g,
    holds: ["doo_v1", "dop_v1", "dor_v1"],
    source: "DigitalOcean docs, personal access tokens",
  },
  {
    name: "Databricks token",
    pattern: /(?<![A-Za-z0-9])(dapi)[a-f0-9]{32}/gi,
    holds: ["dapi"],
    source: "Databricks docs, personal access tokens",
  },
  {
    name: "Heroku key",
    pattern: /(HRKU)-AA[\w-]{58}/g,
    holds: ["hrku"],
    source: "Heroku changelog, prefixed OAuth tokens (2024)",
  },
  {
    name: "Vault token",
    pattern: /(?<![A-Za-z0-9])(hv[sbr]\.)[\w-]{24}/g,
    holds: ["hvb.", "hvr.", "hvs."],
    source: "HashiCorp Vault docs, tokens: service, batch and recovery",
  },
  {
    name: "Terraform token",
    pattern: /(?<![A-Za-z0-9])([A-Za-z0-9]{4})[A-Za-z0-9]{10}\.atlasv1\.[\w-]{60}/g,
    holds: [".atlasv1."],
    source: "HCP Terraform docs, API tokens",
  },
  { name: "Anthropic key", pattern: /(sk-a)nt-[\w-]{20}/g, holds: ["sk-ant-"], source: SCANNING_DOCS },
  {
    name: "OpenAI project key",
    pattern: /(sk-[a-z])(?:roj|vcacct|dmin)-[\w-]{20}/g,
    holds: ["roj-", "vcacct-", "dmin-"],
    source: "OpenAI docs, API keys: sk-proj-, sk-svcacct-, sk-admin-",
  },
  {
    name: "OpenAI key of the older form",
    pattern: /(?<![A-Za-z0-9])(sk-[A-Za-z0-9])[A-Za-z0-9]{19}T3BlbkFJ[A-Za-z0-9]{20}/g,
    holds: ["t3blbkfj"],
    source: `${SCANNING_DOCS}; T3BlbkFJ is OpenAI in base64`,
  },
  {
    name: "OpenRouter key",
    pattern: /(sk-o)r-v1-[a-f0-9]{64}/g,
    holds: ["sk-or-"],
    source: "OpenRouter docs, secret formats",
  },
  { name: "Groq key", pattern: /(?<![A-Za-z0-9])(gsk_)[A-Za-z0-9]{52}/g, holds: ["gsk_"], source: SCANNING_DOCS },
  { name: "xAI key", pattern: /(?<![A-Za-z0-9])(xai-)[A-Za-z0-9]{70}/g, holds: ["xai-"], source: SCANNING_DOCS },
  {
    name: "Replicate token",
    pattern: /(?<![A-Za-z0-9])(r8_[A-Za-z0-9])[A-Za-z0-9]{36}/g,
    holds: ["r8_"],
    source: SCANNING_DOCS,
  },
  {
    name: "Hugging Face token",
    pattern: /(?<![A-Za-z0-9])(hf_[A-Za-z])[A-Za-z]{29}/g,
    holds: ["hf_"],
    source: SCANNING_DOCS,
  },
  {
    name: "npm token",
    pattern: /(npm_)[A-Za-z0-9]{36}/g,
    holds: ["npm_"],
    source: "GitHub blog, npm's new token format (2021)",
  },
  {
    name: "PyPI token",
    pattern: /(pypi)-[\w-]{50}/g,
    holds: ["pypi-"],
    source: "PyPI docs, API tokens: macaroons after pypi-",
  },
  {
    name: "Docker Hub token",
    pattern: /(dckr)_[op]at_[\w-]{27}/g,
    holds: ["dckr_"],
    source: "Docker docs, personal and organization tokens",
  },
  { name: "SendGrid key", pattern: /(SG\.\w)[\w-]{19,23}\.[\w-]{39}/g, holds: ["sg."], source: SCANNING_DOCS },
  { name: "Mailgun key", pattern: /(?<![A-Za-z0-9])(key-)[0-9a-f]{32}/g, holds: ["key-"], source: SCANNING_DOCS },
  { name: "Linear key", pattern: /(lin_)api_[A-Za-z0-9]{40}/g, holds: ["lin_api_"], source: SCANNING_DOCS },
  {
    name: "Notion token",
    pattern: /(?<![A-Za-z0-9])(ntn_|secr)(?:\d{11}[A-Za-z0-9]{35}|et_[A-Za-z0-9]{43})/g,
    holds: ["ntn_", "secr"],
    source: "Notion changelog, ntn_ takes the place of secret_ (2024)",
  },
  {
    name: "Tailscale key",
    pattern: /(tske)y-[a-z]{3,10}-[A-Za-z0-9]{8,20}-[A-Za-z0-9]{20}/g,
    holds: ["tskey-"],
    source: "Tailscale docs, key prefixes",
  },
  {
    name: "1Password service account",
    pattern: /(ops_)eyJ[A-Za-z0-9+/]{250}/g,
    holds: ["ops_eyj"],
    source: SCANNING_DOCS,
  },
  {
    name: "Telegram bot token",
    pattern: /(?<![A-Za-z0-9])(?:bot)?(\d{4})\d{2,6}:[\w-]{35}/g,
    holds: [],
    source: "Telegram Bot API, authorizing your bot",
  },
  {
    name: "JSON Web Token",
    pattern: /(?<![\w-])(eyJ[\w-])[\w-]{8,20000}\.eyJ[\w-]{8,20000}\.[\w-]?/g,
    holds: [".eyj"],
    source: "RFC 7519, compact form; every JSON object begins with eyJ in base64url",
  },
  {
    name: "Discord webhook",
    pattern: /(discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{5,20}\/)[\w-]{8}/g,
    holds: ["webhooks/"],
    source: "Discord developer docs, webhook resource",
  },
  {
    name: "Discord bot token",
    pattern: /(?<![A-Za-z0-9])([MNO][A-Za-z0-9_-]{3})[\w-]{19,24}\.[\w-]{6}\.[\w-]{27}/g,
    holds: [],
    source: "Discord developer docs, authentication: user id, timestamp and HMAC in base64url",
  },
  {
    name: "age identity",
    pattern: /(AGE-)SECRET-KEY-1[AC-HJ-NP-Z02-9]{58}/gi,
    holds: ["age-secret"],
    source: "age specification (C2SP), X25519 recipient stanza: Bech32 of 32 bytes",
  },
  {
    name: "Bitcoin private key",
    pattern:
      /(?<![A-Za-z0-9])([5KL][1-9A-HJ-NP-Za-km-z]{3}|xprv)(?:[1-9A-HJ-NP-Za-km-z]{107}|[1-9A-HJ-NP-Za-km-z]{47,48}(?![A-Za-z0-9]))/g,
    holds: [],
    source: "Bitcoin wiki, wallet import format; BIP-32, serialization format",
  },
];
