import { expect, test } from "vitest";
import { isSameEntry, pairById } from "../../src/artifacts/pair.ts";
import type { Entry } from "../../src/core/artifact.ts";
import { asBlobId, asPath, type Sha } from "../../src/core/ids.ts";
import { listSkill, listTree, type Files } from "./open-artifact.ts";

const path = asPath("a");
const file = (blob: string, executable = false): Entry => ({ kind: "file", path, blob: asBlobId(blob), executable });
const link = (blob: string): Entry => ({ kind: "symlink", path, blob: asBlobId(blob) });
const submodule = (commit: string): Entry => ({ kind: "submodule", path, commit: commit as Sha });
const special: Entry = { kind: "special", path, what: "fifo" };

test.each<readonly [string, Entry, Entry | undefined, boolean]>([
  ["the same content", file("1"), file("1"), true],
  ["other content", file("1"), file("2"), false],
  ["another mode", file("1"), file("1", true), false],
  ["nothing there", file("1"), undefined, false],
  ["another path", file("1"), { ...file("1"), path: asPath("b") }, false],
  ["a link instead of a file", link("1"), file("1"), false],
  ["a file instead of a link", file("1"), link("1"), false],
  ["the same link", link("1"), link("1"), true],
  ["another link", link("1"), link("2"), false],
  ["the same submodule", submodule("1"), submodule("1"), true],
  ["another commit", submodule("1"), submodule("2"), false],
  ["special files, whose content nobody knows", special, special, false],
])("%s", (_, head, before, isSame) => {
  expect(isSameEntry(head, before)).toBe(isSame);
});

async function pairTrees(head: Files, before: Files): Promise<readonly string[]> {
  const list = async (files: Files): Promise<ReturnType<typeof listSkill>[]> => {
    const { entries } = await listTree(files);
    const roots = new Set(entries.map(({ path: at }) => at.slice(0, at.indexOf("/"))));
    return [...roots].map((root) => listSkill(entries, root));
  };
  const pairs = pairById(await list(head), await list(before));
  return pairs.map((pair) => `${pair.kind} ${pair.kind === "removed" ? pair.before.id : pair.head.id}`);
}

test.each<{ readonly what: string; readonly head: Files; readonly before: Files; readonly pairs: readonly string[] }>([
  { what: "added", head: { "a/x": "1" }, before: {}, pairs: ["added a"] },
  { what: "removed", head: {}, before: { "a/x": "1" }, pairs: ["removed a"] },
  { what: "unchanged", head: { "a/x": "1" }, before: { "a/x": "1" }, pairs: ["unchanged a"] },
  { what: "other content", head: { "a/x": "1" }, before: { "a/x": "2" }, pairs: ["modified a"] },
  { what: "a new file", head: { "a/x": "1", "a/y": "" }, before: { "a/x": "1" }, pairs: ["modified a"] },
  { what: "a file gone", head: { "a/x": "1" }, before: { "a/x": "1", "a/y": "" }, pairs: ["modified a"] },
  { what: "a file renamed", head: { "a/x": "1" }, before: { "a/y": "1" }, pairs: ["modified a"] },
  {
    what: "a file executable",
    head: { "a/x": { content: "1", executable: true } },
    before: { "a/x": "1" },
    pairs: ["modified a"],
  },
  {
    what: "an unreadable place",
    head: { "a/x": { special: "fifo" } },
    before: { "a/x": { special: "fifo" } },
    pairs: ["modified a"],
  },
  {
    what: "several, the removed ones last",
    head: { "b/x": "1", "c/x": "1" },
    before: { "a/x": "1", "c/x": "2" },
    pairs: ["added b", "modified c", "removed a"],
  },
])("$what", async ({ head, before, pairs }) => {
  expect(await pairTrees(head, before)).toEqual(pairs);
});
