/**
 * Tokens of every format that alarms, put together here so that none stands in a file. The random part is one run of
 * characters over and over; checksums were computed with Python (zlib, hashlib, the reference code of BIP-173).
 */
export interface SecretSample {
  readonly name: string;
  /** The rule that must say so. */
  readonly rule: string;
  /** What it is assigned to; part of what tells the secret, where it has no prefix. */
  readonly key: string;
  readonly value: string;
}

const random = (length: number): string => "Zq4Xw9Kt7m".repeat(20).slice(0, length);
const hex = (length: number): string => "d41c7a09be".repeat(20).slice(0, length);
const letters = (length: number): string => "ZqjXwpKtvm".repeat(20).slice(0, length);
const words = "ripple orbit canyon velvet lantern mosaic tundra pebble saddle ginger walnut copper";

const sample = (rule: string, name: string, value: string, key = "item"): SecretSample => ({
  name,
  rule: `rules/${rule}`,
  key,
  value,
});

export const SECRET_SAMPLES: readonly SecretSample[] = [
  ...["ghp", "gho", "ghu", "ghs", "ghr", "npm"].map((kind) =>
    sample("checksummed-token", kind, `${kind}_${"A".repeat(30)}${"0uCPlr"}`),
  ),
  sample(
    "checksummed-token",
    "age",
    `AGE-SECRET-KEY-${"1"}${"ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYG3ZYGSUZRZYL"}`,
  ),
  sample("checksummed-token", "WIF", `5HwoXVkHoRM8sL2KmNRS217n1g8${"mPPBomrY7yehCuXC1115WWsh"}`, "wallet_key"),
  sample(
    "checksummed-token",
    "WIF, compressed",
    `KwntMbt59tTsj8xqpqYqRRWufyjG${"unvhSyeMo3NTYpFYzZbXJ5Hp"}`,
    "wallet_key",
  ),
  sample(
    "checksummed-token",
    "xprv",
    `xprv9s21ZrQH143K2EDGXpNbsnyEi8jeV64NxA2pduBTWif${"S5ru9pQKDGk5oPPKetMQK7qWoSr64JgcH4YwzBVLqzuHFMRAVRMTyu6Ebj131Ck4"}`,
  ),
  sample("service-token", "GitHub fine-grained", `github_pat_${random(22)}_${random(59)}`),
  sample(
    "service-token",
    "GitHub installation with claims",
    `ghs_10020_${"eyJ"}${random(40)}.${"eyJ"}${random(40)}.${random(43)}`,
  ),
  ...["glpat", "gldt", "glrt", "glsoat"].map((kind) => sample("service-token", kind, `${kind}-${random(20)}`)),
  ...["b", "p", "o", "s"].map((kind) =>
    sample("service-token", `Slack ${kind}`, `xox${kind}-100200300400-100200300400-${random(24)}`),
  ),
  sample("service-token", "Slack app", `xapp-1-A0QWZRTXKPL-1002003004005-${hex(64)}`),
  sample("service-token", "Slack refreshable", `xoxe.xoxp-1-${random(160)}`),
  sample("service-token", "Discord", `MTAwMDAwMDAwMDAwMDAwMDAw.${random(6)}.${random(27)}`, "discord_token"),
  sample("service-token", "Telegram", `100200300:AA${random(33)}`),
  sample("service-token", "Stripe", `sk_live_${random(24)}`),
  sample("service-token", "Stripe restricted", `rk_live_${random(99)}`),
  sample("service-token", "Square", `sq0atp-${random(22)}`),
  sample("service-token", "Square application", `sq0csp-${random(43)}`),
  sample("service-token", "Square access", `EAAA${random(60)}`),
  ...["shpat", "shpca", "shppa", "shpss"].map((kind) => sample("service-token", kind, `${kind}_${hex(32)}`)),
  sample("service-token", "PyPI", `pypi-AgEIcHlwaS5vcmc${random(120)}`),
  sample("service-token", "Docker Hub", `dckr_pat_${random(27)}`),
  sample("service-token", "SendGrid", `SG.${random(22)}.${random(43)}`),
  sample("service-token", "Mailgun", `key-${hex(32)}`),
  sample("service-token", "Twilio key", `SK${hex(32)}`, "twilio_key"),
  sample("service-token", "Twilio auth token", hex(32), "twilio_auth_token"),
  sample("service-token", "Hugging Face", `hf_${letters(34)}`),
  sample("service-token", "Linear", `lin_api_${random(40)}`),
  sample("service-token", "Notion", `ntn_10020030040${random(35)}`),
  sample("service-token", "Notion, older", `secret_${random(43)}`),
  sample("service-token", "Tailscale", `tskey-auth-${random(12)}-${random(24)}`),
  sample("service-token", "1Password", `ops_eyJ${random(300).slice(0, 200)}${letters(100)}`),
  sample("cloud-access-key", "AWS id", `AKIA${"RTX3GSDSQAQW5XZ7"}`),
  sample("cloud-access-key", "AWS temporary id", `ASIA${"RTX3GSDSQAQW5XZ7"}`),
  sample("cloud-access-key", "AWS secret", random(40), "aws_secret_access_key"),
  sample("cloud-access-key", "Google", `AIza${random(35)}`),
  sample("cloud-access-key", "Google OAuth", `GOCSPX-${random(28)}`),
  sample("cloud-access-key", "Azure storage", `${random(86)}==`, "AccountKey"),
  sample("cloud-access-key", "Azure messaging", `${random(43)}=`, "SharedAccessKey"),
  sample("cloud-access-key", "Azure application", `Zq48Q~${random(34)}`),
  sample("cloud-access-key", "DigitalOcean", `dop_v1_${hex(64)}`),
  sample("cloud-access-key", "Databricks", `dapi${hex(32)}`),
  sample("cloud-access-key", "Heroku", `HRKU-AA${random(58)}`),
  sample("cloud-access-key", "Heroku, older", "d41c7a09-bed4-1c7a-09be-d41c7a09bed4", "HEROKU_API_KEY"),
  sample("cloud-access-key", "Vault", `hvs.${random(95)}`),
  sample("cloud-access-key", "Vault, short", `hvs.${random(24)}`),
  sample("cloud-access-key", "Terraform", `${random(14)}.atlasv1.${random(67)}`),
  sample("model-api-key", "Anthropic", `sk-ant-api03-${random(93)}AA`),
  sample("model-api-key", "OpenAI", `sk-${random(20)}T3BlbkFJ${random(20)}`),
  sample("model-api-key", "OpenAI project", `sk-proj-${random(74)}T3BlbkFJ${random(74)}`),
  sample("model-api-key", "OpenRouter", `sk-or-v1-${hex(64)}`),
  sample("model-api-key", "Groq", `gsk_${random(52)}`),
  sample("model-api-key", "xAI", `xai-${random(80)}`),
  sample("model-api-key", "Replicate", `r8_${random(37)}`),
  sample(
    "json-web-token",
    "JWT",
    `eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJkZXBsb3kiLCJpc3MiOiJjaSJ9.${random(43)}`,
  ),
  sample("private-key-block", "WireGuard", `WDHHCFoxxwhaMccIWjHHCFox${"xwhaMccIWjHHCFoxx0g="}`, "PrivateKey"),
  sample("wallet-mnemonic", "recovery phrase", words, "mnemonic"),
  sample("credential-literal", "random value", "t7Kq2vXw9ZbN4mLcf3Jd81nQ", "service_secret"),
];

/** A private key whose body is spread over lines. */
export const PRIVATE_KEY: { readonly body: readonly string[]; readonly text: string } = (() => {
  const body = [`MIIBVgIBADANBgkqhkiG9w0BAQEFAASCAU${random(30)}`, random(64), `${random(20)}==`];
  return { body, text: [`-----BEGIN PRIVATE ${"KEY"}-----`, ...body, `-----END PRIVATE ${"KEY"}-----`].join("\n") };
})();

/** The places in which people leave secrets: each writes a key and a value as its format does. */
export const CARRIERS: Readonly<Record<string, (key: string, value: string) => string>> = {
  "note.txt": (key, value) => `Use ${key}: ${value} for this.`,
  "note.md": (key, value) => `- Never share \`${key} = ${value}\` with others`,
  "tool.py": (key, value) => `${key} = "${value}"  # example`,
  "data.json": (key, value) => `{"${key}": "${value}"}`,
  "data.yaml": (key, value) => `${key}: ${value}`,
  ".env": (key, value) => `export ${key}=${value}`,
  "query.sh": (key, value) => `curl "https://kit.internal/?a=1&${key}=${value}&b=2"`,
};

/** Whether the characters of a secret beyond the four that may be shown stand in a text. */
export function isShown(value: string, text: string): boolean {
  return text.includes(value.slice(4, 14)) || text.includes(value.slice(-10));
}
