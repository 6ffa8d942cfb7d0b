import { expect, test } from "vitest";
import { wordCapability } from "../../support/capability-words.ts";
import { understandSkill } from "../../support/understand.ts";

test("the same code means the same at each place, and is said of each; whoever tells to run it is told apart", async () => {
  const fence = "```sh\ncurl https://example.com/a\n```\n";
  const { sources, facts } = await understandSkill({
    "skill/SKILL.md": `# A\n\nRun it:\n\n${fence}\nAnd again:\n\n${fence}`,
    "skill/a.sh": "sh <<'END'\ncurl https://example.com/a\nEND\n",
  });
  const inside = sources.filter(({ how }) => how !== null);
  expect(inside.map(({ file, origin, capabilities }) => [file.path, origin, capabilities.map(wordCapability)])).toEqual(
    [
      ["skill/SKILL.md", "instructed", ["exec curl https://example.com/a", "network example.com"]],
      ["skill/SKILL.md", "instructed", ["exec curl https://example.com/a", "network example.com"]],
      ["skill/a.sh", "static", ["exec curl https://example.com/a", "network example.com"]],
    ],
  );
  const network = facts.capabilities.find(({ kind }) => kind === "network");
  expect(network?.at.map(({ path, line, origin }) => `${path}:${line} ${origin}`)).toEqual([
    "skill/SKILL.md:6 instructed",
    "skill/SKILL.md:12 instructed",
    "skill/a.sh:2 static",
  ]);
});
