import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileGlob, matchesGlob } from "../../src/text/glob.ts";

function matches(source: string, path: string, ignoreCase = false): boolean {
  const compiled = compileGlob(source, { ignoreCase });
  if (!compiled.ok) throw new Error(compiled.fault.message);
  return matchesGlob(compiled.value, path);
}

function explain(source: string): string {
  const compiled = compileGlob(source);
  return compiled.ok ? "compiled" : `${compiled.fault.code}: ${compiled.fault.message}`;
}

describe("matching", () => {
  test.each<[glob: string, matching: readonly string[], other: readonly string[]]>([
    ["**/SKILL.md", ["SKILL.md", "a/SKILL.md", "a/b/SKILL.md"], ["SKILL.mdx", "xSKILL.md", "SKILL.md/a", "skill.md"]],
    ["tools/**", ["tools/a", "tools/a/b.py", "tools/.hidden"], ["tools", "tools2/a", "a/tools/b", ""]],
    ["**", ["a", "a/b/c"], []],
    ["**/**", ["a", "a/b/c"], []],
    ["a/**/b", ["a/b", "a/x/b", "a/x/y/b"], ["a", "b", "ab", "a/x/b/y"]],
    [
      "**/.claude/settings*.json",
      [".claude/settings.json", "x/.claude/settings.local.json"],
      [".claude/a/settings.json"],
    ],
    ["./tools/*.py", ["tools/a.py", "tools/.py"], ["tools/a/b.py", "./tools/a.py", "tools/a.pyc"]],
    ["*", ["a", ".a"], ["a/b"]],
    ["?.md", ["a.md", "é.md", "😀.md"], ["ab.md", ".md", "/.md"]],
    ["a.{js,ts}", ["a.js", "a.ts"], ["a.{js,ts}", "a.", "a.jsts"]],
    ["{a,b/c}/{x,}y", ["a/xy", "a/y", "b/c/xy"], ["b/xy", "a/x"]],
    ["a*b*c", ["abc", "aXbYc", "abcbc"], ["ab", "acb", "abcd"]],
    ["a.b+c(d)$^|", ["a.b+c(d)$^|"], ["aXb+c(d)$^|"]],
    ["**/a/**/b/**", ["a/b/c", "x/a/y/b/z", "a/b/a/b/c"], ["a/b", "b/a/c"]],
    ["café", ["café"], ["cafe"]],
  ])("%s", (glob, matching, other) => {
    expect(matching.filter((path) => !matches(glob, path))).toEqual([]);
    expect(other.filter((path) => matches(glob, path))).toEqual([]);
  });

  test("case counts unless told otherwise", () => {
    expect(matches("**/Skill.MD", "A/sKILL.md")).toBe(false);
    expect(matches("**/Skill.MD", "A/sKILL.md", true)).toBe(true);
    expect(matches("ÄÖ*", "äöü", true)).toBe(true);
  });

  test("a literal glob matches itself only", () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), fc.array(name, { minLength: 1 }), (glob, path) => {
        expect(matches(glob.join("/"), path.join("/"))).toBe(glob.join("/") === path.join("/"));
      }),
    );
  });

  test.each([
    ["inside a segment", `${"*a".repeat(100)}*b`, "a".repeat(50_000)],
    ["across segments", `${"**/a/".repeat(100)}b`, "a/".repeat(20_000)],
    ["in both", `${"**/*a*a/".repeat(60)}b`, "aa/".repeat(20_000)],
  ])("hostile wildcards end fast %s", (_, glob, path) => {
    const before = performance.now();
    expect(matches(glob, path)).toBe(false);
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe("refusing", () => {
  const ONLY = "only *, **, ? and {a,b} are special here";
  const BRACES = "needs braces in pairs, not nested, with a comma between: {a,b}";
  const EMPTY = "has an empty segment; write `a/**` for everything below `a`, and no `/` at either end";
  test.each([
    ["[ab].md", `policy-invalid: the glob "[ab].md" has \`[\`; ${ONLY}`],
    ["a].md", `policy-invalid: the glob "a].md" has \`]\`; ${ONLY}`],
    ["!a", `policy-invalid: the glob "!a" has \`!\`; ${ONLY}`],
    ["a\\b", `policy-invalid: the glob "a\\\\b" has \`\\\`; ${ONLY}`],
    ["", `policy-invalid: the glob "" ${EMPTY}`],
    ["./", `policy-invalid: the glob "./" ${EMPTY}`],
    ["/a", `policy-invalid: the glob "/a" ${EMPTY}`],
    ["a/", `policy-invalid: the glob "a/" ${EMPTY}`],
    ["a//b", `policy-invalid: the glob "a//b" ${EMPTY}`],
    ["a/{,b}", `policy-invalid: the glob "a/{,b}" ${EMPTY}`],
    ["../a", 'policy-invalid: the glob "../a" has the segment `..`, which no path has'],
    ["a/./b", 'policy-invalid: the glob "a/./b" has the segment `.`, which no path has'],
    ["a**", 'policy-invalid: the glob "a**" has `**` beside other characters; it must stand alone between slashes'],
    ["***", 'policy-invalid: the glob "***" has `**` beside other characters; it must stand alone between slashes'],
    ["{a", `policy-invalid: the glob "{a" ${BRACES}`],
    ["a}", `policy-invalid: the glob "a}" ${BRACES}`],
    ["{a}", `policy-invalid: the glob "{a}" ${BRACES}`],
    ["{a,{b,c}}", `policy-invalid: the glob "{a,{b,c}}" ${BRACES}`],
    ["{a,b}".repeat(9), `policy-invalid: the glob "${"{a,b}".repeat(9)}" stands for more than 256 alternatives`],
    ["a".repeat(4001), "policy-invalid: a glob may have 4000 characters, this one has 4001"],
  ])("%s", (glob, message) => {
    expect(explain(glob)).toBe(message);
  });

  test("arbitrary text compiles or is refused, and never throws", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "/", "*", "?", "{", "}", ",", ".", "[", "!", "\\", "é") });
    fc.assert(
      fc.property(text, fc.string(), (source, path) => {
        const compiled = compileGlob(source);
        if (compiled.ok) expect(typeof matchesGlob(compiled.value, path)).toBe("boolean");
        else expect(compiled.fault.code).toBe("policy-invalid");
      }),
    );
  });
});
