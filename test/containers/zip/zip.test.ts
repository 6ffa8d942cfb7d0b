import { crc32 } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createBudget, LIMITS } from "../../../src/containers/limits.ts";
import { listMembers } from "../../../src/containers/open.ts";
import { describeArchive, describeMember } from "../reading.ts";
import { buildZip, pack, type ZipPart, type ZipShape } from "../zip-builder.ts";

const A: ZipPart = { name: "a.txt", content: "alpha" };
const B: ZipPart = { name: "dir/b.txt", content: "beta", method: 0 };
const A_READ = 'file a.txt "alpha"';
const B_READ = 'file dir/b.txt "beta"';

function read(parts: readonly ZipPart[], shape: ZipShape = {}): readonly string[] {
  return describeArchive(listMembers(buildZip(parts, shape)));
}

describe("sound archives", () => {
  test.each<[name: string, parts: readonly ZipPart[], shape: ZipShape, expected: readonly string[]]>([
    ["deflated and stored", [A, B], {}, [A_READ, B_READ]],
    ["no members", [], {}, []],
    ["an empty file", [{ name: "empty" }], {}, ['file empty ""']],
    ["a folder", [{ name: "dir/" }, B], {}, ['folder dir/ ""', B_READ]],
    ["a symbolic link", [{ name: "link", content: "../x", mode: 0o120777 }], {}, ['link link "../x"']],
    ["a regular Unix file", [{ ...A, mode: 0o100755 }], {}, [A_READ]],
    ["a comment", [A], { comment: Buffer.from("hello") }, [A_READ]],
    ["64-bit records", [{ ...A, zip64: true }, B], { zip64: true }, [A_READ, B_READ]],
    ["a UTF-8 name", [{ name: "zoë.txt", content: "x" }], {}, ['file zoë.txt "x"']],
    ["a UTF-8 name without the flag", [{ name: "zoë.txt", flags: 0, content: "x" }], {}, ['file zoë.txt "x"']],
    [
      "a CP437 name",
      [{ name: Uint8Array.of(0x7a, 0x6f, 0x89, 0xe1, 0xff), content: "x" }],
      {},
      ['file zoëß\u00a0 "x"'],
    ],
    [
      "a data descriptor",
      [{ ...A, flags: 0x808, after: pack([4, 0x08074b50], [4, 0], [4, 0], [4, 0]) }, B],
      {},
      [A_READ, B_READ],
    ],
    ["a second name that is the same", [{ ...A, extra: unicodePath("a.txt", "a.txt") }], {}, [A_READ]],
  ])("%s", (_, parts, shape, expected) => {
    expect(read(parts, shape)).toEqual(expected);
  });
});

/** Info-ZIP's Unicode Path field. */
function unicodePath(name: string, other: string): Buffer {
  const field = Buffer.from(other);
  return Buffer.concat([pack([2, 0x7075], [2, 5 + field.length], [1, 1], [4, crc32(name)]), field]);
}

describe("archives that readers see differently", () => {
  const shebang = Buffer.from("#!/usr/bin/env python3\n");
  const SHEBANG_READ = 'file (before the archive) "#!/usr/bin/env python3\\n"';
  test.each<[name: string, parts: readonly ZipPart[], shape: ZipShape, expected: readonly string[]]>([
    ["something before it", [A], { prefix: shebang }, [SHEBANG_READ, A_READ, "? 23 bytes stand before the archive"]],
    [
      "something before it, with adjusted offsets",
      [A],
      { prefix: shebang, adjusted: true },
      [SHEBANG_READ, A_READ, "? 23 bytes stand before the archive"],
    ],
    [
      "something before an archive without members",
      [],
      { prefix: shebang, adjusted: true },
      [SHEBANG_READ, "? 23 bytes stand before the archive"],
    ],
    ["something after it", [A], { suffix: Buffer.from("rest") }, [A_READ, "? 4 bytes follow the end of the archive"]],
    [
      "another name in the local header",
      [{ ...A, local: { name: "b.txt" } }],
      {},
      [A_READ, '? the member "a.txt" has two headers that differ (name)'],
    ],
    [
      "another method, size and flag in the local header",
      [{ ...A, local: { method: 0, size: 1, flags: 0 } }],
      {},
      [A_READ, '? the member "a.txt" has two headers that differ (method, flags, size)'],
    ],
    [
      "bytes between members",
      [{ ...A, after: Buffer.from("hidden") }, B],
      {},
      [A_READ, B_READ, '? 6 bytes before "dir/b.txt" belong to no member'],
    ],
    [
      "bytes before the directory",
      [A, { ...B, after: Buffer.from("hidden") }],
      {},
      [A_READ, B_READ, "? 6 bytes before the directory belong to no member"],
    ],
    [
      "two names for one place",
      [A, { ...A, name: "c.txt", offset: 0 }],
      {},
      [
        A_READ,
        'file c.txt "alpha"',
        '? the member "c.txt" overlaps another',
        "? 42 bytes before the directory belong to no member",
        '? the member "c.txt" has two headers that differ (name)',
      ],
    ],
    [
      "one name for two members",
      [A, { ...A, content: "other" }],
      {},
      [A_READ, 'file a.txt "other"', '? the name "a.txt" stands for more than one member'],
    ],
    [
      "a second name",
      [{ ...A, extra: unicodePath("a.txt", "b.txt") }],
      {},
      [A_READ, '? the member "a.txt" has a second name, which some unpackers take'],
    ],
    ["a stale second name", [{ ...A, extra: unicodePath("x.txt", "b.txt") }], {}, [A_READ]],
    [
      "a folder with content",
      [{ name: "d/", content: "x" }],
      {},
      ['file d/ "x"', '? the member "d/" has the name of a folder, and content'],
    ],
    [
      "a name that says it is UTF-8",
      [{ name: Uint8Array.of(0xff, 0x61), flags: 0x800, content: "x" }],
      {},
      ['file \u00a0a "x"', '? the member "\u00a0a" has a name that says it is UTF-8 and is not'],
    ],
    ["fewer entries than claimed", [A], { entries: 3 }, [A_READ, "? the directory is damaged after 1 of 3 members"]],
    [
      "more entries than claimed",
      [A, B],
      { entries: 1 },
      [
        A_READ,
        "? the directory has 55 bytes more than its 1 members",
        "? 43 bytes before the directory belong to no member",
      ],
    ],
  ])("%s", (_, parts, shape, expected) => {
    expect(read(parts, shape)).toEqual(expected);
  });

  test("another end in its comment", () => {
    const opened = listMembers(buildZip([A], { comment: buildZip([B]) }));
    // The last end counts, as for most readers: the first archive then stands before the second.
    expect(opened?.members.map(({ name }) => name)).toEqual(["(before the archive)", "dir/b.txt"]);
    expect(opened?.problems).toEqual([
      "the archive has two ends: which members it has depends on the reader",
      "115 bytes stand before the archive",
    ]);
  });
});

describe("members that cannot be read", () => {
  test.each<[name: string, part: ZipPart, expected: string]>([
    ["encrypted", { ...A, flags: 1 }, 'archive-unread: the member "a.txt" is encrypted'],
    [
      "LZMA",
      { ...A, method: 14 },
      'archive-unread: the member "a.txt" is packed by a method that is not read here (LZMA)',
    ],
    [
      "a method of the future",
      { ...A, method: 77 },
      'archive-unread: the member "a.txt" is packed by a method that is not read here (77)',
    ],
    ["a wrong checksum", { ...A, crc: 1 }, 'archive-unread: the member "a.txt" does not match its checksum'],
    ["a wrong size", { ...A, size: 4 }, 'archive-unread: the member "a.txt" has 5 bytes where the archive says 4'],
    [
      "hidden data",
      { ...A, appended: Buffer.from("x") },
      'archive-unread: the member "a.txt" has data after the end of its content',
    ],
    ["a device", { ...A, mode: 0o020666 }, 'archive-unread: the member "a.txt" is no file'],
    [
      "no deflate stream",
      { ...A, packed: Buffer.from([0xff, 0xff]) },
      'archive-unread: the member "a.txt" is damaged (Z_DATA_ERROR)',
    ],
    [
      "a deflate stream without an end",
      { ...A, packed: Buffer.from([0x4b]) },
      'archive-unread: the member "a.txt" is damaged (Z_BUF_ERROR)',
    ],
    [
      "too large by its header",
      { ...A, size: 9e6 },
      'too-large: the member "a.txt" has 9000000 bytes, more than 8388608',
    ],
    [
      "a bomb",
      { name: "bomb", content: Buffer.alloc(2_000_000) },
      'too-large: the member "bomb" unpacks to 2000000 bytes from',
    ],
    [
      "a bomb that lies",
      { name: "bomb", content: Buffer.alloc(9_000_000), size: 10 },
      'too-large: the member "bomb" has more than 8388608 bytes when unpacked',
    ],
    ["nowhere", { ...A, offset: 7 }, 'archive-unread: the member "a.txt" is not where the directory says'],
  ])("%s", (_, part, expected) => {
    const opened = listMembers(buildZip([B, part]));
    const member = opened?.members.at(-1);
    expect(member && describeMember(member)).toContain(expected);
    expect(opened?.members[0] && describeMember(opened.members[0])).toContain(B_READ.slice(5));
  });
});

describe("limits", () => {
  test("2,000 members are listed, and the rest is a problem", () => {
    const parts = Array.from({ length: 2001 }, (_, at): ZipPart => ({ name: `${at}` }));
    const opened = listMembers(buildZip(parts));
    expect(opened?.members).toHaveLength(2000);
    expect(opened?.problems).toEqual(["of 2001 members only 2000 are listed: the limit for all together is reached"]);
  });

  test("all members together may unpack to the total", () => {
    const budget = createBudget({ ...LIMITS, totalBytes: 12 });
    const parts = ["one", "two", "six"].map((name): ZipPart => ({ name, content: `${name}xx` }));
    const opened = listMembers(buildZip(parts), budget);
    expect(opened?.members.map(describeMember)).toEqual([
      'file one "onexx"',
      'file two "twoxx"',
      'file six !too-large: the member "six" has more than 2 bytes when unpacked',
    ]);
    expect(opened?.members.map(describeMember).at(-1)).toBe(
      'file six !too-large: the member "six" goes beyond the limit for all members together',
    );
  });
});

test.each([
  ["an archive cut in the middle", (zip: Buffer) => zip.subarray(0, zip.length - 30)],
  ["an end record that points nowhere", (zip: Buffer) => Buffer.concat([zip.subarray(0, 30), zip.subarray(-22)])],
])("%s has no directory", (_, damage) => {
  expect(describeArchive(listMembers(damage(buildZip([A, B]))))).toEqual([
    "? the archive has no directory: it is cut off or damaged",
  ]);
});
