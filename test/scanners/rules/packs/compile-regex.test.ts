import { describe, expect, test } from "vitest";
import { asPath } from "../../../../src/core/ids.ts";
import { compileRegex } from "../../../../src/scanners/rules/packs/compile-regex.ts";
import { compileLinear } from "../../../../src/scanners/rules/packs/linear-regex.ts";

const at = { path: asPath(".evogate/a.yaml"), line: 9, column: 16, endLine: 9, endColumn: 20 };

describe("refused, with the part that is wrong", () => {
  test.each([
    ["a look ahead", "foo(?=bar)", "lookaround (`(?=`) cannot run in linear time"],
    ["a negative look ahead", "(?!no)go", "lookaround (`(?!`) cannot run in linear time"],
    ["a look behind", "(?<=a)b", "lookaround (`(?<=`) cannot run in linear time"],
    ["a negative look behind", "x(?<!a)b", "lookaround (`(?<!`) cannot run in linear time"],
    ["a backreference", "(a|b)\\1", "a backreference (`\\1`) cannot run in linear time"],
    ["one by name", "(?<n>a)\\k<n>", "a backreference (`\\k`) cannot run in linear time"],
    ["an atomic group", "(?>a)", "RE2 refuses the regex: invalid or unsupported Perl syntax (`(?>`)"],
    ["a possessive quantifier", "a++", "RE2 refuses the regex: invalid nested repetition operator (`++`)"],
    ["a group without an end", "(ab", "RE2 refuses the regex: missing closing ) (`(ab`)"],
    ["a class without an end", "[ab", "RE2 refuses the regex: missing closing ] (`[ab`)"],
    ["a range the wrong way round", "[z-a]", "RE2 refuses the regex: invalid character class range (`z-a`)"],
    ["a script that is none", "\\p{Klingon}", "RE2 refuses the regex: invalid character class range (`\\p{Klingon}`)"],
    ["an escape that is none", "\\y", "RE2 refuses the regex: invalid escape sequence (`\\y`)"],
    ["a backslash at the end", "a\\", "RE2 refuses the regex: trailing backslash at end of expression"],
    ["a count above a thousand", "a{1001}", "RE2 refuses the regex: invalid repeat count (`{1001}`)"],
    ["counts that multiply", "(a{100}){100}", "RE2 refuses the regex: invalid repeat count (`{100}`)"],
    ["a long wrong part", `(${"a".repeat(50)}`, `RE2 refuses the regex: missing closing ) (\`(${"a".repeat(39)}…\`)`],
    ["a program that is too large", "[a-z]{1000}".repeat(3), "the regex compiles to 3002 steps; at most 2000 are run"],
    ["a star alone", "a*", "the regex matches the empty text, and so every line"],
    ["an empty alternative", "a|", "the regex matches the empty text, and so every line"],
    ["borders alone", "^$", "the regex matches the empty text, and so every line"],
  ])("%s: %s", (_name, source, sentence) => {
    expect(compileRegex({ source, at }, false, compileLinear)).toEqual({
      ok: false,
      fault: { code: "pattern-refused", message: `.evogate/a.yaml:9:16: ${sentence}`, at },
    });
  });
});

describe("runs", () => {
  test.each([
    ["(?i)curl\\s+-k", "CURL  -k"],
    ["\\p{Greek}+", "αβγ"],
    ["\\bfoo\\b|^bar$", "bar"],
    ["[[:alpha:]]{3}", "xyz"],
    ["(?<name>a+)b", "aab"],
    ["\\Qa.b\\E", "a.b"],
    ["a{1000}", "a".repeat(1000)],
    ["💥x", "💥x"],
  ])("%s on %s", (source, text) => {
    const compiled = compileRegex({ source, at }, false, compileLinear);
    expect(compiled.ok && compiled.value.find(text)).toEqual([{ start: 0, end: text.length }]);
  });

  test("without regard to case if it is asked to", () => {
    const [exact, folded] = [false, true].map((ignoreCase) => compileRegex({ source: "DB\\d", at }, ignoreCase, compileLinear));
    expect([exact, folded].map((each) => each?.ok === true && each.value.test("db1"))).toEqual([false, true]);
  });
});
