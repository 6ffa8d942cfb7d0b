import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { eachReading } from "../../../src/artifacts/reading/coverage.ts";
import { readBytes } from "../../../src/artifacts/reading/read-bytes.ts";
import type { FileContent } from "../../../src/artifacts/reading/reading.ts";
import { createBudget } from "../../../src/containers/limits.ts";
import { asPath } from "../../../src/core/ids.ts";
import { buildTar } from "../../containers/tar-builder.ts";
import { buildZip } from "../../containers/zip-builder.ts";

const read = (bytes: string | Uint8Array, path = "skill/file"): Promise<FileContent> =>
  readBytes(asPath(path), Buffer.from(bytes), createBudget());

/** The smallest picture: one pixel. */
const PNG = Buffer.from(
  "89504e470d0a1a0a0000000d4948445200000001000000010806000000" +
    "1f15c4890000000d49444154789c636000000000050001" +
    "a5f645400000000049454e44ae426082",
  "hex",
);
const ELF = Buffer.from("7f454c4602010100000000000000000002003e00", "hex");
const PYC = Buffer.from("cb0d0d0a000000000000000000000000e300000000", "hex");
const LFS = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 12\n`;

test.each<readonly [string, Promise<FileContent>, object]>([
  [
    "a text",
    read("hello\n"),
    { kind: "text", text: "hello\n", bytes: Buffer.from("hello\n"), oddity: null, cookie: null },
  ],
  ["nothing", read(""), { kind: "text", text: "", bytes: Buffer.from(""), oddity: null }],
  [
    "UTF-8 with a byte order mark",
    read("\ufeffé"),
    { kind: "text", text: "é", bytes: Buffer.from("\ufeffé"), oddity: null },
  ],
  ["UTF-16", read(Buffer.from("\ufeffhi", "utf16le")), { kind: "text", text: "hi", oddity: "utf-16" }],
  [
    "UTF-16 without a mark",
    read(Buffer.from("print('hello world')", "utf16le")),
    { kind: "text", oddity: "utf-16-without-bom" },
  ],
  [
    "a byte that is no UTF-8",
    read(Buffer.from([0x61, 0xff, 0x62])),
    { kind: "text", text: "aÿb", oddity: "invalid-utf8" },
  ],
  ["a NUL in a text", read(`echo${"a".repeat(50)}\0`), { kind: "text", oddity: "nul" }],
  [
    "a foreign cookie in Python",
    read("# coding: utf-7\n", "a.py"),
    { kind: "text", oddity: "python-cookie", cookie: "utf-7" },
  ],
  ["a cookie that is UTF-8", read("# coding: utf-8\n", "a.py"), { kind: "text", oddity: null, cookie: null }],
  ["a cookie in another language", read("# coding: utf-7\n", "a.sh"), { kind: "text", oddity: null, cookie: null }],
  [
    "bytes",
    read(Buffer.from([0, 1, 2, 3, 0, 0xfe, 0x80, 0])),
    { kind: "opaque", family: "unknown", name: "binary data" },
  ],
  ["a picture", read(PNG), { kind: "media", name: "PNG" }],
  ["a text that begins like a picture", read("GIF89a; rm -rf ~\n"), { kind: "text" }],
  ["a program", read(ELF), { kind: "opaque", family: "native" }],
  ["bytecode", read(PYC), { kind: "opaque", family: "bytecode" }],
  ["a pickle", read(Buffer.from("80049503000000000000004b012e", "hex")), { kind: "opaque", family: "pickle" }],
  ["a document", read("%PDF-1.7\n%âãÏÓ\n"), { kind: "opaque", family: "document" }],
  [
    "an archive that is not opened here",
    read(Buffer.from("377abcaf271c00040000000000000000", "hex")),
    { kind: "opaque", family: "archive" },
  ],
  ["an LFS pointer", read(LFS), { kind: "lfs-pointer" }],
  ["an LFS pointer with CRLF", read(LFS.replaceAll("\n", "\r\n")), { kind: "lfs-pointer" }],
  ["a text about LFS pointers", read(`See:\n${LFS}`), { kind: "text" }],
  ["a long text that begins as one", read(LFS + "x".repeat(1024)), { kind: "text" }],
])("%s", async (_, content, expected) => {
  expect(await content).toMatchObject(expected);
});

/** `member kind`, archives before their members; problems and faults in words. */
function outline(content: FileContent): readonly string[] {
  const lines: string[] = [];
  for (const { member = "", content: each } of eachReading([{ path: asPath("a"), content }])) {
    const more = each.kind === "archive" ? each.problems : each.kind === "unread" ? [each.fault.code] : [];
    lines.push([member, each.kind, ...more].filter((part) => part !== "").join(" "));
  }
  return lines;
}

describe("archives", () => {
  test.each<readonly [string, Uint8Array, readonly string[]]>([
    [
      "zip",
      buildZip([
        { name: "a.md", content: "hi" },
        { name: "bin", content: ELF },
      ]),
      ["archive", "a.md text", "bin opaque"],
    ],
    [
      "folders are no members",
      buildZip([{ name: "a/" }, { name: "a/b.md", content: "hi" }]),
      ["archive", "a/b.md text"],
    ],
    ["tar", buildTar([{ name: "a.md", content: "hi" }]), ["archive", "a.md text"]],
    ["tar in gzip", gzipSync(buildTar([{ name: "a.md", content: "hi" }])), ["archive", "a.md text"]],
    ["gzip", gzipSync("hi"), ["archive", "(content) text"]],
    [
      "zip in zip in zip",
      buildZip([
        { name: "b.zip", content: buildZip([{ name: "c.zip", content: buildZip([{ name: "d.md", content: "hi" }]) }]) },
      ]),
      ["archive", "b.zip archive", "b.zip!c.zip archive", "b.zip!c.zip!d.md text"],
    ],
    [
      "one deeper is not opened",
      buildZip([
        {
          name: "b",
          content: buildZip([{ name: "c", content: buildZip([{ name: "d", content: buildZip([{ name: "e" }]) }]) }]),
        },
      ]),
      ["archive", "b archive", "b!c archive", "b!c!d opaque"],
    ],
    [
      "a link in a tar file is a problem",
      buildTar([{ name: "a", type: "2", linkName: "/etc/passwd" }]),
      ["archive the member a is a link"],
    ],
    [
      "a damaged member is unread, the others are read",
      buildZip([
        { name: "a", content: "x", crc: 1 },
        { name: "b", content: "y" },
      ]),
      ["archive", "a unread archive-unread", "b text"],
    ],
  ])("%s", async (_, bytes, expected) => {
    expect(outline(await read(bytes))).toEqual(expected);
  });

  test("a foreign cookie in a member counts by the member's name", async () => {
    const content = await read(buildZip([{ name: "x/a.py", content: "# coding: rot13\n" }]), "kit.zip");
    expect(content).toMatchObject({ members: [{ member: "x/a.py", content: { oddity: "python-cookie" } }] });
  });
});

test("whatever the bytes, there is an answer", async () => {
  const start = fc.constantFrom(
    PNG,
    ELF,
    PYC,
    Buffer.from("PK\x03\x04"),
    gzipSync("x"),
    buildZip([{ name: "a", content: "b" }]),
    Buffer.alloc(0),
  );
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 600 }), fc.nat(200), async (head, tail, cut) => {
      const content = await read(Buffer.concat([head.subarray(0, Math.max(1, head.length - cut)), tail]));
      expect(content.kind).toBeTypeOf("string");
    }),
  );
});

test("each member that was read is handed over with its bytes, those of inner archives before these", async () => {
  const inner = buildZip([{ name: "a.py", content: "f()" }]);
  const outer = buildZip([
    { name: "b.zip", content: inner },
    { name: "c.sh", content: "ls" },
    { name: "d.txt", content: "x", crc: 1 },
  ]);
  const handed: (readonly [string | undefined, string])[] = [];
  await readBytes(asPath("k.zip"), outer, createBudget(), ({ member }, bytes) => {
    handed.push([member, Buffer.from(bytes).toString("latin1")]);
  });
  expect(handed).toEqual([
    ["b.zip!a.py", "f()"],
    ["b.zip", inner.toString("latin1")],
    ["c.sh", "ls"],
  ]);
});
