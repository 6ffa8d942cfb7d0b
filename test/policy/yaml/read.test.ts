import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readYaml } from "../../../src/policy/yaml/read.ts";

function problemsIn(text: string): readonly string[] {
  const tree = readYaml(text);
  return tree.ok ? [] : tree.problems.map(({ region, sentence }) => `${region.line}:${region.column} ${sentence}`);
}

function valueOf(text: string): unknown {
  const tree = readYaml(text);
  return tree.ok ? tree.value.root.value : tree.problems;
}

describe("readYaml reads", () => {
  test.each([
    ["a block mapping", "a: 1\nb:\n  c: x\n", { a: 1, b: { c: "x" } }],
    ["a flow mapping", "{a: 1, b: {c: x}}", { a: 1, b: { c: "x" } }],
    ["a list", "- 1\n- [2, 3]\n", [1, [2, 3]]],
    ["one document between its marks", "---\na: 1\n...\n# the end\n", { a: 1 }],
    ["the booleans of YAML 1.2", "[true, False, TRUE]", [true, false, true]],
    ["what only YAML 1.1 takes for booleans as text", "[yes, no, on, off, y, N]", ["yes", "no", "on", "off", "y", "N"]],
    ["dates as text", "a: 2026-12-31", { a: "2026-12-31" }],
    ["numbers", "[1, 0o10, 0x1F, 1.5, 010]", [1, 8, 31, 1.5, 10]],
    ["nulls", "[null, ~, ]", [null, null]],
    ["a key without a value", "a:\nb: 1\n", { a: null, b: 1 }],
    ["a key in a flow mapping without a value", "{a}", { a: null }],
    ["quoted and block texts", `a: "x\\ty"\nb: 'it''s'\nc: |\n  d\n  e\n`, { a: "x\ty", b: "it's", c: "d\ne\n" }],
    ["keys that look like other types as text", "1: a\ntrue: b\nnull: c\n", { 1: "a", true: "b", null: "c" }],
    ["what begins like an anchor, an alias or a tag inside a text", "a: x &b *c !d %e\n", { a: "x &b *c !d %e" }],
    ["such a text in quotes and blocks", `a: "&b"\nb: '*c'\nc: |\n  !d\n  %e\n`, { a: "&b", b: "*c", c: "!d\n%e\n" }],
    ["nothing", "", {}],
    ["comments only", "# a\n\n# b\n", {}],
    ["an empty document", "---\n...\n", {}],
    ["a null that somebody wrote", "~\n", null],
    ["an empty text that somebody wrote", "''\n", ""],
  ])("%s", (_, text, expected) => {
    expect(valueOf(text)).toEqual(expected);
  });

  test("`__proto__` as a key like any other", () => {
    const value = valueOf("__proto__: {profile: permissive}\n");
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect((value as { profile?: unknown }).profile).toBeUndefined();
  });
});

test("every part has its place", () => {
  const tree = readYaml("gate:\r\n  hold: {severity: high}\r\na/b~c: [x,\r\n  yy]\r\n");
  const places = tree.ok
    ? Array.from(tree.value.nodes, ([pointer, { key, region }]) => ({ pointer, key, region }))
    : [];
  expect(places).toEqual([
    { pointer: "/gate/hold/severity", key: at(2, 10, 2, 18), region: at(2, 20, 2, 24) },
    { pointer: "/gate/hold", key: at(2, 3, 2, 7), region: at(2, 9, 2, 25) },
    { pointer: "/gate", key: at(1, 1, 1, 5), region: at(2, 3, 3, 1) },
    { pointer: "/a~1b~0c/0", key: null, region: at(3, 9, 3, 10) },
    { pointer: "/a~1b~0c/1", key: null, region: at(4, 3, 4, 5) },
    { pointer: "/a~1b~0c", key: at(3, 1, 3, 6), region: at(3, 8, 4, 6) },
    { pointer: "", key: null, region: at(1, 1, 5, 1) },
  ]);
});

function at(line: number, column: number, endLine: number, endColumn: number): object {
  return { line, column, endLine, endColumn };
}

const NO_ANCHOR = "anchors (`&name`) are not allowed; write the value out at each place";
const NO_ALIAS = "aliases (`*name`) are not allowed; write the value out";
const NO_TAG = "tags (`!name`) are not allowed; leave it out";
const NO_DIRECTIVE = "directives (`%…`) are not allowed; leave it out";
const NOT_HERE = "this does not belong here; check indentation, quotes and brackets";

describe("readYaml refuses", () => {
  test.each([
    ["an anchor", "a: &x 1\n", [`1:4 ${NO_ANCHOR}`]],
    [
      "an alias bomb",
      "a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n",
      [
        `1:4 ${NO_ANCHOR}`,
        `2:4 ${NO_ANCHOR}`,
        `2:8 ${NO_ALIAS}`,
        `2:12 ${NO_ALIAS}`,
        `3:5 ${NO_ALIAS}`,
        `3:9 ${NO_ALIAS}`,
      ],
    ],
    ["an alias as key", "*a : 1\n", [`1:1 ${NO_ALIAS}`]],
    ["a list that holds itself", "&a [*a]\n", [`1:1 ${NO_ANCHOR}`, `1:5 ${NO_ALIAS}`]],
    ["a tag for code", "a: !!js/function 'function () {}'\n", [`1:4 ${NO_TAG}`]],
    ["a tag of one's own", "a: !custom {}\n", [`1:4 ${NO_TAG}`]],
    ["a harmless tag", "a: !!str 1\n", [`1:4 ${NO_TAG}`]],
    ["a tag without a name", "a: ! 1\n", [`1:4 ${NO_TAG}`]],
    ["a verbatim tag", "a: !<tag:yaml.org,2002:set> {b}\n", [`1:4 ${NO_TAG}`]],
    ["a tag on a key", "!!binary YQ==: 1\n", [`1:1 ${NO_TAG}`]],
    ["a directive, which could ask for YAML 1.1", "%YAML 1.1\n---\na: yes\n", [`1:1 ${NO_DIRECTIVE}`]],
    ["a second document", "a: 1\n---\nb: 2\n", ["2:1 a second document starts here; the file must be one"]],
    ["one after the end mark", "a: 1\n...\nb: 2\n", ["3:1 a second document starts here; the file must be one"]],
    ["a merge key", "a: 1\n<<: {b: 2}\n", ["2:1 merge keys (`<<`) are not allowed; write the keys out"]],
    ["the same key twice", "a: 1\nb: 2\na: 3\n", ["3:1 the key `a` is there twice; the first one is on line 1"]],
    [
      "the same key three times",
      "{a: 1, 'a': 2, \"a\": 3}",
      [
        "1:8 the key `a` is there twice; the first one is on line 1",
        "1:16 the key `a` is there twice; the first one is on line 1",
      ],
    ],
    [
      "the same key twice further down",
      "x:\n  - b: 1\n    b: 1\n",
      ["3:5 the key `b` is there twice; the first one is on line 2"],
    ],
    ["a list as key", "? [a]\n: b\n", ["1:3 a key must be plain text, not a list or mapping"]],
    ["a mapping as key", "{{a: b}: c}", ["1:2 a key must be plain text, not a list or mapping"]],
    ["an empty key", ": x\n", ["1:1 a key must not be empty"]],
    ["deep flow lists", "[".repeat(5000), ["1:32 this is nested too deep"]],
    ["deep flow mappings", "{a: ".repeat(5000), ["1:125 this is nested too deep"]],
    ["deep block lists", "- ".repeat(5000), ["1:63 this is nested too deep"]],
    ["a tab as indentation", "a:\n\tb: c\n", ["2:1 a tab indents this line; use spaces"]],
    ["a quote that is not closed", "a: 'x\nb: 1\n", ["3:1 a quote, bracket or `:` is missing here"]],
    [
      "a bracket that is not closed",
      "a: [1, 2\nb: 3\n",
      ["2:1 this line is indented too little, or otherwise than the lines around it"],
    ],
    [
      "two mappings on a line",
      "a: b: c\n",
      ["1:4 a mapping cannot start here; indent it below its key, or put the text in quotes"],
    ],
    ["a line without a colon", "a\nb: c\n", ["1:1 a key and its `:` must stand on one line"]],
    ["a text that begins like a directive", "a: %x\n", ["1:4 a text that starts with this character needs quotes"]],
    ["a reserved character", "a: @x\n", ["1:4 a text that starts with this character needs quotes"]],
    ["an unknown escape", 'a: "\\q"\n', ["1:5 this escape is unknown; in single quotes a backslash is a backslash"]],
    ["a bracket too many", "a: ]\n", [`1:4 ${NOT_HERE}`]],
    ["a long key", `${"k".repeat(1025)}: 1\n`, ["1:1 this key is longer than 1024 characters"]],
    ["only the first of several syntax errors", "a: ]\nb: ]\nc: @\n", [`1:4 ${NOT_HERE}`]],
    [
      "the first in the file, not the first that is found",
      "b: c\na\n\t",
      ["2:1 a quote, bracket or `:` is missing here"],
    ],
  ])("%s", (_, text, expected) => {
    expect(problemsIn(text)).toEqual(expected);
  });
});

describe("a problem covers", () => {
  test.each([
    ["the anchor", "a: &name 1\n", at(1, 4, 1, 9)],
    ["the key", "a: 1\n'a': 2\n", at(2, 1, 2, 4)],
    ["where the syntax error begins", 'a: "\\q"\n', at(1, 5, 1, 6)],
  ])("%s", (_, text, region) => {
    expect(readYaml(text)).toMatchObject({ ok: false, problems: [{ code: "policy-invalid", region }] });
  });
});

describe("readYaml stops early at", () => {
  test.each([
    ["too many lines", "a: 1\n".repeat(5000), 2858],
    ["too many escapes in one text", `"${"\\u".repeat(30_000)}"`, 1],
    ["too many documents", "---\n".repeat(20_000), 10_000],
    ["too many empty lines", "\n".repeat(40_000), 20_001],
  ])("%s", (_, text, line) => {
    const tree = readYaml(text);
    expect(tree.ok ? [] : tree.problems.map(({ region, sentence }) => [region.line, sentence])).toEqual([
      [line, "the file is too long from here on"],
    ]);
  });
});

test("JSON is YAML and means the same", () => {
  const keys = fc.string({ minLength: 1 }).filter((key) => key !== "<<" && key !== "__proto__");
  const { json } = fc.letrec<{ json: unknown }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
      fc.array(tie("json"), { maxLength: 4 }),
      fc.dictionary(keys, tie("json"), { maxKeys: 4, noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(json, fc.integer({ min: 0, max: 3 }), (value, indent) => {
      expect(valueOf(JSON.stringify(value, null, indent))).toEqual(value);
    }),
    { numRuns: 500 },
  );
});
