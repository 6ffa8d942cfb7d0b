import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULTS } from "../../src/policy/defaults.ts";
import { createGlobSet } from "../../src/text/glob-set.ts";
import { compileGlob, matchesGlob, type Glob } from "../../src/text/glob.ts";

function compile(sources: readonly string[], ignoreCase = true): readonly Glob[] {
  return sources.map((source) => {
    const glob = compileGlob(source, { ignoreCase });
    if (!glob.ok) throw new Error(glob.fault.message);
    return glob.value;
  });
}

describe("a set of globs", () => {
  test.each([
    [["**/SKILL.md", "tools/**"], "a/skill.md", true],
    [["**/SKILL.md", "tools/**"], "tools/a/b", true],
    [["**/SKILL.md", "tools/**"], "a/tools/b", false],
    [["**/SKILL.md", "tools/**"], "a/SKILL.mdx", false],
    [["**/SKILL.md", "tools/**"], "s\u212aill.md", true],
    [["**/*.md"], "a/b.md", true],
    [["**/*.md", "tools/**"], "b.py", false],
    [["{tools,prompts}/**"], "prompts/x", true],
    [["**/.claude/settings*.json"], "a/.claude/settings.local.json", true],
    [["**/.claude/settings*.json"], "a/xclaude/settings.json", false],
    [[], "a", false],
  ])("%j and %s: %s", (globs, path, expected) => {
    expect(createGlobSet(compile(globs))(path)).toBe(expected);
  });

  // The parts of the globs, changed a little: so that paths match, and nearly match, often.
  const part = fc.constantFrom(
    "skill.md",
    "SKILL.md",
    "tools",
    "Tools",
    ".claude",
    "settings.json",
    "a",
    "x.md",
    "s\u212aill.md",
    "agents.md",
    "rules",
  );
  const path = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));
  const sources = fc.subarray([...DEFAULTS.balanced.artifacts.include, "**/*.md", "{a,rules}/**", "a/?.md"]);

  test("says what its globs say one by one", () => {
    let matched = 0;
    fc.assert(
      fc.property(sources, fc.boolean(), path, (chosen, ignoreCase, candidate) => {
        const globs = compile(chosen, ignoreCase);
        const expected = globs.some((glob) => matchesGlob(glob, candidate));
        if (expected) matched++;
        expect(createGlobSet(globs)(candidate)).toBe(expected);
      }),
      { numRuns: 2000, seed: 1 },
    );
    expect(matched).toBeGreaterThan(200);
  });
});
