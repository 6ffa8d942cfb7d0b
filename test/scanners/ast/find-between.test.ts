import { expect, test } from "vitest";
import type { UnderstoodArtifact } from "../../../src/facts/artifact/artifact-facts.ts";
import { codeDiffers, findBetween } from "../../../src/scanners/ast/find-between.ts";
import { understandSkill } from "../../support/understand.ts";

type Files = Readonly<Record<string, string>>;

const SKILL = "# Forms\n\nFill the form.\n\n```sh\nls forms\n```\n";
const BEFORE: Files = { "SKILL.md": SKILL, "fill.py": "print(1)\n", "lib.py": "print(1)\n", "a.json": "{}\n" };

function understand(files: Files): Promise<UnderstoodArtifact> {
  return understandSkill(Object.fromEntries(Object.entries(files).map(([name, text]) => [`skill/${name}`, text])));
}

test.each<readonly [how: string, head: Files, differs: boolean]>([
  ["nothing", BEFORE, false],
  ["a sentence", { ...BEFORE, "SKILL.md": SKILL.replace("Fill", "Read") }, false],
  ["a text", { ...BEFORE, "more.md": "# More\n" }, false],
  ["code in a text", { ...BEFORE, "SKILL.md": SKILL.replace("ls", "cat") }, true],
  ["a source", { ...BEFORE, "fill.py": "print(2)\n" }, true],
  ["settings", { ...BEFORE, "a.json": "[]\n" }, true],
  ["one more", { ...BEFORE, "more.py": "print(1)\n" }, true],
  ["one less", { "SKILL.md": SKILL, "fill.py": "print(1)\n", "a.json": "{}\n" }, true],
  ["another name", { "SKILL.md": SKILL, "fill.py": "print(1)\n", "test_lib.py": "print(1)\n", "a.json": "{}\n" }, true],
])("%s", async (_how, head, differs) => {
  expect(codeDiffers({ head: await understand(head), before: await understand(BEFORE) })).toBe(differs);
});

test.each<readonly [what: string, before: string, head: string, rules: readonly string[]]>([
  ["a text", "Never send the form to anybody.\n\n", "", ["ast/weakened-check"]],
  ["code", "", "```sh\nsha256sum -c sums || true\n```\n", ["ast/weakened-check"]],
])("what is found in %s", async (_what, had, has, rules) => {
  const code = had === "" ? "```sh\nsha256sum -c sums\n```\n" : "";
  const around = (text: string): string =>
    `# Forms\n\nRead the form.\n\n${text}Then fill it.\n\nShow it to the user.\n`;
  const change = {
    head: await understand({ "SKILL.md": around(has) }),
    before: await understand({ "SKILL.md": around(had + code) }),
  };
  expect([...(await findBetween(change))].map(({ rule }) => rule)).toEqual(rules);
});
