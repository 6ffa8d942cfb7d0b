import { describe, expect, test } from "vitest";
import { createBudget, LIMITS } from "../../../src/containers/limits.ts";
import { listMembers } from "../../../src/containers/open.ts";
import { describeArchive, describeMember } from "../reading.ts";
import { buildTar, paxRecord, TAR_END, type TarPart } from "../tar-builder.ts";

const A: TarPart = { name: "a.txt", content: "alpha" };
const A_READ = 'file a.txt "alpha"';
const LONG = `${"long/".repeat(40)}name.txt`;

/** Makes the checksum of the first header right again. */
function fixChecksum(tar: Buffer): void {
  const header = tar.subarray(0, 512).fill(" ", 148, 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
}

describe("members", () => {
  test.each<[name: string, parts: readonly TarPart[], expected: readonly string[]]>([
    ["files", [A, { name: "b", content: "x".repeat(513) }], [A_READ, `file b "${"x".repeat(513)}"`]],
    ["a folder", [{ name: "dir/", type: "5" }], ['folder dir/ ""']],
    ["a folder of old tars", [{ name: "dir/", magic: "" }], ['folder dir/ ""']],
    ["a contiguous file", [{ ...A, type: "7" }], [A_READ]],
    ["a file of old tars", [{ ...A, type: "\0", magic: "" }], [A_READ]],
    ["an old GNU tar", [{ ...A, magic: "ustar  \0", prefix: "no prefix here" }], [A_READ]],
    ["a symbolic link", [{ name: "l", type: "2", linkName: "../zoë" }], ['link l "../zoë"']],
    ["a hard link", [A, { name: "h", type: "1", linkName: "a.txt" }], [A_READ, 'link h "a.txt"']],
    ["a FIFO", [{ name: "f", type: "6" }], ['special f !archive-unread: the member "f" is no file']],
    ["a name in two parts", [{ ...A, prefix: "x/y" }], ['file x/y/a.txt "alpha"']],
    ["a GNU long name", [{ name: "@", type: "L", content: `${LONG}\0` }, A, A], [`file ${LONG} "alpha"`, A_READ]],
    [
      "a GNU long link",
      [
        { name: "@", type: "K", content: `${LONG}\0` },
        { name: "l", type: "2" },
      ],
      [`link l "${LONG}"`],
    ],
    ["a pax name", [{ name: "p", type: "x", content: paxRecord("path", `${LONG}é`) }, A], [`file ${LONG}é "alpha"`]],
    [
      "a pax link and time",
      [
        { name: "p", type: "x", content: paxRecord("mtime", "1.5") + paxRecord("linkpath", "t") },
        { name: "l", type: "2" },
      ],
      ['link l "t"'],
    ],
    [
      "a pax size",
      [
        { name: "p", type: "x", content: paxRecord("size", "5") },
        { ...A, size: 0 },
      ],
      [A_READ],
    ],
    ["a global pax header", [{ name: "g", type: "g", content: paxRecord("comment", "abc") }, A], [A_READ]],
    ["a size in base 256", [{ ...A, size: `\x80${"\0".repeat(10)}\x05` }], [A_READ]],
  ])("%s", (_, parts, expected) => {
    expect(describeArchive(listMembers(buildTar(parts)))).toEqual(expected);
  });
});

describe("problems", () => {
  test.each<[name: string, parts: readonly TarPart[], expected: readonly string[]]>([
    [
      "a sparse file",
      [{ ...A, type: "S" }],
      [A_READ, '? the member "a.txt" is sparse: what is read here is not what is unpacked'],
    ],
    [
      "a sparse file of pax",
      [{ name: "p", type: "x", content: paxRecord("GNU.sparse.major", "1") }, A],
      [A_READ, '? the member "a.txt" is sparse: what is read here is not what is unpacked'],
    ],
    ["an unknown type", [{ ...A, type: "Z" }], [A_READ, '? the member "a.txt" has the unknown type "Z"']],
    [
      "a link with content",
      [{ ...A, name: "l", type: "2", linkName: "t", content: "", size: 5 }],
      ['link l "t"', '? the member "l" is a link with content, which some unpackers skip and others read as headers'],
    ],
    [
      "a size that is no number",
      [{ ...A, content: "", size: "99999999999\0" }],
      ['file a.txt ""', '? the member "a.txt" has a size that is no number'],
    ],
    [
      "a pax size that is no number",
      [{ name: "p", type: "x", content: paxRecord("size", "-1") }, A],
      [A_READ, '? the member "a.txt" has a size that is no number'],
    ],
    [
      "a damaged pax header",
      [{ name: "p", type: "x", content: "99 path=x\n" }, A],
      [A_READ, '? the member "a.txt" has a damaged pax header'],
    ],
    [
      "a wrong checksum",
      [A, { ...A, checksum: "000000\0 " }],
      [A_READ, "? the archive is damaged or cut off after 1 members"],
    ],
    [
      "a way out",
      [{ ...A, name: "../a.txt" }],
      ['file ../a.txt "alpha"', '? the member "../a.txt" has a name that leads outside its folder (`..`)'],
    ],
    ["one name twice", [A, A], [A_READ, A_READ, '? the name "a.txt" stands for more than one member']],
    [
      "a member that is cut off",
      [{ ...A, size: 5000 }],
      [
        'file a.txt !archive-unread: the member "a.txt" is cut off',
        "? the archive has no end mark: it may be cut off after 1 members",
        '? the member "a.txt" is cut off: 1536 of 5000 bytes are there',
      ],
    ],
  ])("%s", (_, parts, expected) => {
    expect(describeArchive(listMembers(buildTar(parts)))).toEqual(expected);
  });

  test("a name that is no UTF-8", () => {
    const tar = buildTar([{ name: "a.txt", content: "x" }]);
    tar[5] = 0xe9;
    fixChecksum(tar);
    expect(describeArchive(listMembers(tar))).toEqual([
      'file a.txté "x"',
      '? the member "a.txté" has a name that is no UTF-8',
    ]);
  });

  test("members after a sparse file whose map goes on", () => {
    const sparse = buildTar([{ name: "s", type: "S", content: "data" }]);
    sparse[482] = 1;
    fixChecksum(sparse);
    const map = [Buffer.alloc(512), Buffer.alloc(512)];
    map[0]?.fill(1, 504, 505);
    const tar = Buffer.concat([sparse.subarray(0, 512), ...map, sparse.subarray(512, 1024), buildTar([A])]);
    expect(describeArchive(listMembers(tar))).toEqual([
      'file s "data"',
      A_READ,
      '? the member "s" is sparse: what is read here is not what is unpacked',
    ]);
  });

  test("content behind the end mark", () => {
    const two = Buffer.concat([buildTar([A]), buildTar([{ ...A, name: "hidden" }])]);
    expect(describeArchive(listMembers(two))).toEqual([
      A_READ,
      "? content follows the end of the archive, where only some unpackers see it",
    ]);
  });

  test("zeros behind the end mark are padding", () => {
    expect(describeArchive(listMembers(Buffer.concat([buildTar([A]), Buffer.alloc(9000)])))).toEqual([A_READ]);
  });

  test.each([
    [1024, [A_READ, "? the archive has no end mark: it may be cut off after 1 members"]],
    [1025, [A_READ, "? the archive is damaged or cut off after 1 members"]],
    [1536, [A_READ]],
  ])("cut after %d bytes", (length, expected) => {
    expect(describeArchive(listMembers(buildTar([A]).subarray(0, length)))).toEqual(expected);
  });
});

describe("limits", () => {
  test("a member beyond 8 MiB is listed and not read", () => {
    const tar = buildTar([{ name: "big", content: Buffer.alloc(LIMITS.memberBytes + 1, 0x61) }, A]);
    expect(listMembers(tar)?.members.map(describeMember)).toEqual([
      'file big !too-large: the member "big" has 8388609 bytes, more than 8388608',
      A_READ,
    ]);
  });

  test("members beyond the limit are a problem", () => {
    const budget = createBudget({ ...LIMITS, members: 1 });
    expect(describeArchive(listMembers(buildTar([A, { ...A, name: "b" }]), budget))).toEqual([
      A_READ,
      "? of 2 members only 1 are listed: the limit for all together is reached",
    ]);
  });

  test("thousands of damaged headers end fast", () => {
    const header = buildTar([{ name: "g", type: "g", content: "damaged" }]).subarray(0, 1024);
    const tar = Buffer.concat([...Array.from({ length: 20_000 }, () => header), buildTar([A])]);
    const before = performance.now();
    expect(describeArchive(listMembers(tar))).toEqual([A_READ, '? the member "a.txt" has a damaged pax header']);
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

test("a zip file in a tar file stays a member", () => {
  const zip = Buffer.concat([Buffer.from("PK\x05\x06"), Buffer.alloc(18)]);
  expect(listMembers(Buffer.concat([buildTar([{ name: "a.zip", content: zip }]), TAR_END]))).toMatchObject({
    format: "tar",
    problems: [],
  });
});
