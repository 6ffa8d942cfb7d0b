import { describe, expect, test } from "vitest";
import { maskSecrets } from "../../src/text/mask-secrets.ts";

/** Secrets of the right shape that nobody can take for real ones. */
const a = (count: number): string => "a".repeat(count);
const stars = (count: number): string => "*".repeat(count);

describe("secrets that are known by what stands around them", () => {
  const words = "ripple orbit canyon velvet lantern mosaic tundra pebble saddle ginger walnut copper";
  test.each<[name: string, text: string, masked: string]>([
    ["Azure storage", `AccountKey=${a(86)}==;x`, `AccountKey=${stars(88)};x`],
    ["Azure messaging", `SharedAccessKey=${a(43)}=`, `SharedAccessKey=${stars(44)}`],
    ["Azure signature", `?sv=1&sig=${a(43)}%3D&x`, `?sv=1&sig=${stars(46)}&x`],
    ["Heroku, older", "heroku_key: aaaaaaaa-bbbb-cccc-dddd-aaaaaaaaaaaa", `heroku_key: ${stars(36)}`],
    ["Twilio auth token", `twilio_auth = "${a(32)}"`, `twilio_auth = "${stars(32)}"`],
    ["Twilio account", `AC${a(32)}`, `ACaa${stars(30)}`],
    ["WireGuard", `PrivateKey = ${a(43)}=`, `PrivateKey = ${stars(44)}`],
    ["recovery phrase", `mnemonic: "${words}"`, `mnemonic: "${stars(words.length)}"`],
    ["PuTTY", `Private-Lines: 2\n${a(64)}\n${a(20)}\nx`, `Private-Lines: 2\n${stars(64)}\n${stars(20)}\nx`],
  ])("%s", (_, text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });

  test.each([
    "/sk-learn/",
    "seed: 42",
    "key-value pairs",
    "an access_key: none",
    "the words: one two three",
    "AccountKey=<your key>",
  ])("an ordinary line stays: %s", (text) => {
    expect(maskSecrets(text)).toBe(text);
  });
});
