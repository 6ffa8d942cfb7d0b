import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RuleSet } from "../../../../src/scanners/rules/rule-set.ts";
import { ownRules, patternOf } from "./own-rules.ts";

/** What was found, as it stands in the text. */
function wordsIn(text: string, rules: RuleSet, name = "SKILL.md"): readonly string[] {
  return rules.find(text, name).map(({ start, end }) => text.slice(start, end));
}

describe("a pattern sees one line at a time", () => {
  test.each<[name: string, regex: string, text: string, found: readonly string[]]>([
    ["every match on a line", "\\bab+", "ab abb\nab", ["ab", "abb", "ab"]],
    ["no match over a line feed", "a\\s+b", "a\nb\r\na\rb", []],
    ["^ and $ at LF, CRLF and CR", "^x$", "x\nx\r\nx\rx", ["x", "x", "x", "x"]],
    ["text borders are those of the line", "\\Ax\\z", "a\nx\nb", ["x"]],
    ["^ that means the text is that of the line", "(?-m:^x)", "a\nx y x", ["x"]],
    ["a word border at a line's end", "\\bx\\b", "ax\nx\nxa", ["x"]],
    ["a negated class does not pass the line's end", "a[^b]+", "ac\nd", ["ac"]],
    ["a dot neither", "a.+", "ac\r\nd", ["ac"]],
    ["the end of a long line", "x$", `${"a".repeat(20_000)}x`, ["x"]],
    ["the middle of a long line is no start", "^x", `${"a".repeat(3072)}x${"a".repeat(3072)}`, []],
    ["nothing in an empty text", "x", "", []],
  ])("%s", async (_name, regex, text, found) => {
    expect(wordsIn(text, await ownRules(patternOf(regex)))).toEqual(found);
  });
});

describe("a pattern sees what a reader sees, and the place is that of the original", () => {
  test.each<[name: string, text: string, found: readonly string[]]>([
    ["a Cyrillic look-alike", "to \u0430pi.corp now", ["\u0430pi.corp"]],
    ["an invisible character inside", "to ap\u200bi.corp now", ["ap\u200bi.corp"]],
    ["an accent", "to ápi.corp", ["ápi.corp"]],
    ["an HTML entity", "to ap&#105;.corp", ["ap&#105;.corp"]],
    ["after CRLF and emoji", "💥\r\n💥 api.corp", ["api.corp"]],
  ])("%s", async (_name, text, found) => {
    expect(wordsIn(text, await ownRules(patternOf("api\\.corp")))).toEqual(found);
  });
});

describe("the other keys", () => {
  test("`unless` cancels every match on its line, and on no other", async () => {
    const rules = await ownRules(patternOf("\\w+\\.corp", { unless: "docs\\.corp" }));
    expect(wordsIn("api.corp docs.corp\nweb.corp", rules)).toEqual(["web.corp"]);
  });

  test("`ignoreCase` goes for `unless` too", async () => {
    const rules = await ownRules(patternOf("api", { unless: "docs", ignoreCase: true }));
    expect(wordsIn("API\nApi DOCS", rules)).toEqual(["API"]);
  });

  test("`files` are globs on the path within the artifact, without regard to case", async () => {
    const rules = await ownRules(patternOf("x", { files: ["scripts/**", "*.SH"] }));
    const names = ["run.sh", "scripts/a/b.py", "a/run.sh", "SKILL.md"];
    expect(names.filter((name) => wordsIn("x", rules, name).length > 0)).toEqual(["run.sh", "scripts/a/b.py"]);
  });

  test("`in` counts matches in those places only", async () => {
    const text = "api\n\n```sh\napi\n```\n\n`api`\n";
    const linesOf = async (...contexts: readonly string[]): Promise<readonly number[]> => {
      const rules = await ownRules(patternOf("api", { in: contexts }));
      return rules.find(text, "SKILL.md").map(({ start }) => text.slice(0, start).split("\n").length);
    };
    expect(await linesOf("prose")).toEqual([1]);
    expect(await linesOf("code")).toEqual([4]);
    expect(await linesOf("inline-code")).toEqual([7]);
    expect(await linesOf("code", "prose")).toEqual([1, 4]);
  });

  test("a sentence that forbids it counts, but for a pattern that is negatable", async () => {
    const text = "Never call api.corp yourself.\nCall api.corp first.\n";
    const wordsOf = async (negatable: boolean): Promise<readonly string[]> =>
      wordsIn(text, await ownRules(patternOf("\\w+ api\\.corp", { negatable })));
    expect(await wordsOf(false)).toEqual(["call api.corp", "Call api.corp"]);
    expect(await wordsOf(true)).toEqual(["Call api.corp"]);
  });

  test("two patterns that meet in one place are one finding, the longer", async () => {
    expect(wordsIn("api.corp", await ownRules(patternOf("api"), patternOf("api\\.corp")))).toEqual(["api.corp"]);
  });
});

test("the same words have the same key, wherever they stand", async () => {
  const rules = await ownRules(patternOf("Call +api", { ignoreCase: true }));
  expect(rules.find("Call api\n  call   API", "SKILL.md").map(({ key }) => key)).toEqual(["call api", "call api"]);
});

describe("law: what is found is what a regex of JavaScript finds on each line", () => {
  // Of the syntax that both engines have, and whose first match is the same in both.
  const REGEXES = ["ab", "^a+$", "\\bab?\\b", "a[^b]", "b$", "^b", "(?:a|b){2}", "\\Bb", "a.b", "[ab]\\s", "a|b c"];
  const text = fc
    .array(fc.constantFrom("a", "b", "c", " ", "\n", "\r\n", "\r", "ab", "\n\n"), { maxLength: 60 })
    .map((parts) => parts.join(""));

  const expected = (regex: string, all: string): readonly string[] => {
    let start = 0;
    return all.split(/(\r\n|\r|\n)/u).flatMap((part, index) => {
      const from = start;
      start += part.length;
      // The pieces with odd numbers are the line ends.
      if (index % 2 === 1) return [];
      return [...part.matchAll(new RegExp(regex, "g"))].map((found) => `${from + found.index} ${found[0]}`);
    });
  };

  test.each(REGEXES)("%s", async (regex) => {
    const rules = await ownRules(patternOf(regex));
    const counts = { found: 0, none: 0, carriageReturns: 0 };
    fc.assert(
      fc.property(text, (all) => {
        const places = rules.find(all, "a.txt").map(({ start, end }) => `${start} ${all.slice(start, end)}`);
        expect(places).toEqual(expected(regex, all));
        counts[places.length > 0 ? "found" : "none"]++;
        if (all.includes("\r")) counts.carriageReturns++;
      }),
      { numRuns: 300 },
    );
    expect(Math.min(counts.found, counts.none, counts.carriageReturns)).toBeGreaterThan(0);
  });
});
