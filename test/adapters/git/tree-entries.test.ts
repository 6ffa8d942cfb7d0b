import { describe, expect, test } from "vitest";
import { parseTree } from "../../../src/adapters/git/tree-entries.ts";

const ID = "45b983be36b73c0788dc9cbcb76cbb80fc7bb057";

describe("parseTree", () => {
  test.each<[record: string, entry: object]>([
    [`100644 blob ${ID}\ta`, { kind: "file", path: "a", blob: ID, executable: false }],
    [`100755 blob ${ID}\ta`, { kind: "file", path: "a", blob: ID, executable: true }],
    // Written by early versions of git.
    [`100664 blob ${ID}\ta`, { kind: "file", path: "a", blob: ID, executable: false }],
    [`120000 blob ${ID}\ta`, { kind: "symlink", path: "a", blob: ID }],
    [`160000 commit ${ID}\ta`, { kind: "submodule", path: "a", commit: ID }],
    [`100644 blob ${ID}\ta\tb\nc d`, { kind: "file", path: "a\tb\nc d", blob: ID, executable: false }],
  ])("%j", (record, entry) => {
    expect(parseTree(Buffer.from(`${record}\0`))).toEqual({ ok: true, value: [entry] });
  });

  test("an empty tree", () => {
    expect(parseTree(Buffer.of())).toEqual({ ok: true, value: [] });
  });

  test("names that are no UTF-8, next to names that are", () => {
    const output = Buffer.from(`100644 blob ${ID}\t\xe9\0` + `100644 blob ${ID}\t\xd0\xb6\0`, "latin1");
    expect(parseTree(output)).toMatchObject({ ok: true, value: [{ path: "ж" }, { path: "\udce9" }] });
  });

  test.each<[name: string, record: string]>([
    ["a folder", `040000 tree ${ID}\ta`],
    ["a FIFO", `010000 blob ${ID}\ta`],
    ["no mode", `000000 blob ${ID}\ta`],
    ["no path", `100644 blob ${ID}\t`],
    ["something else", "usage: git"],
    ["a path outside", `100644 blob ${ID}\t../a`],
  ])("refuses %s", (_name, record) => {
    expect(parseTree(Buffer.from(`${record}\0`))).toMatchObject({ ok: false, fault: { code: "git-failed" } });
  });
});
