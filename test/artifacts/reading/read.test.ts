import { expect, test } from "vitest";
import { readArtifact } from "../../../src/artifacts/reading/read.ts";
import { openArtifact } from "../../../src/artifacts/open.ts";
import type { Entry } from "../../../src/core/artifact.ts";
import type { BlobId } from "../../../src/core/ids.ts";
import type { MemoryEntry } from "../../support/memory-tree.ts";
import { listSkill, listTree, openSkill } from "../open-artifact.ts";

test.each<readonly [string, MemoryEntry, object]>([
  ["a file", "hi", { kind: "text", text: "hi" }],
  ["a submodule", { submodule: "abc" }, { kind: "submodule", commit: "abc" }],
  ["a FIFO", { special: "fifo" }, { kind: "special", what: "fifo" }],
  ["a repository inside", { special: "nested-repository" }, { kind: "special", what: "nested-repository" }],
  ["a link", { link: "SKILL.md" }, { kind: "link", target: "SKILL.md", leads: "file-inside" }],
  ["what cannot be read", { unread: "vanished" }, { kind: "unread", fault: { code: "vanished" } }],
])("%s", async (_, entry, content) => {
  const { artifact, read } = await openSkill({ "skill/SKILL.md": "", "skill/x": entry });
  expect((await readArtifact(artifact, read))[1]).toMatchObject({ path: "skill/x", content });
});

test("a file that the tree did not keep is unread, with its size", async () => {
  const { entries, read } = await listTree({ "skill/SKILL.md": "x".repeat(20) }, { maxBytes: 10 });
  const artifact = await openArtifact(listSkill(entries, "skill"), read);
  const [reading] = await readArtifact(artifact, read);
  expect(reading?.content).toMatchObject({
    kind: "unread",
    fault: { code: "too-large", message: expect.stringContaining("20 bytes") },
  });
});

test("a link that cannot be read is unread, not a link to nowhere", async () => {
  const { artifact, read } = await openSkill({ "skill/SKILL.md": "", "skill/x": { link: "SKILL.md" } });
  const failing: typeof read = async () => ({ ok: false, fault: { code: "unreadable", message: "no" } });
  const kinds = (await readArtifact(artifact, failing)).map(({ content }) => content.kind);
  expect(kinds).toEqual(["unread", "unread"]);
});

function blobOf(entry: Entry | undefined): BlobId | null {
  return entry?.kind === "symlink" ? entry.blob : null;
}

test("a link to a name that is no UTF-8 finds it", async () => {
  const { artifact, read } = await openSkill({ "skill/x": { link: "y" }, "skill/\udcff": "" });
  const pointing: typeof read = async (blob) => {
    const content = await read(blob);
    if (!content.ok || blob !== blobOf(artifact.entries[0])) return content;
    return { ok: true, value: { ...content.value, bytes: Uint8Array.of(0xff) } };
  };
  const links = (await readArtifact(artifact, pointing)).map(({ content }) =>
    content.kind === "link" ? content.leads : "",
  );
  expect(links).toContain("file-inside");
});

test("readings stand in the order of the entries, whatever their number", async () => {
  const files = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`skill/${100 + index}`, `${index}`]));
  const { artifact, read } = await openSkill(files);
  const paths = (await readArtifact(artifact, read)).map(({ path }) => path);
  expect(paths).toEqual(Array.from({ length: 100 }, (_, index) => `skill/${100 + index}`));
});
