import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compilePack } from "../../../scripts/rules/compile.ts";
import { readRules } from "../../../scripts/rules/read.ts";
import { findPlaces } from "../../../src/scanners/rules/find-places.ts";
import type { FoundPlace } from "../../../src/scanners/rules/place.ts";
import { openPack } from "../../../src/scanners/rules/open-pack.ts";
import { maskFile } from "../../../src/text/mask.ts";
import { maskSecrets } from "../../../src/text/mask-secrets.ts";
import { PROVIDER_FORMATS } from "../../../src/text/secret-formats.ts";
import { CARRIERS, isShown, PRIVATE_KEY, SECRET_SAMPLES } from "../../support/secret-samples.ts";

const rules = readRules("rules");
const secretRules = rules.filter(({ match }) => match?.some(({ check }) => check !== undefined));
const pack = openPack(compilePack(rules));

function findSecrets(text: string, name: string): readonly FoundPlace[] {
  return findPlaces(text, name, pack).filter(({ secret }) => secret !== null);
}

const inEveryPlace = SECRET_SAMPLES.flatMap((sample) => Object.keys(CARRIERS).map((name) => ({ ...sample, name, of: sample.name })));

describe.each(inEveryPlace)("$of in $name", ({ rule, key, value, name }) => {
  const text = CARRIERS[name]?.(key, value) ?? "";

  test("alarms once, and nothing of it is shown", () => {
    expect(findSecrets(text, name).map((place) => place.rule)).toEqual([rule]);
    expect(isShown(value, maskSecrets(text))).toBe(false);
  });

  test("with a character written as an escape it alarms too, and what was found is masked", () => {
    const at = value.search(/[^\w]/) < 0 ? Math.floor(value.length / 2) : value.search(/[^\w]/);
    const escaped = `${value.slice(0, at)}\\x${value.charCodeAt(at).toString(16)}${value.slice(at + 1)}`;
    const hidden = CARRIERS[name]?.(key, escaped) ?? "";
    const found = findSecrets(hidden, name);
    expect(found.map((place) => place.rule)).toContain(rule);
    expect(isShown(escaped, maskFile(hidden, found.flatMap(({ secret }) => secret ?? [])))).toBe(false);
  });
});

describe("a token in the place of a password", () => {
  test.each(SECRET_SAMPLES.filter(({ value }) => /^[\w.~-]+$/.test(value)))("$name", ({ value }) => {
    const text = `git clone https://bot:${value}@git.internal/kit.git`;
    expect(findSecrets(text, "a.sh")).not.toEqual([]);
    expect(isShown(value, maskSecrets(text))).toBe(false);
  });
});

describe("a private key over lines", () => {
  const lines = PRIVATE_KEY.text.split("\n");
  test.each([
    ["as it is", "key.pem", PRIVATE_KEY.text],
    ["CRLF", "key.pem", lines.join("\r\n")],
    ["in YAML", "data.yaml", `key: |\n${lines.map((line) => `  ${line}`).join("\n")}\n`],
    ["in JSON", "data.json", JSON.stringify({ private_key: PRIVATE_KEY.text })],
    ["in Python, string by string", "tool.py", lines.map((line) => `    "${line}\\n"`).join("\n")],
    ["in an .env file", ".env", `KEY="${lines.join("\\n")}"`],
  ])("%s", (_, name, text) => {
    expect(findSecrets(text, name).map(({ rule }) => rule)).toEqual(["rules/private-key-block"]);
    const masked = maskSecrets(text);
    for (const line of PRIVATE_KEY.body) expect(masked).not.toContain(line.slice(0, 12));
  });
});

describe("what alarms in the fixtures of the rules is masked", () => {
  const fixtures = secretRules.flatMap(({ id }) =>
    readdirSync(join("rules", id)).filter((name) => name.startsWith("bad.")).map((name) => ({ id, name })),
  );
  test.each(fixtures)("$id/$name", ({ id, name }) => {
    const text = readFileSync(join("rules", id, name), "utf8");
    const found = findSecrets(text, name);
    expect(found.length).toBeGreaterThan(0);
    const masked = maskFile(text, found.flatMap(({ secret }) => secret ?? []));
    for (const { secret } of found) {
      if (secret !== null) expect(masked.slice(secret.start + 4, secret.end)).toMatch(/^(?:\*|\s)+$/);
    }
  });
});

test("every format of a provider has a sample, so that none is masked without a rule", () => {
  const webhooks = ["Slack webhook", "Discord webhook"];
  const without = PROVIDER_FORMATS.filter(({ pattern }) => !SECRET_SAMPLES.some(({ value }) => value.search(pattern) >= 0));
  expect(without.map(({ name }) => name)).toEqual(webhooks);
});
