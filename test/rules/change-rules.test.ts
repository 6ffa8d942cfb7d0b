import { describe, expect, test } from "vitest";
import { readFixtures, type FixtureFile } from "../../scripts/rules/fixtures.ts";
import { readRules } from "../../scripts/rules/read.ts";
import type { UnderstoodArtifact } from "../../src/facts/artifact/artifact-facts.ts";
import { CHANGE_RULES } from "../../src/scanners/ast/change-rules.generated.ts";
import { CODE_CHANGE_RULES } from "../../src/scanners/ast/code-change-rules.generated.ts";
import { runChangeRule } from "../../src/scanners/ast/find-hits.ts";
import { createMasks } from "../../src/scanners/masks.ts";
import { understandSkill } from "../support/understand.ts";

/** Every version that a fixture of a rule of this stage has: what is known to be read. */
const VERSIONS = readRules("rules")
  .filter(({ id }) => id.startsWith("ast/"))
  .flatMap(({ id }) => readFixtures(id).map((fixture) => ({ id, ...fixture })))
  .flatMap(({ id, name, files, before }) => [
    { name: `${id} ${name}`, files },
    ...(before === null ? [] : [{ name: `${id} ${name} before`, files: before }]),
  ]);

type Rewrite = (file: FixtureFile) => readonly [path: string, text: string];

/** What changes nothing: where lines and files stand, and what comments say. */
const REWRITES: Readonly<Record<string, Rewrite>> = {
  "a text more": ({ path, text }) => [path, text],
  "lines moved": ({ path, text }) => [path, /\.(?:py|js|mjs|ts|sh)$/u.test(path) ? shiftLines(path, text) : text],
  "a folder more": ({ path, text }) => [`more/${path}`, text],
};

function shiftLines(path: string, text: string): string {
  const comment = /\.(?:py|sh)$/u.test(path) ? "# a comment" : "// a comment";
  const [first = "", ...rest] = text.split("\n");
  return first.startsWith("#!") || first.startsWith("# expect")
    ? [first, comment, "", ...rest].join("\n")
    : `${comment}\n\n${text}`;
}

/** Beside the head of a change: then rules about code are not even loaded. */
const MORE = { "skill/more.md": "# More\n\nThe tables are sorted by name.\n" };

async function understand(files: readonly FixtureFile[], rewrite: Rewrite, more = {}): Promise<UnderstoodArtifact> {
  const rewritten = files.map((file) => {
    const [path, text] = rewrite(file);
    return [`skill/${path}`, text] as const;
  });
  return await understandSkill({ ...Object.fromEntries(rewritten), ...more });
}

describe.each(Object.entries(REWRITES))("a change of %s", (_how, rewrite) => {
  test("is none that a rule about changes finds", async () => {
    const found: string[] = [];
    for (const { name, files } of VERSIONS) {
      const before = await understand(files, ({ path, text }) => [path, text]);
      const head = await understand(files, rewrite, MORE);
      for (const rule of [...CHANGE_RULES, ...CODE_CHANGE_RULES]) {
        for (const { message } of runChangeRule(rule, { head, before }, createMasks()))
          found.push(`${name}: ${message}`);
      }
    }
    expect(found).toEqual([]);
    expect(VERSIONS.length).toBeGreaterThan(100);
  }, 120_000);
});
