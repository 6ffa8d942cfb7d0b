import { describe, expect, test } from "vitest";
import type { DataNode } from "../../../../src/languages/data/trees/node.ts";
import { readToml } from "../../../../src/languages/data/trees/toml.ts";

/** Every value that is no table, by its path, as it stands in the text. */
function* written(node: DataNode, text: string, path = ""): Generator<readonly [string, string]> {
  if (node.kind === "map") {
    for (const { key, value } of node.entries) yield* written(value, text, path === "" ? key : `${path} ${key}`);
    return;
  }
  yield [path, text.slice(node.span.start, node.span.end)];
  if (node.kind !== "list") return;
  for (const [index, item] of node.items.entries()) yield* written(item, text, `${path} ${index}`);
}

describe("a value stands where it is written", () => {
  test.each<[text: string, places: Readonly<Record<string, string>>]>([
    ["a = 1 # 2\nb = true\n", { a: "1", b: "true" }],
    ["a = 1979-05-27 07:32:00 # b\r\nc = 0x1F\r\n", { a: "1979-05-27 07:32:00", c: "0x1F" }],
    [`a = "x # y" # z\nb = 'c\\'\n`, { a: '"x # y"', b: "'c\\'" }],
    ['a = "x\\"=\\\\"\nb = ""\n', { a: '"x\\"=\\\\"', b: '""' }],
    ['a = """\nb = 1\n[c]\n"""\nd = 2\n', { a: '"""\nb = 1\n[c]\n"""', d: "2" }],
    ["a = '''x'''''\nb = \"\"\"y\\\"\"\"\"\"\n", { a: "'''x'''''", b: '"""y\\"""""' }],
    ["a = [\n  1, # ]\n  'b',\n]\nc = 2\n", { a: "[\n  1, # ]\n  'b',\n]", "a 0": "1", "a 1": "'b'", c: "2" }],
    [
      "a = [[1], [], [[2]]]\n",
      {
        a: "[[1], [], [[2]]]",
        "a 0": "[1]",
        "a 0 0": "1",
        "a 1": "[]",
        "a 2": "[[2]]",
        "a 2 0": "[2]",
        "a 2 0 0": "2",
      },
    ],
    ["a = { b = 1, c.d = [ 2 ] }\n", { "a b": "1", "a c d": "[ 2 ]", "a c d 0": "2" }],
    ["[a.b]\nc = 1\n[ 'd.e' . \"f\\u0041\" ] # g\nh = 2\n", { "a b c": "1", "d.e fA h": "2" }],
    ["a.'b.c' . d = 1\n", { "a b.c d": "1" }],
    [
      "[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[[a.e]]\nf = 4\n",
      {
        a: "[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[[a.e]]\nf = 4\n",
        "a 0 b": "1",
        "a 1 b": "2",
        "a 1 c d": "3",
        "a 1 e": "[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[[a.e]]\nf = 4\n",
        "a 1 e 0 f": "4",
      },
    ],
    ["a.b = 1\n'a.b' = 2\n", { "a b": "1", "a.b": "2" }],
  ])("%j", (text, places) => {
    const { root, parse } = readToml(text);
    expect(parse).toEqual({ kind: "ok" });
    expect(root === null ? null : Object.fromEntries(written(root, text))).toEqual(places);
  });
});

test("a text has the place of its characters where it has no escapes", () => {
  const { root } = readToml('a = ["x", "y\\n", """\nz"""]');
  const list = root?.kind === "map" ? root.entries[0]?.value : undefined;
  const items = list?.kind === "list" ? list.items : [];
  expect(items.map((item) => (item.kind === "text" ? item.stretches : null))).toEqual([
    [{ at: 0, source: 6, length: 1 }],
    [],
    [{ at: 0, source: 21, length: 1 }],
  ]);
});
