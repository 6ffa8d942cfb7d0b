import { describe, expect, test } from "vitest";
import { discover, listFile } from "../../src/artifacts/discover.ts";
import type { Listed } from "../../src/core/artifact.ts";
import { compileGlob, type Glob } from "../../src/text/glob.ts";
import { listTree, type Files } from "./open-artifact.ts";

const INCLUDE = ["**/SKILL.md", "tools/**", "prompts/**", "memory/**", "**/AGENTS.md"];

function compile(source: string): Glob {
  const glob = compileGlob(source, { ignoreCase: true });
  if (!glob.ok) throw new Error(glob.fault.message);
  return glob.value;
}

interface Choice {
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly topId?: string;
}

async function find(
  files: Files,
  { include = INCLUDE, exclude = [], topId = "." }: Choice = {},
): Promise<readonly Listed[]> {
  const { entries } = await listTree(files);
  return discover(entries, { include: include.map(compile), exclude: exclude.map(compile), topId });
}

/** `id (kind): files`, one line an artifact. */
async function describeFound(files: Files, choice?: Choice): Promise<readonly string[]> {
  const found = await find(files, choice);
  return found.map(({ id, kind, entries }) => `${id} (${kind}): ${entries.map(({ path }) => path).join(" ")}`);
}

test.each<{
  readonly what: string;
  readonly files: Files;
  readonly choice?: Choice;
  readonly found: readonly string[];
}>([
  { what: "nothing", files: { "README.md": "", "src/a.py": "" }, found: [] },
  {
    what: "a skill with all its files",
    files: { "skills/pdf/SKILL.md": "", "skills/pdf/.hidden": "", "skills/pdf/a/b.py": "", "skills/README.md": "" },
    found: ["skills/pdf (skill): skills/pdf/.hidden skills/pdf/SKILL.md skills/pdf/a/b.py"],
  },
  {
    what: "a file below two skills belongs to the inner one",
    files: { "a/SKILL.md": "", "a/x": "", "a/b/SKILL.md": "", "a/b/c/y": "", "a/d/z": "" },
    found: ["a (skill): a/SKILL.md a/d/z a/x", "a/b (skill): a/b/SKILL.md a/b/c/y"],
  },
  {
    what: "a skill at the top owns everything but the gate's folder",
    files: { "SKILL.md": "", "tools/a.py": "", ".evogate/policy.yaml": "", ".github/x.yml": "" },
    choice: { topId: "kit" },
    found: ["kit (skill): .github/x.yml SKILL.md tools/a.py"],
  },
  {
    what: "a skill at the top whose name a folder in it has",
    files: { "SKILL.md": "", "kit/SKILL.md": "" },
    choice: { topId: "kit" },
    found: [". (skill): SKILL.md", "kit (skill): kit/SKILL.md"],
  },
  {
    what: "letters' case of SKILL.md does not matter",
    files: { "a/skill.md": "", "b/Skill.MD": "" },
    found: ["a (skill): a/skill.md", "b (skill): b/Skill.MD"],
  },
  {
    what: "names that are nearly SKILL.md are none",
    files: { "a/SKILL.md.bak": "", "b/MYSKILL.md": "", "c/SKILL.mdx": "", "d/skill/x.md": "" },
    found: [],
  },
  {
    what: "files in known places, one artifact each",
    files: {
      "tools/a.py": "",
      "tools/b/c.sh": "",
      "prompts/p.md": "",
      "memory/m.json": "",
      "AGENTS.md": "",
      "x/AGENTS.md": "",
    },
    found: [
      "AGENTS.md (config): AGENTS.md",
      "memory/m.json (memory): memory/m.json",
      "prompts/p.md (prompt): prompts/p.md",
      "tools/a.py (tool): tools/a.py",
      "tools/b/c.sh (tool): tools/b/c.sh",
      "x/AGENTS.md (config): x/AGENTS.md",
    ],
  },
  {
    what: "an included file inside a skill is the skill's",
    files: { "tools/kit/SKILL.md": "", "tools/kit/AGENTS.md": "", "tools/other.py": "" },
    found: ["tools/kit (skill): tools/kit/AGENTS.md tools/kit/SKILL.md", "tools/other.py (tool): tools/other.py"],
  },
  {
    what: "an excluded file inside a skill still is the skill's: an agent reads it",
    files: { "a/SKILL.md": "", "a/data.csv": "" },
    choice: { exclude: ["**/*.csv"] },
    found: ["a (skill): a/SKILL.md a/data.csv"],
  },
  {
    what: "an excluded SKILL.md, or its folder, makes no skill",
    files: { "a/SKILL.md": "", "a/x": "", "b/SKILL.md": "", "tools/c.py": "" },
    choice: { exclude: ["a/SKILL.md", "b", "tools/**"] },
    found: [],
  },
  {
    what: "a SKILL.md that is not included makes none",
    files: { "a/SKILL.md": "", "tools/c.py": "" },
    choice: { include: ["tools/**"] },
    found: ["tools/c.py (tool): tools/c.py"],
  },
  {
    what: "a link or submodule in the place of a skill folder",
    files: {
      "skills/a": { link: "../elsewhere" },
      ".claude/skills/b": { submodule: "0".repeat(40) },
      "skills/c/d": { link: "x" },
    },
    found: [".claude/skills/b (skill): .claude/skills/b", "skills/a (skill): skills/a"],
  },
  {
    what: "a SKILL.md that is a link makes a skill too",
    files: { "a/SKILL.md": { link: "../b.md" } },
    found: ["a (skill): a/SKILL.md"],
  },
  {
    what: "nothing in the gate's folder",
    files: { ".evogate/SKILL.md": "", ".evogate/tools/a.py": "", "x/.evogate/SKILL.md": "" },
    choice: { include: ["**"] },
    found: ["x/.evogate (skill): x/.evogate/SKILL.md"],
  },
])("$what", async ({ files, choice, found }) => {
  expect((await describeFound(files, choice)).toSorted()).toEqual(found.toSorted());
});

describe("a file that was named", () => {
  test("is an artifact whatever the globs say", async () => {
    const { entries } = await listTree({ "docs/a.md": "" });
    expect(entries.map(listFile)).toEqual([{ id: "docs/a.md", kind: "prompt", root: "docs/a.md", entries }]);
  });
});

test("a deep tree costs no stack", async () => {
  const deep = `${"d/".repeat(2000)}x`;
  expect(await describeFound({ "d/SKILL.md": "", [deep]: "" })).toHaveLength(1);
});
