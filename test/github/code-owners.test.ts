import { describe, expect, test } from "vitest";
import { isOwner, ownersOf, readCodeOwners } from "../../src/github/code-owners.ts";

describe("a pattern owns", () => {
  test.each([
    ["*", "src/a.ts", true],
    ["*.js", "lib/a/b.js", true],
    ["*.js", "lib/a/b.ts", false],
    ["/.github/", ".github/workflows/a.yml", true],
    ["/.github/", "pkg/.github/workflows/a.yml", false],
    [".github/", "pkg/.github/workflows/a.yml", true],
    [".github", ".github/workflows/a.yml", true],
    ["/.github/workflows", ".github/workflows/a.yml", true],
    ["/.github/**", ".github/workflows/a.yml", true],
    ["docs/*", "docs/a.md", true],
    ["docs/*", "docs/b/a.md", false],
    ["docs/*", "pkg/docs/a.md", false],
    ["apps/", "x/apps/y/z", true],
    ["**/logs", "build/logs/a", true],
    ["/build/logs/", "build/logs/a/b", true],
    ["CODEOWNERS", "docs/CODEOWNERS", true],
    ["/CODEOWNERS", "docs/CODEOWNERS", false],
    ["/.GITHUB/", ".github/a", false],
  ])("%s owns %s: %s", (pattern, path, isOwned) => {
    expect(ownersOf(path, readCodeOwners(`${pattern} @ada\n`))).toEqual(isOwned ? ["@ada"] : []);
  });
});

test("the last pattern that fits counts, and one without owners takes them away", () => {
  const patterns = readCodeOwners(
    "* @ada @acme/team # all\n# /x @nobody\n/.evogate/ bob@example.com\n/.evogate/lock.json\n",
  );
  expect(["a", ".evogate/policy.yaml", ".evogate/lock.json"].map((path) => ownersOf(path, patterns))).toEqual([
    ["@ada", "@acme/team"],
    ["bob@example.com"],
    [],
  ]);
});

test.each([["!/x @ada"], ["/[ab] @ada"], ["/a ada"], ["/a @ada nobody"], ["/a{b,c} @ada"], [String.raw`/\#a @ada`]])(
  "%s is a line that GitHub does not take",
  (line) => {
    expect(readCodeOwners(line)).toEqual([]);
  },
);

test("an owner is a person, a team or an address", () => {
  const said = ["@ada", "@acme/sec-team", "a@b.example", "ada", "@", "@ada bob", "@ada\n/x", "@a;b", "x@y"];
  expect(said.map(isOwner)).toEqual([true, true, true, false, false, false, false, false, false]);
});
