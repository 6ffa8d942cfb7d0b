import { describe, expect, test } from "vitest";
import { nodeAt, type YamlNode, type YamlTree } from "../../../src/policy/yaml/tree.ts";

const REGION = { line: 1, column: 1, endLine: 1, endColumn: 1 };

function node(value: string): YamlNode {
  return { value, region: REGION, key: null };
}

const TREE: YamlTree = {
  root: node("root"),
  nodes: new Map([
    ["", node("root")],
    ["/gate", node("gate")],
    ["/gate/hold", node("hold")],
  ]),
};

describe("nodeAt", () => {
  test.each([
    ["/gate/hold", "hold"],
    ["/gate/hold/severity", "hold"],
    ["/gate/reject/severity", "gate"],
    ["/artifacts/include/0", "root"],
    ["", "root"],
  ])("%s stands in %s", (pointer, expected) => {
    expect(nodeAt(TREE, pointer).value).toBe(expected);
  });
});
