import fc from "fast-check";
import { expect, test } from "vitest";
import { PROVIDER_FORMATS } from "../../src/text/secret-formats.ts";
import { SURROUNDED_SECRETS } from "../../src/text/secret-surroundings.ts";

/** What looks around: without it a pattern matches all that it matched, and more. */
const LOOK_AROUND = /\(\?<?[!=](?:\[[^\]]*\]|[^()]|\((?:\[[^\]]*\]|[^()])*\))*\)|\\b/gu;
/** What has to be in a long match is in a short one as well. */
const LONG_REPETITION = /,(?:4000|20000|1000)\}/gu;

test.each([...PROVIDER_FORMATS, ...SURROUNDED_SECRETS])(
  "every match of $name has in it what is sought first",
  (format) => {
    const { pattern, holds } = format;
    const shape = new RegExp(pattern.source.replaceAll(LOOK_AROUND, "").replaceAll(LONG_REPETITION, ",40}"), "u");
    fc.assert(
      fc.property(fc.stringMatching(shape, { size: "small" }), (text) => {
        const lower = text.toLowerCase();
        return holds.length === 0 || holds.some((part) => lower.includes(part));
      }),
      { numRuns: 30 },
    );
  },
);

test("few formats have to be searched for in every text", () => {
  const everywhere = [...PROVIDER_FORMATS, ...SURROUNDED_SECRETS].filter(({ holds }) => holds.length === 0);
  expect(everywhere.map(({ name }) => name)).toEqual([
    "Telegram bot token",
    "Discord bot token",
    "Bitcoin private key",
    "Twilio key or account",
  ]);
});
