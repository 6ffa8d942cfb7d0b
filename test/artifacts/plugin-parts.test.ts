import { expect, test } from "vitest";
import { findPluginParts } from "../../src/artifacts/plugin-parts.ts";
import { listTree } from "./open-artifact.ts";

async function partsOf(paths: readonly string[], isIncluded = true): Promise<readonly string[]> {
  const { entries } = await listTree(Object.fromEntries(paths.map((path) => [path, ""])));
  const isPart = findPluginParts(entries, () => isIncluded);
  return entries.map(({ path }) => path).filter(isPart);
}

test.each<[string, readonly string[], readonly string[]]>([
  [
    "at the top",
    [".claude-plugin/plugin.json", "commands/go.md", "agents/a/b.md", "hooks/run.sh", "src/commands/x.md", "README.md"],
    ["agents/a/b.md", "commands/go.md", "hooks/run.sh"],
  ],
  [
    "in a folder",
    ["plugins/one/.claude-plugin/plugin.json", "plugins/one/commands/go.md", "plugins/two/commands/go.md"],
    ["plugins/one/commands/go.md"],
  ],
  [
    "within another",
    ["a/.claude-plugin/plugin.json", "a/hooks/b/.claude-plugin/plugin.json", "a/hooks/b/output-styles/x.md"],
    ["a/hooks/b/.claude-plugin/plugin.json", "a/hooks/b/output-styles/x.md"],
  ],
  ["whose list alone is there", [".claude-plugin/marketplace.json", "commands/go.md"], []],
  ["whose code is no Markdown", [".claude-plugin/plugin.json", "commands/go.ts", "agents/a.py"], []],
])("parts of a plugin %s", async (_where, paths, expected) => {
  expect([...(await partsOf(paths))].toSorted()).toEqual(expected);
});

test("a manifest that is not included makes no plugin", async () => {
  expect(await partsOf([".claude-plugin/plugin.json", "commands/go.md"], false)).toEqual([]);
});
