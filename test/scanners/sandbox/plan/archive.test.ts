import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { inodesOf, packArchive, roomOf, type PackedEntry } from "../../../../src/scanners/sandbox/plan/archive.ts";

const folder = (): string => (made = mkdtempSync(join(tmpdir(), "evogate-tar-")));
let made = "";
afterEach(() => rmSync(made, { recursive: true, force: true }));

/** What tar(1) makes of an archive: the folder that holds it. */
function unpack(entries: readonly PackedEntry[]): string {
  const into = folder();
  const options = ["--extract", "--file=-", "--no-same-owner", "--same-permissions"];
  execFileSync("tar", options, { cwd: into, input: packArchive(entries) });
  return into;
}

function file(path: string | Uint8Array, text: string | Uint8Array, isExecutable = false): PackedEntry {
  return { kind: "file", path: Buffer.from(path as string), bytes: Buffer.from(text as string), isExecutable };
}

const FOLDER: PackedEntry = { kind: "folder", path: Buffer.from("a") };

test("files, modes, links and folders are what tar unpacks", () => {
  const into = unpack([
    { kind: "link", path: Buffer.from("a/link"), target: Buffer.from("../b/run") },
    file("a/text", "text\n"),
    file("b/run", "#!/bin/sh\n", true),
    { kind: "folder", path: Buffer.from("empty") },
    { kind: "open-folder", path: Buffer.from("open/all") },
  ]);
  expect(readFileSync(join(into, "a/text"), "utf8")).toBe("text\n");
  expect(statSync(join(into, "a/text")).mode & 0o777).toBe(0o644);
  expect(statSync(join(into, "b/run")).mode & 0o777).toBe(0o755);
  expect(readlinkSync(join(into, "a/link"))).toBe("../b/run");
  expect(readdirSync(join(into, "empty"))).toEqual([]);
  // What nobody has named is for its owner alone to write to.
  const modes = ["empty", "open", "open/all"].map((path) => statSync(join(into, path)).mode & 0o777);
  expect(modes).toEqual([0o755, 0o755, 0o777]);
});

test("nothing is written through a link, in whatever order they come", () => {
  const outside = mkdtempSync(join(tmpdir(), "evogate-outside-"));
  try {
    // No tree of git has both, but a hostile one may say so.
    const entries = [
      { kind: "link", path: Buffer.from("way"), target: Buffer.from(outside) } as const,
      file("way/out", "x"),
    ];
    expect(() => unpack(entries)).toThrow();
    expect(readdirSync(outside)).toEqual([]);
  } finally {
    rmSync(outside, { recursive: true });
  }
});

test("names of any bytes and any length come back as they are", () => {
  const length = fc.constantFrom(1, 20, 100, 101, 200, 255);
  const name = length
    .chain((bytes) => fc.uint8Array({ minLength: bytes, maxLength: bytes }))
    .map((bytes) => Buffer.from(bytes.map((byte) => (byte === 0 || byte === 0x2f ? 0x61 : byte))))
    .filter((bytes) => !["..", "."].includes(bytes.toString("latin1")));
  const lengths = new Set<boolean>();
  fc.assert(
    fc.property(name, fc.uint8Array({ maxLength: 1100 }), (bytes, content) => {
      lengths.add(bytes.length > 100);
      const into = unpack([{ kind: "file", path: bytes, bytes: content, isExecutable: false }]);
      expect(readdirSync(into, { encoding: "buffer" })).toEqual([bytes]);
      expect(readFileSync(Buffer.concat([Buffer.from(`${into}/`), bytes]))).toEqual(Buffer.from(content));
      rmSync(into, { recursive: true });
    }),
    { numRuns: 25 },
  );
  expect(lengths).toEqual(new Set([true, false]));
});

test.each([
  ["nothing", [], 0],
  ["a link is a page", [{ kind: "link", path: Buffer.from("a"), target: Buffer.from("b") }], 4096],
  ["a byte is two", [file("a", "x")], 8192],
  ["a page and a byte are three", [file("a", "x".repeat(4097))], 12_288],
] as const)("room for %s", (_, entries, bytes) => {
  expect(roomOf(entries)).toBe(bytes);
});

test.each([
  ["nothing but the root", [], 1],
  ["a folder that nobody names", [file("a/b", "")], 3],
  ["a folder that two are in, and that is named", [file("a/b", ""), file("a/c/d", ""), file("a/c/d2", ""), FOLDER], 6],
  ["names that are no text", [file(Buffer.of(0xff), ""), file(Buffer.of(0xfe), "")], 3],
] as const)("inodes of %s", (_, entries, count) => {
  expect(inodesOf(entries)).toBe(count);
});
