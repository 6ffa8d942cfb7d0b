import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FORMAT_RULES } from "../../../src/artifacts/formats/format.ts";
import { readJson } from "../../../src/artifacts/formats/read-record.ts";
import { fileOf, rootInHolder } from "../../../src/artifacts/formats/unfolded.ts";
import type { Entry } from "../../../src/core/artifact.ts";
import { listTree, type Files } from "../open-artifact.ts";
import { describeChange, describeState, nameFormats } from "./remarks.ts";

const SKILL = "---\nname: a\ndescription: Does a thing.\n---\n";
const MANAGED = "# ANVIL-MANAGED: true\n# version: 1.0\n# ---\ndef run(**k):\n    return 1\n";

test("of two systems that claim a folder both are asked, and that there are two is said", async () => {
  const files: Files = { "s/_evolved/a/SKILL.md": SKILL, "s/_evolved/a/double.py": '"""\nARISE Skill: x\n"""\n' };
  expect(await nameFormats(files)).toEqual(["skilllite s/_evolved/a"]);
  expect(await describeState(files)).toEqual([
    "several-systems s/_evolved/a/SKILL.md: skilllite and arise",
    "record-invalid s/_evolved/a/SKILL.md: there is no `.meta.json`",
  ]);
});

test("a mark of another system takes no check of the first away", async () => {
  const files: Files = { "tools/x.py": MANAGED, "tools/prompts/rules.json": "[]" };
  const claimed: Files = { ...files, "prompts/rules.json": "[]", "prompts/x.py": MANAGED };
  expect(await describeState(files)).toEqual(["record-invalid tools/x.py: no registry or manifest has it"]);
  expect(await describeState(claimed)).toEqual([
    "several-systems prompts/x.py: skilllite and anvil",
    "record-invalid prompts/x.py: no registry or manifest has it",
    "record-invalid tools/x.py: no registry or manifest has it",
  ]);
});

test("a mark that a change takes away still counts", async () => {
  const before = MANAGED.replace("# ---", "# hash: 12345678\n# ---");
  expect(await describeChange({ "tools/x.py": before }, { "tools/x.py": "def run(**k):\n    return 2\n" })).toEqual([
    "hand-edit tools/x.py: it was ejected with this change, and its content differs",
  ]);
});

test("a mark counts at the top of a text only", async () => {
  const late = `${"# a comment\n".repeat(400)}${MANAGED}`;
  expect(await nameFormats({ "tools/late.py": late })).toEqual(["plain tools/late.py"]);
  expect(await describeState({ "tools/late.py": late })).toEqual([]);
});

test.each<readonly [string, string | null, string]>([
  ["a/skills.db!x/y.py", "a/skills.db!x", "a/skills.db"],
  ["a/skills.db!x", "a/skills.db!x", "a/skills.db"],
  ["a/skills/7.json!x/skill.json", "a/skills/7.json!x", "a/skills/7.json"],
  ["a/kit.zip!x/y.py", null, "a/kit.zip!x/y.py"],
  ["a/other.json!x/y.py", null, "a/other.json!x/y.py"],
  ["wow!/x.py", null, "wow!/x.py"],
])("what %s is in", (path, root, file) => {
  expect(rootInHolder(path)).toBe(root);
  expect(fileOf(path)).toBe(file);
});

test.each<readonly [string, Files[string], string]>([
  ["text that is none", Buffer.from([0, 1, 2, 255, 0]), "it is no text"],
  ["JSON that ends early", "[1,", "it is no JSON"],
  ["a link", { link: "/etc/passwd" }, "it is no plain file"],
  ["what cannot be read", { unread: "unreadable" }, "it cannot be read"],
  ["more than is read at once", `"${"x".repeat(9 * 1024 * 1024)}"`, "it has 9437186 bytes"],
])("a record that is %s", async (_, content, problem) => {
  const { entries, read } = await listTree({ "r.json": content as string });
  const tree = { entries: new Map(entries.map((entry): [Entry["path"], Entry] => [entry.path, entry])), read };
  expect(await readJson("r.json", tree)).toEqual({ problem });
  expect(await readJson("other.json", tree)).toBeNull();
});

test("what is too large for any reader is a problem, not nothing", async () => {
  const { entries, read } = await listTree({ "r.json": "[1, 2, 3]" }, { maxBytes: 4 });
  const tree = { entries: new Map(entries.map((entry): [Entry["path"], Entry] => [entry.path, entry])), read };
  expect(await readJson("r.json", tree)).toEqual({ problem: "it has 9 bytes" });
});

test("each rule of a format is expected by some test of formats", () => {
  const folder = import.meta.dirname;
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
    .join("\n");
  expect(FORMAT_RULES.filter((rule) => !texts.includes(`${rule} `) && !texts.includes(`"${rule}"`))).toEqual([]);
});
