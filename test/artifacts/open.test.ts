import { expect, test } from "vitest";
import { openFile, openSkill } from "./open-artifact.ts";

const FRONT = "---\nname: pdf\ndescription: Fills forms.\n---\n";

test.each<readonly [string, string | Uint8Array, string | null]>([
  ["its front matter's", FRONT, "pdf"],
  ["none without front matter", "# pdf\n", null],
  ["none where front matter is broken", "---\nname: [\n---\n", null],
  ["none where it is no text", "---\nname: 12\n---\n", null],
  ["none in bytes that are no text", Buffer.from([0, 1, 2, 0xff, 0, 0]), null],
  ["that of a text in UTF-16", Buffer.from(`\ufeff${FRONT}`, "utf16le"), "pdf"],
])("the name of a skill: %s", async (_, content, name) => {
  const { artifact } = await openSkill({ "skill/SKILL.md": content, "skill/other.md": "---\nname: other\n---\n" });
  expect(artifact).toMatchObject({ format: "agent-skill", name });
});

test("a single Markdown file has a name, other files have none", async () => {
  expect((await openFile("prompts/a.md", FRONT)).artifact).toMatchObject({ format: "plain", name: "pdf" });
  expect((await openFile("prompts/a.txt", FRONT)).artifact).toMatchObject({ format: "plain", name: null });
});

test("what cannot be read leaves no digest, and the rest as it is", async () => {
  const { artifact } = await openSkill({ "skill/SKILL.md": FRONT, "skill/x": { unread: "unreadable" } });
  expect(artifact).toMatchObject({ name: "pdf", digest: null });
  expect(artifact.entries).toHaveLength(2);
});

test("more files than are read at once", async () => {
  const files = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`skill/${index}`, `${index}`]));
  const { artifact } = await openSkill({ ...files, "skill/SKILL.md": FRONT });
  expect(artifact.digest).not.toBeNull();
  expect(artifact.name).toBe("pdf");
});
