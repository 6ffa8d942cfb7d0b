import { expect, test } from "vitest";
import { understandSkill } from "../../support/understand.ts";

test("words in code spans are no sources, whatever they say; what somebody reads or runs is one", async () => {
  const { sources } = await understandSkill({
    "skill/SKILL.md":
      "---\nname: a\n---\n\nThe `name` of `a thing`, `{}` and `ls -la`.\n\n```text\nhello\n```\n\n```powershell\nls\n```\n",
  });
  expect(sources.map(({ how, text, facts }) => [how, facts.language, how === null ? "" : text])).toEqual([
    [null, "markdown", ""],
    ["front-matter", "data", "name: a"],
    // Settings may stand in one.
    ["inline", "data", "{}"],
    ["inline", "shell", "ls -la"],
    ["fence", "powershell", "ls\n"],
  ]);
});
