import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPlainYaml } from "../../../src/policy/yaml/read-plain.ts";
import { readYaml } from "../../../src/policy/yaml/read.ts";
import type { YamlNode, YamlTree } from "../../../src/policy/yaml/tree.ts";

const POLICY = `# who we are
profile: strict
repository: https://git.example.com/team/skills

artifacts:
  include: [ "skills/**", 'tools/*.py' ]   # globs
  exclude: []
gate:
  hold: { severity: high, confidence: medium }
  limits:
    activeArtifacts: 120
stages:
  review: {}
suppressions:
- rule: rules/download-pipe-shell
  reason: an example of the manual
  expires: 2030-12-31
  paths:
  - docs/a b.md
-   rule: ast/eval
    isKnown: true
    note: null
`;

describe("what people mostly write is read", () => {
  test.each<[string, string, unknown]>([
    [
      "a policy",
      POLICY,
      {
        profile: "strict",
        repository: "https://git.example.com/team/skills",
        artifacts: { include: ["skills/**", "tools/*.py"], exclude: [] },
        gate: { hold: { severity: "high", confidence: "medium" }, limits: { activeArtifacts: 120 } },
        stages: { review: {} },
        suppressions: [
          {
            rule: "rules/download-pipe-shell",
            reason: "an example of the manual",
            expires: "2030-12-31",
            paths: ["docs/a b.md"],
          },
          { rule: "ast/eval", isKnown: true, note: null },
        ],
      },
    ],
    ["a list", "- a\n- [1, {b: c}]\n", ["a", [1, { b: "c" }]]],
    ["quotes around what would be something else", `a: "yes"\nb: ' # '\n`, { a: "yes", b: " # " }],
    ["a name that objects have", "__proto__: a\n", Object.assign(Object.create(null), { ["__proto__"]: "a" })],
  ])("%s", (_name, text, expected) => {
    expect(readPlainYaml(text)?.root.value).toEqual(expected);
  });
});

describe("what may mean something else is left to the parser of all YAML", () => {
  test.each([
    ["nothing", ""],
    ["a text alone", "a\n"],
    ["a list in brackets alone", "[a]\n"],
    ["a key twice", "a: 1\na: 2\n"],
    ["a key twice in brackets", "a: {b: 1, b: 2}\n"],
    ["a key in quotes", '"a": 1\n'],
    ["a merge key", "<<: {a: 1}\n"],
    ["a key without a value", "a:\nb: 1\n"],
    ["a dash without a value", "a:\n  -\n"],
    ["a text that goes on", "a: b\n  c\n"],
    ["an item that goes on", "- b\n  c\n"],
    ["brackets that go on", "a: [b,\n  c]\n"],
    ["a comma at the end", "a: [b, ]\n"],
    ["a block text", "a: |\n  b\n"],
    ["an anchor", "a: &b c\n"],
    ["an alias", "a: *b\n"],
    ["a tag", "a: !b c\n"],
    ["an escape", 'a: "\\t"\n'],
    ["a quote in quotes", "a: 'it''s'\n"],
    ["text behind quotes", "a: 'b' c\n"],
    ["a boolean of YAML 1.1", "a: yes\n"],
    ["a boolean in capitals", "a: TRUE\n"],
    ["a null", "a: ~\n"],
    ["an octal number", "a: 0o7\n"],
    ["a number with zeros", "a: 007\n"],
    ["a number with a point", "a: 1.5\n"],
    ["a number with a sign", "a: -1\n"],
    ["infinity", "a: .INF\n"],
    ["a mapping within a line", "a: b: c\n"],
    ["a list within a line", "a: - b\n"],
    ["a colon at the end", "a: b:\n"],
    ["no space behind the colon", "a:b\n"],
    ["a hash in a text", "a: b#c\n"],
    ["a tab", "a:\n\tb: 1\n"],
    ["a carriage return", "a: 1\r\n"],
    ["a letter beyond ASCII", "a: ü\n"],
    ["a line end beyond ASCII", "a: 1 # \u0085b: 2\n"],
    ["a level too far left", "a:\n    b: 1\n  c: 2\n"],
    ["a level too far right", "a: 1\n  b: 2\n"],
    ["an item where keys are", "a: 1\n- b\n"],
    ["a key where items are", "- a\nb: 1\n"],
    ["the start of a document", "---\na: 1\n"],
    ["a directive", "%YAML 1.2\n"],
    ["more brackets than anybody writes", `a: ${"[".repeat(600)}${"]".repeat(600)}\n`],
    ["more than anybody writes", `a: 1\n${"#\n".repeat(10_000)}`],
  ])("%s", (_name, text) => {
    expect(readPlainYaml(text)).toBeNull();
  });
});

/** Lines of which policies are made, and what makes them something else. */
const PIECES = [
  "a:",
  "b:",
  "  c:",
  "    d:",
  "a: x",
  "b: 1",
  "  c: true",
  "  d: 'x y'",
  '    e: "z"',
  "- x",
  "- a: 1",
  "  - x",
  "  - c: [1, x]",
  "    - y",
  "  b: {a: 1, b: [x]}",
  "# note",
  "",
  "   # note",
  "c: x # note",
  "d: [a,b , c]",
  "a: x: y",
  "b: yes",
  "c: 01",
  "- - x",
  "-  d: x",
  "   e: y",
  "c: 'x",
  "a: [x",
  "f: a: b",
  "g: http://x/y",
  "h: 2030-12-31",
  "i: a,b",
  "j: .5",
  "k: .a/b",
  "l: x#y",
  "m: null",
  "n: a:",
  "---",
  "o: *x",
];

/** Which values stand where, without the places of lists and mappings: those are not exact. */
function outline({ root, nodes }: YamlTree): unknown {
  const isExact = ({ value }: YamlNode): boolean => typeof value !== "object" || value === null;
  const exact = [...nodes].map(([pointer, node]) => [
    pointer,
    node.key,
    node.value,
    isExact(node) ? node.region : null,
  ]);
  return [root.value, exact.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))];
}

test("what is read is what the parser of all YAML reads, at the same places", () => {
  let read = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 }), (lines) => {
      const plain = readPlainYaml(`${lines.join("\n")}\n`);
      if (plain === null) return;
      read += 1;
      const full = readYaml(`${lines.join("\n")}\n`);
      expect(full.ok ? outline(full.value) : full.problems).toEqual(outline(plain));
    }),
    { numRuns: 2000 },
  );
  expect(read).toBeGreaterThan(20);
});

test("no text makes it say something else, whatever its characters", () => {
  const characters = fc.constantFrom(..."ab:-#,.'\"[]{} \n 01~/*&!|>%@?=<yn".split(""));
  let read = 0;
  fc.assert(
    fc.property(
      fc.array(characters, { maxLength: 14 }).map((each) => `a: ${each.join("")}\n`),
      (text) => {
        const plain = readPlainYaml(text);
        if (plain === null) return;
        read += 1;
        const full = readYaml(text);
        expect(full.ok ? outline(full.value) : full.problems).toEqual(outline(plain));
      },
    ),
    { numRuns: 3000 },
  );
  expect(read).toBeGreaterThan(20);
});
