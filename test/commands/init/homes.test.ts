import { expect, test } from "vitest";
import { findHomes } from "../../../src/commands/init/homes.ts";

test.each([
  ["known places need no other", ["tools/a.py", "prompts/b.md", "memory/c.md"], []],
  ["two beside one another", ["bot/tools/a.py", "bot/prompts/b.md"], ["bot/prompts", "bot/tools"]],
  ["one beside skills", ["bot/skills/x/SKILL.md", "bot/memory/b.md"], ["bot/memory"]],
  ["below a folder for agents", ["src/my_agent/v2/prompts/b.md"], ["src/my_agent/v2/prompts"]],
  ["a folder of tools in a program", ["src/tools/build.ts"], []],
  ["a file of that name", ["agents/tools"], []],
  ["what tests use", ["test/agent/prompts/a.md", "agent/fixtures/tools/a.py"], []],
  ["what others wrote", ["node_modules/agent/tools/a.js", "vendor/agent/memory/a.md"], []],
  ["a name with a comma", ["agent,x/tools/a.md"], []],
  ["a name with a line feed", ["agent\nprofile: permissive/tools/a.md"], []],
  ["a name with a quote", ['agent"/tools/a.md'], []],
])("%s", (_, paths, homes) => {
  expect(findHomes(paths)).toEqual(homes);
});
