import { expect, test } from "vitest";
import { capabilitiesOf } from "../../support/capabilities-of.ts";

/** Without what every one of them says: the imports, and the place. */
async function filesOf(path: string, code: string): Promise<readonly string[]> {
  const all = await capabilitiesOf({ "skill/SKILL.md": "# Notes\n", [`skill/${path}`]: `${code}\n` });
  return all.filter((each) => each.startsWith("fs-")).map((each) => each.replace(/ static (\w+) .*$/u, " $1"));
}

const PYTHON = "import glob, os, pathlib, sys\nsrc = pathlib.Path(sys.argv[1])\n";

test.each<readonly [why: string, code: string, capabilities: readonly string[]]>([
  ["a path with another ending", 'src.with_suffix(".md").write_text("a")', ["fs-write * harmless"]],
  ["a file beside it", 'src.with_name("x").write_text("a")', ["fs-write * harmless"]],
  ["a file beside one that is computed", 'pathlib.Path(f()).with_name("x").write_text("a")', ["fs-write * risky"]],
  ["a file of its folder", '(src.parent / "x").write_text("a")', ["fs-write * harmless"]],
  ["above its folder", '(src.parent.parent / ".ssh/config").write_text("a")', ["fs-write * risky"]],
  ["by os.path", 'open(os.path.join(os.path.dirname(sys.argv[1]), "x"), "w")', ["fs-write * harmless"]],
  ["its name without the ending", 'open(os.path.splitext(sys.argv[1])[0] + ".html", "w")', ["fs-write * harmless"]],
  ["files below it", 'for each in sorted(src.rglob("*.md")):\n    open(each)', ["fs-read * harmless"]],
  [
    "files below a folder",
    'for each in pathlib.Path("docs").glob("*"):\n    open(each, "w")',
    ["fs-read docs harmless", "fs-write docs harmless"],
  ],
  [
    "files below a folder above",
    'for each in pathlib.Path("..").glob("*"):\n    open(each, "w")',
    ["fs-read .. harmless", "fs-write .. risky"],
  ],
  ["files by a pattern", 'for each in glob.glob("docs/*.md"):\n    open(each)', ["fs-read docs harmless"]],
  ["files of the user", 'for each in glob.glob(os.path.expanduser("~/*")):\n    open(each)', ["fs-read ~ risky"]],
  [
    "a walk",
    'for folder, _, names in os.walk("docs"):\n    for name in names: open(os.path.join(folder, name))',
    ["fs-read docs harmless", "fs-read docs harmless"],
  ],
  ["a walk from somewhere", "for folder, _, names in os.walk(f()):\n    open(folder + names[0])", ["fs-read * risky"]],
])("Python: %s", async (_, code, capabilities) => {
  expect(await filesOf("a.py", PYTHON + code)).toEqual(capabilities);
});

const NODE = 'import fs from "node:fs";\nimport path from "node:path";\nconst src = process.argv[2];\n';

test.each<readonly [why: string, code: string, capabilities: readonly string[]]>([
  ["a file beside it", 'fs.writeFileSync(path.join(path.dirname(src), "x"), "a");', ["fs-write * harmless"]],
  ["its name elsewhere", 'fs.writeFileSync(path.join("out", path.basename(src)), "a");', ["fs-write out harmless"]],
  [
    "files below it",
    "for (const each of fs.readdirSync(src)) fs.readFileSync(path.join(src, each));",
    ["fs-read * harmless"],
  ],
  [
    "a file beside one that is computed",
    'fs.writeFileSync(path.join(path.dirname(f()), "x"), "a");',
    ["fs-write * risky"],
  ],
])("JavaScript: %s", async (_, code, capabilities) => {
  expect(await filesOf("a.mjs", NODE + code)).toEqual(capabilities);
});
