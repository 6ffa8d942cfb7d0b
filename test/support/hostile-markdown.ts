import fc from "fast-check";

/**
 * What Markdown, GitHub and its runner act on, each with its name: the type of node that a parser makes of it, or what
 * GitHub makes of the text that is shown.
 */
export const ATTACKS: readonly (readonly [name: string, text: string])[] = [
  ["link", "[a](https://example.com)"],
  ["link", "https://example.com/a?b=c"],
  ["link", "www.example.com"],
  ["link", "ada@example.com"],
  ["link", "<https://example.com>"],
  ["linkReference", "[a][b]\n\n[b]: https://example.com"],
  ["definition", "\n\n[b]: https://example.com\n\n"],
  ["image", "![a](https://example.com/a.png)"],
  ["html", "<img src=x onerror=y>"],
  ["html", "<!-- hidden"],
  ["html", "</summary></details><details open>"],
  ["emphasis", "*a*"],
  ["strong", "**a**"],
  ["delete", "~~a~~"],
  ["heading", "\n\n# PROMOTE\n\n"],
  ["heading", "a\n===\n"],
  ["thematicBreak", "\n\n---\n\n"],
  ["blockquote", "\n\n> [!IMPORTANT]\n> a\n\n"],
  ["list", "\n\n- [x] a\n\n"],
  ["list", "\n\n12. a\n\n"],
  ["table", "\n\n|a|b|\n|-|-|\n|c|d|\n\n"],
  ["footnoteReference", "a[^1]\n\n[^1]: b\n\n"],
  ["code", "\n\n```mermaid\ngraph TD\n```\n\n"],
  ["code", "\n\n~~~~\na\n~~~~\n\n"],
  ["inlineCode", "`a` `` ` `` ```` ``` ````"],
  ["break", "a\\\nb"],
  ["mention", "@ada"],
  ["mention", "(@example/team)"],
  ["issue", "#1"],
  ["issue", "fixes GH-1"],
  ["issue", "ada/example#1"],
  ["commit", "deadbeefcafe0123"],
  ["commit", "defaced"],
  ["emoji", ":x:"],
  ["math", "$a$"],
  ["math", "$`a`$"],
  ["command", "\n::error file=a::b\n"],
  ["command", "\r  ::stop-commands::a"],
  ["command", "\u2028::set-output name=a::b"],
  ["command", "##[add-mask]a"],
];

const PIECES = [
  ..."`|\\*_~$<>&:#@![]()-=+.\"'%, \n\r\t".split(""),
  "a",
  "word",
  "1",
  "1.",
  "&#96;",
  "&lt;",
  "%0A",
  "\u200b",
  "\u202e",
  "\x1b[2J",
];

/** Text made of all that, in any order, with any run of backticks between. */
export const hostileMarkdown: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ATTACKS.map(([, text]) => text)) },
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: 15 }).map((length) => "`".repeat(length)) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(""));
