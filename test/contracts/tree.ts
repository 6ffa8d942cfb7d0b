import { describe, expect, test } from "vitest";
import { asBlobId } from "../../src/core/ids.ts";
import type { Result } from "../../src/core/fault.ts";
import type { Tree } from "../../src/ports/tree.ts";

/** What any tree can hold. */
export type ContractFiles = Readonly<
  Record<
    string,
    string | Uint8Array | { readonly content: string; readonly executable: boolean } | { readonly link: string }
  >
>;

/** Makes a tree with these files, in which content above `maxBytes` is not kept. Called in a test. */
export type MakeTree = (files: ContractFiles, maxBytes: number) => Promise<Tree<"head">>;

const MAX_BYTES = 64;
const LONG = "0123456789".repeat(7);

/** From `sha256sum`. */
const SHA256 = {
  empty: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  hello: "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
  long: "57445fa40b08c60cdcba7ca39c756de614d11482e3f15a925f548688c19e58f4",
};

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.message}`);
  return result.value;
}

/** What every implementation of the port has to do. */
export function describeTree(name: string, makeTree: MakeTree): void {
  async function make(files: ContractFiles): Promise<Tree<"head">> {
    return await makeTree(files, MAX_BYTES);
  }

  async function paths(tree: Tree<"head">, below?: string): Promise<readonly string[]> {
    return unwrap(await tree.entries(below)).map(({ path }) => path);
  }

  async function readOnly(files: ContractFiles): Promise<unknown> {
    const tree = await make(files);
    const [entry] = unwrap(await tree.entries());
    if (entry === undefined || !("blob" in entry)) throw new Error("expected content");
    return await tree.read(entry.blob);
  }

  describe(name, () => {
    test("knows its role", async () => {
      expect((await make({ a: "" })).role).toBe("head");
    });

    test("lists nothing when it is empty", async () => {
      expect(await paths(await make({}))).toEqual([]);
    });

    test("lists files and links, not folders", async () => {
      const tree = await make({
        "folder/deep/file": "text",
        "folder/run.sh": { content: "#!/bin/sh\n", executable: true },
        link: { link: "folder" },
      });
      const entries = unwrap(await tree.entries());
      expect(entries.map(({ path, kind }) => [path, kind])).toEqual([
        ["folder/deep/file", "file"],
        ["folder/run.sh", "file"],
        ["link", "symlink"],
      ]);
      expect(entries.map((entry) => entry.kind === "file" && entry.executable)).toEqual([false, true, false]);
    });

    test("sorts by the bytes of paths", async () => {
      const tree = await make({ "a/b": "", "a.md": "", a0: "", Z: "", ж: "", "😀": "", "\uffee": "", "caf\udce9": "" });
      expect(await paths(tree)).toEqual(["Z", "a.md", "a/b", "a0", "caf\udce9", "ж", "\uffee", "😀"]);
    });

    test.each([
      ["two words"],
      ["line\nfeed"],
      ["tab\t"],
      ['"quoted"'],
      ["-dash"],
      [":(glob)*"],
      ["back\\slash"],
      ["\ufeff"],
    ])("takes a path like %j as it stands", async (path) => {
      const tree = await make({ [path]: path });
      const [entry] = unwrap(await tree.entries());
      expect(entry?.path).toBe(path);
      if (entry?.kind !== "file") throw new Error("expected a file");
      expect(unwrap(await tree.read(entry.blob)).bytes).toEqual(Buffer.from(path));
    });

    test.each<[below: string | undefined, expected: readonly string[]]>([
      [undefined, ["skills-more/x", "skills.md", "skills/a/x", "skills/b"]],
      [".", ["skills-more/x", "skills.md", "skills/a/x", "skills/b"]],
      ["skills", ["skills/a/x", "skills/b"]],
      ["skills/a", ["skills/a/x"]],
      ["skills/b", ["skills/b"]],
      ["skills/b/x", []],
      ["skill", []],
      ["nowhere", []],
      ["a/x", []],
      ["", []],
    ])("lists what is below %j", async (below, expected) => {
      const tree = await make({ "skills/a/x": "", "skills/b": "", "skills-more/x": "", "skills.md": "" });
      expect(await paths(tree, below)).toEqual(expected);
    });

    test("does not look behind a link", async () => {
      const tree = await make({ "folder/a": "", link: { link: "folder" } });
      expect(await paths(tree, "link")).toEqual(["link"]);
    });

    test("gives the same answer again", async () => {
      const tree = await make({ a: "text", b: { link: "a" } });
      expect(await tree.entries()).toEqual(await tree.entries());
    });

    test.each<[name: string, file: string | Uint8Array, content: object]>([
      ["text", "hello", { size: 5, sha256: SHA256.hello, bytes: Buffer.from("hello") }],
      ["nothing", "", { size: 0, sha256: SHA256.empty, bytes: Buffer.of() }],
      ["other bytes", Buffer.of(0, 0xff, 0x0d, 0x0a), { size: 4, bytes: Buffer.of(0, 0xff, 0x0d, 0x0a) }],
      ["as much as is kept", LONG.slice(0, 64), { size: 64, bytes: Buffer.from(LONG.slice(0, 64)) }],
      ["more than is kept", LONG, { size: 70, sha256: SHA256.long, bytes: null }],
    ])("reads %s", async (_name, file, content) => {
      expect(await readOnly({ file })).toMatchObject({ ok: true, value: content });
    });

    test.each([["hello"], ["../../else where"], ["/absolute"]])("reads a link as its text %j", async (link) => {
      expect(await readOnly({ it: { link } })).toMatchObject({
        ok: true,
        value: { size: link.length, bytes: Buffer.from(link) },
      });
    });

    test("reads many at once, each its own", async () => {
      const texts = Array.from({ length: 100 }, (_, at) => `${at}`);
      const tree = await make(Object.fromEntries(texts.map((text) => [text, text])));
      const contents = unwrap(await tree.entries()).map(async (entry) => {
        if (entry.kind !== "file") throw new Error("expected a file");
        return [entry.path, Buffer.from(unwrap(await tree.read(entry.blob)).bytes ?? []).toString()];
      });
      for (const [path, text] of await Promise.all(contents)) expect(text).toBe(path);
    });

    test.each([["1".repeat(40)], ["nothing"], [""], ["a\nb"], ["file:../a"], ["kit.zip!run.sh"]])(
      "fails, and does not throw, on the unknown blob %j",
      async (blob) => {
        const tree = await make({ a: "text" });
        const read = await tree.read(asBlobId(blob));
        expect(read.ok ? "read" : read.fault.code).toMatch(/^(?:unreadable|vanished)$/);
      },
    );
  });
}
