import type { SecretFormat } from "./secret-formats.ts";

/** Secrets that are known by what stands around them, or by a shape so loose that it is masked but does not alarm by itself. */
export const SURROUNDED_SECRETS: readonly SecretFormat[] = [
  {
    name: "AWS secret access key after its id",
    pattern: /(A[KS]IA[A-Z0-9]{16}["'`\s,;:|]{1,8})[A-Za-z0-9/+]{40}/g,
    holds: ["akia", "asia"],
    source: "AWS IAM user guide, access keys: 40 characters, in the column after the id in a credential file",
  },
  {
    name: "key of a model provider",
    pattern: /(?<![A-Za-z0-9])(sk-[A-Za-z0-9])[A-Za-z0-9]{19}/g,
    holds: ["sk-"],
    source: "OpenAI docs, API keys: the older form without a kind, which many providers have taken over",
  },
  {
    name: "Twilio key or account",
    pattern: /(?<![A-Za-z0-9])((?:SK|AC)[0-9a-f]{2})[0-9a-f]{30}/g,
    holds: [],
    source: "Twilio docs, API keys: SK and 32 hex digits; accounts: AC",
  },
  {
    name: "Twilio auth token",
    pattern: /(twilio[^\n]{0,40}?[^A-Za-z0-9\n])[0-9a-f]{32}(?![A-Za-z0-9])/gi,
    holds: ["twilio"],
    source: "Twilio docs, auth tokens: 32 hex digits",
  },
  {
    name: "Azure key",
    pattern:
      /((?:account|storage|shared_?access|access)_?key["']?\s{0,9}[:=]\s{0,9}["']?)[A-Za-z0-9+/]{43}(?:=|[A-Za-z0-9+/]{43}==)/gi,
    holds: ["account", "storage", "shared", "access"],
    source: "Microsoft docs, connection strings: 64 bytes for storage, 32 for messaging, in base64",
  },
  {
    name: "Azure shared access signature",
    pattern: /([?&]sig=)[A-Za-z0-9%+/-]{40,90}={0,2}/g,
    holds: ["sig="],
    source: "Microsoft docs, shared access signatures: HMAC-SHA256 in base64",
  },
  {
    name: "Heroku key of the older form",
    pattern: /(heroku_?(?:api_?)?key["']?\s{0,9}(?:=>|[:=])\s{0,9}["']?)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi,
    holds: ["heroku"],
    source: "Heroku docs, authorizations: a UUID",
  },
  {
    name: "password in a URL",
    // Up to the last @ before the path: people forget to encode the one in their password.
    pattern: /(:\/\/[^\s:@/"'<>]{0,64}:)(?!\$?[{(]|%)[^\s/"'<>]{1,256}(?=@)/g,
    holds: ["://"],
    source: "RFC 3986 section 3.2.1, userinfo",
  },
  {
    name: "HTTP authorization",
    pattern: /(\b(?:Bearer|Basic)[ \t]{1,4})[\w.~+/-]{16,4000}={0,2}/g,
    holds: ["bearer", "basic"],
    source: "RFC 6750 section 2.1 and RFC 7617 section 2",
  },
  {
    name: "WireGuard key",
    pattern: /((?:private_?key|wg_?key|wireguard[\w-]{0,20})["']?\s{0,9}[:=]\s{0,9}["']?)[A-Za-z0-9+/]{43}=/gi,
    holds: ["private", "wg", "wireguard"],
    source: "wg(8): 32 bytes in base64",
  },
  {
    name: "recovery phrase",
    pattern:
      /((?:mnemonic|seed|phrase|words)["'`]?\s{0,8}(?:is\s{0,4})?[:=]\s{0,8}["'`]?)[a-z]{3,8}(?: [a-z]{3,8}){11,23}/gi,
    holds: ["mnemonic", "seed", "phrase", "words"],
    source: "BIP-39: 12 to 24 words of 3 to 8 letters",
  },
  {
    name: "private key block",
    // Base64 lines (also as `\n` in one string), header lines such as `DEK-Info: …`, a short last line.
    // Prose after a mere mention of the first line has no words of 16 characters, and is left alone.
    pattern:
      /(-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)(?:\\[nr]|[\s"'`,#>|]|[A-Z][A-Za-z]{2,10}-[A-Z][a-z]{2,8}: [^\s\\]{1,80}){0,40}[A-Za-z0-9+/=]{16,200}(?:\\[nr]|[\s"'`,#>|]|[A-Za-z0-9+/=]{16,200}){0,4000}(?:[A-Za-z0-9+/=]{1,15}(?=(?:\\[nr]|[\s"'`,+]){0,8}-----END))?/g,
    holds: ["-----begin"],
    source: "RFC 7468 section 10, RFC 1421 (header lines), RFC 9580 (PGP)",
  },
  {
    name: "PuTTY private key",
    pattern:
      /(Private-Lines:\s{1,4}\d{1,3}(?:\s|\\[nr]){1,4})[A-Za-z0-9+/=]{16,200}(?:(?:\\[nr]|\s){1,4}[A-Za-z0-9+/=]{4,200}){0,200}/g,
    holds: ["private-lines"],
    source: "PuTTY manual, appendix C, PPK file format",
  },
];
