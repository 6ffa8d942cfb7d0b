import { describe, expect, test } from "vitest";
import type { InspectDocument } from "../../../src/commands/inspect/document.ts";
import { examineFiles } from "../../../src/commands/inspect/examine.ts";
import type { Tree } from "../../../src/ports/tree.ts";
import { listSkill, type Files } from "../../artifacts/open-artifact.ts";
import { memoryTree } from "../../support/memory-tree.ts";
import { NO_LIMIT } from "../../support/understand.ts";

/** What `inspect` says of `skills/pdf` in this tree, and what of the tree it listed for that. */
async function inspectSkill(
  files: Files,
): Promise<{ readonly document: InspectDocument; readonly listed: readonly string[] }> {
  const tree = memoryTree("head", files);
  const entries = await tree.entries("skills/pdf");
  if (!entries.ok) throw new Error(entries.fault.message);
  const artifact = listSkill(entries.value, "skills/pdf");
  const listed: string[] = [];
  const watched: Tree<"head"> = {
    ...tree,
    entries(below) {
      listed.push(below ?? ".");
      return tree.entries(below);
    },
  };
  return { document: await examineFiles({ artifact, files: artifact.entries }, watched, NO_LIMIT), listed };
}

const SKILL = "---\nname: pdf\ndescription: Fills forms.\n---\n";

describe("what is outside of the artifact", () => {
  test("is found by looking up what its sources name, never by listing the tree", async () => {
    const { document, listed } = await inspectSkill({
      "skills/pdf/SKILL.md": `${SKILL}\nRun \`python3 lib/run.py\` and read [the notes](../../docs/notes.md).\n`,
      "skills/pdf/a.py": "import lib.part\nfrom shared import x\n",
      "lib/part.py": "",
      "lib/run.py": "",
      "lib/other.py": "",
      "shared/__init__.py": "",
      "docs/notes.md": "",
      "node_modules/left-pad/index.js": "",
    });
    expect(document.closure.found).toEqual(["docs/notes.md", "lib/part.py", "lib/run.py", "shared/__init__.py"]);
    expect(document.closure.sought).not.toContain("lib/part.py");
    expect(listed).not.toContain(".");
    expect(listed).not.toContain("node_modules");
  });

  test("is sought where nothing is", async () => {
    const { document } = await inspectSkill({ "skills/pdf/SKILL.md": SKILL, "skills/pdf/a.py": "import lib\n" });
    expect(document.closure).toEqual({ found: [], sought: ["lib.py", "lib/__init__.py"] });
  });

  test.each<[string, Files, string]>([
    ["nobody's", {}, "harmless"],
    ["another skill's", { "skills/mail/SKILL.md": "x" }, "risky"],
    ["another skill's that is spelt otherwise", { "skills/mail/skill.md": "x" }, "risky"],
  ])("a file to write that is %s", async (_, others, risk) => {
    const { document } = await inspectSkill({
      "skills/pdf/SKILL.md": SKILL,
      "skills/pdf/a.py": 'open("skills/mail/notes.txt", "w").write("x")\n',
      ...others,
    });
    const written = document.capabilities.filter(({ kind }) => kind === "fs-write");
    expect(written.map(({ target, risk: rated }) => [target, rated])).toEqual([["skills/mail/notes.txt", risk]]);
  });

  test("is looked up no more than 10,000 times", async () => {
    const names = Array.from({ length: 6000 }, (_, index) => `"x${index}.py"`);
    const { listed } = await inspectSkill({
      "skills/pdf/SKILL.md": SKILL,
      "skills/pdf/a.py": `names = [${names.join(", ")}]\n`,
    });
    expect(listed.length).toBe(10_000);
    expect(new Set(listed).size).toBe(10_000);
  });
});
