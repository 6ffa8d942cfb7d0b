import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskSecrets } from "../../src/text/mask-secrets.ts";

/** Secrets of the right shape that nobody can take for real ones. */
const a = (count: number): string => "a".repeat(count);
const stars = (count: number): string => "*".repeat(count);

describe("formats of providers: four characters stay", () => {
  test.each<[name: string, text: string, masked: string]>([
    ["AWS access key id", "id AKIAIOSFODNN7EXAMPLE.", `id AKIA${stars(16)}.`],
    ["AWS temporary id", `ASIA${"A".repeat(16)}`, `ASIA${stars(16)}`],
    ["AWS secret after its id", `AKIA${"A".repeat(16)},${a(39)}/\n`, `AKIA${stars(16)},${stars(40)}\n`],
    ["GitHub classic", `x ghp_${a(36)} y`, `x ghp_${stars(36)} y`],
    ["GitHub OAuth", `gho_${a(36)}`, `gho_${stars(36)}`],
    ["GitHub user to server", `ghu_${a(36)}`, `ghu_${stars(36)}`],
    ["GitHub server to server", `ghs_${a(36)}`, `ghs_${stars(36)}`],
    ["GitHub refresh", `ghr_${a(36)}`, `ghr_${stars(36)}`],
    ["GitHub fine-grained", `github_pat_${a(22)}_${a(59)}`, `gith${stars(89)}`],
    ["GitLab", `glpat-${a(20)}`, `glpa${stars(22)}`],
    ["Slack bot", `xoxb-1111111111-${a(24)}`, `xoxb${stars(36)}`],
    ["Slack app", `xapp-1-${a(20)}`, `xapp${stars(23)}`],
    [
      "Slack webhook",
      `https://hooks.slack.com/services/T00000000/B00000000/${a(24)}`,
      `https://hooks.slack.com/services/${stars(44)}`,
    ],
    ["Stripe secret", `sk_live_${a(24)}`, `sk_l${stars(28)}`],
    ["Stripe restricted", `rk_live_${a(24)}`, `rk_l${stars(28)}`],
    ["Google", `AIza${a(35)}`, `AIza${stars(35)}`],
    ["OpenAI", `sk-${a(48)}`, `sk-a${stars(47)}`],
    ["OpenAI project", `sk-proj-${a(20)}_${a(20)}-`, `sk-p${stars(46)}`],
    ["Anthropic", `sk-ant-api03-${a(80)}`, `sk-a${stars(89)}`],
    ["Hugging Face", `hf_${a(34)}`, `hf_a${stars(33)}`],
    ["npm", `npm_${a(36)}`, `npm_${stars(36)}`],
    ["PyPI", `pypi-AgEIcHlwaS5vcmc${a(60)}`, `pypi${stars(76)}`],
    ["SendGrid", `SG.${a(22)}.${a(43)}`, `SG.a${stars(65)}`],
    ["Twilio", `SK${"0".repeat(32)}`, `SK00${stars(30)}`],
    ["Telegram", `bot 1234567890:${a(35)}`, `bot 1234${stars(42)}`],
    ["JSON Web Token", `t=eyJ${a(10)}.eyJ${a(20)}.${a(8)}_-`, `t=eyJa${stars(44)}`],
    [
      "Discord webhook",
      `https://discord.com/api/webhooks/123456789012345678/${a(68)}`,
      `https://discord.com/api/webhooks/123456789012345678/${stars(68)}`,
    ],
    ["Discord bot", `M${a(23)}.${a(6)}.${a(27)}`, `Maaa${stars(55)}`],
    ["password in a URL", "postgres://me:hunter2@db.example/x", "postgres://me:*******@db.example/x"],
    ["password with an @ of its own", "mongodb://me:p@ss:w@db.example/x@y", "mongodb://me:******@db.example/x@y"],
    ["password without a user", "redis://:hunter2@db.example", "redis://:*******@db.example"],
    ["HTTP bearer", `-H "Authorization: Bearer ${a(20)}=="`, `-H "Authorization: Bearer ${stars(22)}"`],
    ["HTTP basic", `Authorization: Basic ${a(22)}==`, `Authorization: Basic ${stars(24)}`],
    ["GitHub installation with claims", `ghs_1_eyJ${a(40)}.${a(60)}`, `ghs_${stars(106)}`],
    ["GitLab deploy", `gldt-${a(20)}`, `gldt${stars(21)}`],
    ["Slack refreshable", `xoxe.xoxp-1-${a(30)}`, `xoxe${stars(38)}`],
    ["Square", `sq0atp-${a(22)}`, `sq0a${stars(25)}`],
    ["Square access", `EAAA${a(60)}`, `EAAA${stars(60)}`],
    ["Shopify", `shpat_${a(32)}`, `shpa${stars(34)}`],
    ["Google OAuth", `GOCSPX-${a(28)}`, `GOCS${stars(31)}`],
    ["Azure application", `aaa8Q~${a(34)}`, `aaa8${stars(36)}`],
    ["DigitalOcean", `dop_v1_${a(64)}`, `dop_${stars(67)}`],
    ["Databricks", `dapi${a(32)}`, `dapi${stars(32)}`],
    ["Heroku", `HRKU-AA${a(58)}`, `HRKU${stars(61)}`],
    ["Vault", `hvs.${a(24)}`, `hvs.${stars(24)}`],
    ["Terraform", `${a(14)}.atlasv1.${a(60)}`, `aaaa${stars(79)}`],
    ["OpenRouter", `sk-or-v1-${a(64)}`, `sk-o${stars(69)}`],
    ["Groq", `gsk_${a(52)}`, `gsk_${stars(52)}`],
    ["xAI", `xai-${a(70)}`, `xai-${stars(70)}`],
    ["Replicate", `r8_${a(37)}`, `r8_a${stars(36)}`],
    ["Docker Hub", `dckr_pat_${a(27)}`, `dckr${stars(32)}`],
    ["Mailgun", `key-${a(32)}`, `key-${stars(32)}`],
    ["Linear", `lin_api_${a(40)}`, `lin_${stars(44)}`],
    ["Notion", `ntn_12345678901${a(35)}`, `ntn_${stars(46)}`],
    ["Notion, older", `secret_${a(43)}`, `secr${stars(46)}`],
    ["Tailscale", `tskey-auth-${a(12)}-${a(20)}`, `tske${stars(40)}`],
    ["1Password", `ops_eyJ${a(250)}`, `ops_${stars(253)}`],
    ["age", `AGE-SECRET-KEY-1${a(58)}`, `AGE-${stars(70)}`],
    ["Bitcoin key", `5${a(50)}`, `5aaa${stars(47)}`],
    ["Bitcoin extended key", `xprv${a(107)}`, `xprv${stars(107)}`],
    ["one after the other", `ghp_${a(36)},ghp_${a(36)}`, `ghp_${stars(36)},ghp_${stars(36)}`],
    ["the whole word", `ghp_${a(40)}-tail`, `ghp_${stars(45)}`],
  ])("%s", (_, text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });
});

describe("what was found is masked", () => {
  test.each([
    ["all of it", "a hunter2hunter2 b", 2, 16, "a ************** b"],
    ["but for what its format shows", `x ghp_${a(36)} y`, 2, 42, `x ghp_${stars(36)} y`],
    ["together with what its name tells", "token: abcd1234 efgh5678", 7, 24, "token: *****************"],
    ["line ends stay", "a\r\nb", 0, 4, "*\r\n*"],
    ["nothing, where nothing was", "abc", 1, 1, "abc"],
  ])("%s", (_, text, start, end, masked) => {
    expect(maskSecrets(text, [{ start, end }])).toBe(masked);
  });
});

describe("private keys: the block between its first and its last line", () => {
  const line = "M".repeat(64);
  test.each<[name: string, text: string, masked: string]>([
    [
      "many lines, CRLF",
      `x\n-----BEGIN RSA PRIVATE KEY-----\r\n${line}\r\nMM==\r\n-----END RSA PRIVATE KEY-----\ny`,
      `x\n-----BEGIN RSA PRIVATE KEY-----\r\n${stars(64)}\r\n****\r\n-----END RSA PRIVATE KEY-----\ny`,
    ],
    [
      "header lines",
      `-----BEGIN EC PRIVATE KEY-----\nDEK-Info: AES-128-CBC,00\n\n${line}\n-----END EC PRIVATE KEY-----`,
      `-----BEGIN EC PRIVATE KEY-----\n${stars(24)}\n\n${stars(64)}\n-----END EC PRIVATE KEY-----`,
    ],
    [
      "one line with escapes",
      `"-----BEGIN PRIVATE KEY-----\\n${line}\\nMM==\\n-----END PRIVATE KEY-----\\n"`,
      `"-----BEGIN PRIVATE KEY-----${stars(2 + 64 + 2 + 4)}\\n-----END PRIVATE KEY-----\\n"`,
    ],
    [
      "no last line",
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${line}\n${line}`,
      `-----BEGIN OPENSSH PRIVATE KEY-----\n${stars(64)}\n${stars(64)}`,
    ],
    [
      "a mention in prose",
      "Never commit -----BEGIN PRIVATE KEY----- blocks to a repository.",
      "Never commit -----BEGIN PRIVATE KEY----- blocks to a repository.",
    ],
    [
      "a public key",
      `-----BEGIN PUBLIC KEY-----\n${line}\n-----END PUBLIC KEY-----`,
      `-----BEGIN PUBLIC KEY-----\n${line}\n-----END PUBLIC KEY-----`,
    ],
  ])("%s", (_, text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });
});

describe("values of names that say secret", () => {
  test.each([
    ["DB_PASSWORD=hunter2hunter2", "DB_PASSWORD=**************"],
    ["password: hunter2hunter2 # mine", "password: ************** # mine"],
    ['"apiKey": "abcd1234",', '"apiKey": "********",'],
    ["client_secret = 'correct horse'", "client_secret = '*************'"],
    ["api-key := `abcd1234`", "api-key := `********`"],
    ["  'private_key' => 'abcd1234'", "  'private_key' => '********'"],
    ['token = """abcd1234"""', 'token = """********"""'],
    ['f(passwd="it\'s \\"mine\\"", 1)', 'f(passwd="*************", 1)'],
    ['"{\\"secret\\": \\"abcd1234\\"}"', '"{\\"secret\\": \\"********\\"}"'],
    ['config["credential"] = "abcd1234"', 'config["credential"] = "********"'],
    ["connect(token=abcd1234)", "connect(token=********)"],
    ["AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", `AWS_SECRET_ACCESS_KEY=${stars(40)}`],
    ['secret = "unclosed value', 'secret = "**************'],
    ["token=correcthorse", "token=************"],
    ["-H 'x-api-key: abcd1234'", "-H 'x-api-key: ********'"],
    ["`token`: `abcd1234`", "`token`: `********`"],
    ["secret=/Abcd1234/", "secret=**********"],
    ["TOKEN_URL=https://h.example/?key=1", "TOKEN_URL=************************"],
    [`TOKEN=ghp_${a(36)}`, `TOKEN=ghp_${stars(36)}`],
    [`TOKEN=xx-ghp_${a(36)}!`, `TOKEN=${stars(44)}`],
  ])("%s", (text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });

  test.each([
    "password=short12",
    "password=${DB_PASSWORD}",
    'password="${DB_PASSWORD:-none}"',
    "password=$DB_PASSWORD",
    "$token = $env:GITHUB_TOKEN",
    "token: ${{ secrets.GITHUB_TOKEN }}",
    "password: {{ vault_password }}",
    "set PASSWORD=%DB_PASSWORD%",
    'api_key = os.environ["OPENAI_API_KEY"]',
    'api_key = os.getenv("OPENAI_API_KEY")',
    "apiKey: process.env.OPENAI_API_KEY,",
    "token = self.token_v2",
    "token = fetch_token_v2(user)",
    'token = response["token2"]',
    "secret=$(cat /run/secrets/db)",
    "API_KEY=<your-api-key>",
    'API_KEY="your-api-key-here"',
    "api_key: your_api_key",
    "token: xxxxxxxxxxxx",
    "password: ************",
    "token: ............",
    "password: required",
    "token: undefined",
    "tokens = previousTokens;",
    "const token = accessToken;",
    "token: Optional[AccessToken2]",
    "The password is a long sentence.",
    "max_tokens: 4096",
    "see https://user@host.example/path:8080/@scope",
    "https://user:${TOKEN}@host.example/",
    "risk-management-for-everyone-everywhere",
    "Basic usage of the thing",
    "the header `x-api-key:` and then the `anthropic-beta` header",
    "'x-api-key: ' . getenv('ANTHROPIC_API_KEY')",
    "DB_PASSWORD_FILE=/run/secrets/db_password",
    'token_endpoint: "https://api.example.com/oauth/token"',
    'f"api_key:{api_key}"',
    '{"token": "{FAKE_TOKEN}"}',
    "postgres://{username}:{password}@{host}/db",
    'access_token: "xoxp-..."',
    'api_key = "pk_your_key_here"',
    "client_secret: INSERT_OAUTH2_CLIENT_SECRET_HERE",
  ])("a reference or an ordinary line stays: %s", (text) => {
    expect(maskSecrets(text)).toBe(text);
  });
});

const fragments = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...`token= password:' "secret":" api_key=\\" ghp_ AKIA sk- sk-ant- eyJ SG. hf_ xoxb- 1234567890: SK`.split(" "),
      ...`dapi hvs. .atlasv1. 8Q~ ghs_1_eyJ xoxe.xoxp-1- AGE-SECRET-KEY-1 xprv key- twilio &sig= AccountKey= mnemonic:`.split(
        " ",
      ),
    ),
    fc.constantFrom("-----BEGIN PRIVATE KEY-----", "-----END", "Bearer ", " ", "\n", "\r\n", "😀", "\ud800", "é"),
    fc.constantFrom(...`\\n " ' \\ , . - _ $\{ ( = * **** ://u: @`.split(" ")),
    fc.constantFrom("a", "A", "0").chain((unit) => fc.integer({ min: 1, max: 60 }).map((count) => unit.repeat(count))),
  ),
  { maxLength: 20 },
);

/** Milliseconds for a megabyte; whatever takes more than linear time takes minutes. */
const FAST = 1000;

/** Milliseconds of processor time of the first fast run, else of the fastest: a busy machine is no failure. */
function fastestOf(runs: number, work: () => void): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs && fastest >= FAST; run++) {
    const before = process.cpuUsage();
    work();
    fastest = Math.min(fastest, process.cpuUsage(before).user / 1000);
  }
  return fastest;
}

describe("laws of masking", () => {
  test("masking again changes nothing", () => {
    fc.assert(
      fc.property(fragments, (parts) => {
        const masked = maskSecrets(parts.join(""));
        expect(maskSecrets(masked)).toBe(masked);
      }),
      { numRuns: 5_000 },
    );
  });

  test("only characters that are no line end are replaced, one by one", () => {
    fc.assert(
      fc.property(fragments, (parts) => {
        const text = parts.join("");
        const masked = maskSecrets(text);
        expect(masked).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++) {
          if (masked[at] !== text[at]) expect([masked[at], /[\r\n]/.test(text.charAt(at))]).toEqual(["*", false]);
        }
      }),
    );
  });

  test.each([
    ...`token secret= password=' token="\\ token=\\" token=a( token=$\{ AKIA sk-ant- eyJ- SK0 hf_ apikey: x`.split(" "),
    ...`eyJaaaaaaaa.eyJaaaaaaaa ://a: 00000000 SG.${a(22)}. M${a(23)}.`.split(" "),
    ...`twilio hvs.aaa 0Q~ tskey-a- ghs_1_eyJ heroku_key account_key: ?sig= 5aaaa .atlasv1. wireguard`.split(" "),
    "seed: abc ",
    "Private-Lines: 1 ",
    "-----BEGIN PRIVATE KEY-----",
    "-----BEGIN RSA PRIVATE KEY-----\n",
    "DEK-Info: ",
    "Bearer ",
    "\n",
    " ",
  ])("1 MB of %j is masked fast, whatever comes before", (unit) => {
    for (const start of ["", "-----BEGIN PRIVATE KEY-----", "password='", "sk-ant-"]) {
      const text = start + unit.repeat(1_000_000 / unit.length);
      expect(fastestOf(3, () => expect(maskSecrets(text)).toHaveLength(text.length))).toBeLessThan(FAST);
    }
  });
});
