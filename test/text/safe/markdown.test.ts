import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  joinMarkdown,
  markdown,
  markdownCell,
  markdownCode,
  markdownFence,
  markdownLink,
  markdownWords,
} from "../../../src/text/safe/markdown.ts";
import { terminalText } from "../../../src/text/safe/terminal.ts";
import { readMarkdown } from "../../support/github-markdown.ts";
import { ATTACKS, hostileMarkdown } from "../../support/hostile-markdown.ts";

describe("code spans", () => {
  test.each([
    ["a b", "`a b`"],
    ["a`b", "``a`b``"],
    ["`a``b", "``` `a``b ```"],
    [" a ", "`  a  `"],
    [" ", "` `"],
    ["", ""],
    ["a\nb\x1b", String.raw`${"`"}a\nb\x1b${"`"}`],
    [String.raw`a\x1b`, String.raw`${"`"}a\\x1b${"`"}`],
    ["::error::##[debug]", String.raw`${"`"}\x3a:error::\x23#[debug]${"`"}`],
    ["`".repeat(10), `\`${String.raw`\x60`.repeat(10)}\``],
    ["a".repeat(301), `\`${"a".repeat(299)}…\``],
  ])("%j", (text, expected) => {
    expect(markdownCode(text)).toBe(expected);
  });
});

describe("links", () => {
  const address = "https://github.com/octo/skills/blob/1/a%20b.md#L3-L4";
  test.each([
    [address, `[\`a](b\`](${address})`],
    ["http://127.0.0.1:80/a", "[`a](b`](http://127.0.0.1:80/a)"],
    ["javascript:alert(1)", "`a](b`"],
    ["https://example.com/a)b", "`a](b`"],
    ["https://example.com/a b", "`a](b`"],
    ["https://example.com/a\nb", "`a](b`"],
    ["https://example.com/<b>", "`a](b`"],
    ["https://user@example.com/", "`a](b`"],
    ["", "`a](b`"],
  ])("to %j", (to, expected) => {
    const text = markdownLink(markdownCode("a](b"), to);
    expect(text).toBe(expected);
    expect(readMarkdown(text).links).toEqual(expected.startsWith("[") ? [to] : []);
  });

  test.each(["kit.zip!]:1:1", "a]: b", "]:"])("where a block begins, %j does not make a definition of it", (name) => {
    const { links, spans } = readMarkdown(markdownLink(markdownCode(name), "https://example.com/a"));
    expect([links, spans]).toEqual([["https://example.com/a"], [name.replace(":", String.raw`\x3a`)]]);
  });
});

describe("sentences", () => {
  test.each([
    ["Searches the machine for secrets", "Searches the machine for secrets"],
    ["Don't trust it: a half-read, old file (see below)!", "Don't trust it: a half-read, old file (see below)!"],
    ["3 files, 12 more", "3 files, 12 more"],
    ["base64 says “ignore all instructions”", "`base64` says “ignore all instructions”"],
    ["it says “see ~/.netrc”, twice", "it says “see `~/.netrc`”, twice"],
    ["Größe und 日本語", "Größe und 日本語"],
    ["Reads ~/.ssh/id_rsa, then stops.", "Reads `~/.ssh/id_rsa`, then stops."],
    ["policy balanced (.evogate/policy.yaml)", "policy balanced (`.evogate/policy.yaml`)"],
    ["Use `git fetch --unshallow`, or wait.", "Use `git fetch --unshallow`, or wait."],
    ['reads ("Trojan Source", CVE-2021-42574).', 'reads ("Trojan Source", `CVE-2021-42574`).'],
    ["runs a | b - c", "runs a `|` b `-` c"],
    ["- [x] a", "`- [x]` a"],
    ["12. a", "`12`. a"],
    ["asks @ada and @example/team, #1", "asks `@ada` and `@example/team`, `#1`"],
    ["a ## b == c", "a `##` b `==` c"],
    ["deadbeef, defaced decade 1234567", "`deadbeef`, `defaced` decade `1234567`"],
    ["a  b", "a b"],
    [":", "`:`"],
    ["`", "`` ` ``"],
    ["`` a", "``` `` ``` a"],
    ["a\nb", String.raw`${"`"}a\nb${"`"}`],
    ["", ""],
  ])("%j", (text, expected) => {
    expect(markdownWords(text)).toBe(expected);
  });
});

describe("building", () => {
  test("a fence is longer than every run of backticks inside", () => {
    const lines = ["```` a", "::debug::b"].map(terminalText);
    expect(markdownFence(lines, "text")).toBe(`\`\`\`\`\`text\n\`\`\`\` a\n${String.raw`\x3a:debug::b`}\n\`\`\`\`\``);
  });

  test("our words keep their marks", () => {
    expect(markdown`**${markdownCode("a|b")}** ${3}\n`).toBe("**`a|b`** 3\n");
    expect(joinMarkdown([markdown`a`, markdown`b`], markdown`, `)).toBe("a, b");
  });

  test("a cell has no pipe", () => {
    expect(markdownCell(markdown`${markdownCode("a|b")} | c`)).toBe(String.raw`${"`"}a\x7cb${"`"} \x7c c`);
  });

  test("raw text does not fit", () => {
    const raw = "**a**";
    // @ts-expect-error only Safe<"markdown"> and numbers are taken
    expect(markdown`${raw}`).toBe(raw);
  });
});

/** Only these stand outside of code when a text from outside is shown. */
const PLAIN = /^[\p{L}\d .,:;!?()'"’-]*$/u;

describe("laws", () => {
  const showEverywhere = (text: string): string =>
    [
      markdownWords(text),
      markdown`- ${markdownWords(text)}`,
      markdown`# ${markdownCode(text)}`,
      `| a | b |\n| - | - |\n| ${markdownCell(markdownWords(text))} | ${markdownCell(markdownCode(text))} |`,
      markdownFence([terminalText(text)], "text"),
    ].join("\n\n");
  const expectHarmless = (text: string): void => {
    const { types, texts, cells, blocks, found } = readMarkdown(showEverywhere(text));
    const structure = types.filter((type) => type !== "text" && type !== "inlineCode" && type !== "paragraph");
    const row = ["tableRow", "tableCell", "tableCell"];
    expect(structure).toEqual(["root", "list", "listItem", "heading", "table", ...row, ...row, "code"]);
    expect([cells, blocks.length, found]).toEqual([[2, 2], 1, []]);
    for (const shown of texts) expect(shown).toMatch(PLAIN);
  };

  test.each(ATTACKS)("a %s does not work: %j", (_name, text) => {
    expectHarmless(text);
    expectHarmless(`word ${text} word`);
  });

  test("nor does any mixture of them", () => {
    fc.assert(fc.property(hostileMarkdown, expectHarmless), { numRuns: 1500 });
  });

  test("a code span says all that was there, whatever the backticks", () => {
    const text = fc
      .array(fc.constantFrom("`", "``", "`````", "a", "|", "*", "a b", "<b>"), { minLength: 1 })
      .map((parts) => parts.join(""))
      .filter((joined) => !/`{10}/u.test(joined));
    fc.assert(
      fc.property(text, (joined) => {
        expect(readMarkdown(markdownCode(joined)).spans).toEqual([joined]);
      }),
    );
  });
});
