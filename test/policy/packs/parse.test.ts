import { describe, expect, test } from "vitest";
import { asPath } from "../../../src/core/ids.ts";
import { parsePack } from "../../../src/policy/packs/parse.ts";
import { PACK, packOf, RULE } from "./pack-text.ts";

function parse(text: string): ReturnType<typeof parsePack> {
  return parsePack(asPath("p.yaml"), new TextEncoder().encode(text));
}

/** `line:column sentence` of every problem. */
async function complaintsAbout(text: string): Promise<readonly string[]> {
  const parsed = await parse(text);
  return parsed.ok ? [] : parsed.problems.map(({ region, sentence }) => `${region.line}:${region.column} ${sentence}`);
}

describe("a pack that is read", () => {
  test("the least that a rule needs, and what is then filled in", async () => {
    expect(await parse(PACK)).toEqual({
      ok: true,
      value: {
        path: "p.yaml",
        // sha256sum of the text in pack-text.ts.
        sha256: "114fe494ed1841cb193e13129c5191e0e31b7a756088c546a9213937cf5c45a1",
        rules: [
          {
            meta: {
              id: "rules/pack/internal-host",
              title: "Names an internal host",
              severity: "high",
              confidence: "medium",
              why: "Outsiders learn what there is.",
              fix: "Take it from the configuration.",
              taxonomy: [],
              since: null,
            },
            at: { path: "p.yaml", line: 2, column: 9, endLine: 2, endColumn: 22 },
            patterns: [
              {
                regex: {
                  source: "\\.corp\\b",
                  at: { path: "p.yaml", line: 9, column: 16, endLine: 9, endColumn: 26 },
                },
                ignoreCase: false,
                unless: null,
                in: null,
                negatable: false,
                files: null,
              },
            ],
          },
        ],
      },
    });
  });

  test("everything that a rule can say", async () => {
    const all = packOf(`${RULE}        ignoreCase: true
        unless: 'docs'
        in: [code, comment]
        negatable: true
        files: ["**/*.sh"]
    taxonomy: [CWE-200, LLM02, ASI01, AST01, AML.T0051, AML.T0051.000]
`);
    const parsed = await parse(all);
    expect(parsed.ok && parsed.value.rules[0]).toMatchObject({
      meta: { taxonomy: ["CWE-200", "LLM02", "ASI01", "AST01", "AML.T0051", "AML.T0051.000"] },
      patterns: [
        {
          ignoreCase: true,
          unless: { source: "docs", at: { line: 11, column: 17 } },
          in: ["code", "comment"],
          negatable: true,
          files: ["**/*.sh"],
        },
      ],
    });
  });
});

describe("a pack that is refused, with place and reason", () => {
  const without = (key: string): string => packOf(RULE.replace(new RegExp(` +${key}: .*\n`, "u"), ""));
  const REGEX_LENGTH = "`rules[0].patterns[0].regex` must be a regex of 1 to 1000 characters, not the text";
  test.each<[name: string, text: string, complaints: readonly string[]]>([
    ["an empty file", "", ["1:1 the rule pack needs the key `rules`"]],
    ["a list", "- a\n", ["1:1 the rule pack must be a mapping, not a list"]],
    ["no rule", "rules: []\n", ["1:8 `rules` must not be empty: nothing would be looked for"]],
    ["a key that is mistyped", `rule: []\n${PACK}`, ["1:1 unknown key `rule`; did you mean `rules`?"]],
    ["no title", without("title"), ["2:5 `rules[0]` needs the key `title`"]],
    ["no reason", without("why"), ["2:5 `rules[0]` needs the key `why`"]],
    ["a key of built-in rules", PACK.replace("fix:", "match: []\n    fix:"), ["7:5 unknown key `rules[0].match`"]],
    [
      "`pattern` for `regex`",
      PACK.replace("regex:", "pattern:"),
      ["9:9 `rules[0].patterns[0]` needs the key `regex`", "9:9 unknown key `rules[0].patterns[0].pattern`"],
    ],
    [
      "no pattern",
      packOf(RULE.replace(/patterns:[^]*/u, "patterns: []\n")),
      ["8:15 `rules[0].patterns` must not be empty: nothing would be looked for"],
    ],
    [
      "an id with a stage",
      PACK.replace("id: ", "id: rules/"),
      [
        "2:9 `rules[0].id` must be small letters, digits and single hyphens, such as `internal-host`, not the text `rules/internal-host`",
      ],
    ],
    [
      "a title of two lines",
      PACK.replace("title: Names", 'title: "a\\nb" #'),
      ["3:12 `rules[0].title` must be one line of 1 to 100 characters, not the text `a\nb`"],
    ],
    [
      "a severity that is none",
      PACK.replace("severity: high", "severity: hihg"),
      [
        "4:15 `rules[0].severity` must be `critical`, `high`, `medium`, `low` or `info`, not the text `hihg`; did you mean `high`?",
      ],
    ],
    [
      "a context that is none",
      packOf(`${RULE}        in: [prosa]\n`),
      [
        "10:14 `rules[0].patterns[0].in[0]` must be `prose`, `heading`, `list`, `quote`, `code`, `inline-code`, `comment`, `front-matter`, `html-comment`, `table` or `data`, not the text `prosa`; did you mean `prose`?",
      ],
    ],
    [
      "a taxonomy that is none",
      packOf(`${RULE}    taxonomy: [cwe-1]\n`),
      [
        "10:16 `rules[0].taxonomy[0]` must be an id such as `CWE-200`, `LLM01`, `ASI01`, `AST01` or `AML.T0051`, not the text `cwe-1`",
      ],
    ],
    [
      "a glob that is none",
      packOf(`${RULE}        files: ["a/**", "[a].sh"]\n`),
      ['10:25 the glob "[a].sh" has `[`; only *, **, ? and {a,b} are special here'],
    ],
    ["no regex", PACK.replace(/regex: .*/u, "regex: ''"), [`9:16 ${REGEX_LENGTH} \`\``]],
    [
      "a regex that is too long",
      PACK.replace(/regex: .*/u, `regex: ${"a".repeat(1001)}`),
      [`9:16 ${REGEX_LENGTH} \`${"a".repeat(60)}…\``],
    ],
    ["an id twice", `${PACK}${RULE}`, ["10:9 the rule `internal-host` is there twice; the first one is on line 2"]],
    [
      "an alias",
      PACK.replace("high", "&h high").replace("medium", "*h"),
      [
        "4:15 anchors (`&name`) are not allowed; write the value out at each place",
        "5:17 aliases (`*name`) are not allowed; write the value out",
      ],
    ],
    ["a control character", `${PACK}# \u001b[2J\n`, ["10:3 the character U+001B is not allowed here"]],
    [
      "more bytes than are read",
      `${PACK}# ${"a".repeat(262_144)}`,
      ["1:1 the file has 262372 bytes; at most 262144 are read"],
    ],
  ])("%s", async (_name, text, complaints) => {
    expect(await complaintsAbout(text)).toEqual(complaints);
  });

  test("a regex of the greatest length is read", async () => {
    expect(await complaintsAbout(PACK.replace(/regex: .*/u, `regex: ${"a".repeat(1000)}`))).toEqual([]);
  });
});
