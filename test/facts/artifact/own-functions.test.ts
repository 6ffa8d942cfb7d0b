import { expect, test } from "vitest";
import { understandSkill } from "../../support/understand.ts";
import type { Files } from "../../artifacts/open-artifact.ts";

async function targetsOf(kind: string, files: Files): Promise<readonly string[]> {
  const { facts } = await understandSkill(files);
  return facts.capabilities
    .filter((one) => one.kind === kind)
    .map(({ target, risk }) => `${risk === "risky" ? "!" : ""}${target.match === "any" ? "*" : target.value}`)
    .toSorted();
}

test.each<[string, Files, readonly string[]]>([
  ["called where it is defined", { "skill/a.sh": "log_it() { ls; }\nlog_it a\n" }, ["ls"]],
  [
    "called in one file and defined in another",
    { "skill/a.sh": "log_it a\n", "skill/lib/b.sh": "log_it() { ls; }\n" },
    ["ls"],
  ],
  ["of the name of a program", { "skill/a.sh": "curl a\n", "skill/b.sh": "curl() { ls; }\n" }, ["!curl a", "ls"]],
  ["defined in Python", { "skill/a.sh": "log_it a\n", "skill/b.py": "def log_it(): pass\n" }, ["!log_it a"]],
  [
    "defined where a text only shows it",
    { "skill/a.sh": "log_it a\n", "skill/SKILL.md": "# A\n\n```sh\nlog_it() { ls; }\n```\n" },
    ["!log_it a", "ls"],
  ],
  [
    "started by Python, which knows no functions of a shell",
    { "skill/a.sh": "log_it() { ls; }\n", "skill/b.py": "import subprocess\nsubprocess.run(['log_it'])\n" },
    ["!log_it", "ls"],
  ],
])("a function %s", async (_words, files, wanted) => {
  expect(await targetsOf("exec", files)).toEqual(wanted);
});

test("a file that a script sources from beside itself is no unknown import, unlike one that it is given", async () => {
  const script = 'D="$(cd "$(dirname "$0")" && pwd)"\nsource "$D/b.sh"\nsource "$1"\n';
  expect(await targetsOf("import", { "skill/a.sh": script, "skill/b.sh": "" })).toEqual(["!*"]);
  expect(await targetsOf("import", { "skill/a.sh": script.replace('source "$1"', ""), "skill/b.sh": "" })).toEqual([]);
});
