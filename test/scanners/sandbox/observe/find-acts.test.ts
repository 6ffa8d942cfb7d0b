import { expect, test } from "vitest";
import { findActs } from "../../../../src/scanners/sandbox/observe/detonation/find-acts.ts";
import { understandSkill } from "../../../support/understand.ts";

const CODE = "print(1)\n";

async function filesOf(files: Readonly<Record<string, string>>, root: string): Promise<readonly string[]> {
  const acts = findActs(
    await understandSkill({ [`${root === "." ? "" : `${root}/`}SKILL.md`]: "# Report\n", ...files }, root),
  );
  return [...new Set([...acts.values()].flat().map(({ file }) => file))];
}

test.each([
  ["in a folder", "skills/a", { "skills/a/scripts/run.py": CODE }, ["scripts/run.py"]],
  ["at the top", ".", { "scripts/run.py": CODE, "a.mjs": "console.log(1);\n" }, ["scripts/run.py", "a.mjs"]],
  ["but tests", "skills/a", { "skills/a/run.py": CODE, "skills/a/test_run.py": CODE }, ["run.py"]],
] as const)(
  "every file that an interpreter runs is started from the artifact's folder: %s",
  async (_, root, files, found) => {
    expect((await filesOf(files, root)).toSorted()).toEqual([...found].toSorted());
  },
);
