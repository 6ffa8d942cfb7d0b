import { expect, test } from "vitest";
import { skillFile } from "../../../../src/artifacts/formats/agent-skill/recognise.ts";
import { listSkill, listTree } from "../../open-artifact.ts";

test.each<readonly [string, readonly string[], string | null]>([
  ["its SKILL.md", ["s/SKILL.md", "s/a.md"], "s/SKILL.md"],
  ["whatever the case", ["s/Skill.md", "s/a.md"], "s/Skill.md"],
  ["the exact one of two", ["s/SKILL.md", "s/skill.md"], "s/SKILL.md"],
  ["the exact one of two, whatever the order", ["s/SKILL.MD", "s/SKILL.md"], "s/SKILL.md"],
  ["not one in a folder below", ["s/a/SKILL.md", "s/b"], null],
])("%s", async (_, paths, found) => {
  const { entries } = await listTree(Object.fromEntries(paths.map((path) => [path, ""])));
  expect(skillFile(listSkill(entries, "s"))?.path ?? null).toBe(found);
});
