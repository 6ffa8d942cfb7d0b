import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { createBudget, LIMITS } from "../../src/containers/limits.ts";
import { listMembers } from "../../src/containers/open.ts";
import { describeArchive, describeMember } from "./reading.ts";
import { buildTar } from "./tar-builder.ts";
import { buildZip } from "./zip-builder.ts";

const text = Buffer.from("echo hello\n");
const zipped = gzipSync(text);
const READ = 'file (content) "echo hello\\n"';

/** A gzip header with a name and all other fields that may be there (RFC 1952). */
function withHeader(gzip: Buffer, name: string): Buffer {
  const fields = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 2 + 4 + 8 + 16, 0, 0, 0, 0, 0, 3]),
    Buffer.from([3, 0, 1, 2, 3]),
    Buffer.from(`${name}\0a comment\0`, "latin1"),
    Buffer.from([0, 0]),
  ]);
  return Buffer.concat([fields, gzip.subarray(10)]);
}

describe("gzip", () => {
  test.each<[name: string, bytes: Uint8Array, expected: readonly string[]]>([
    ["one file", zipped, [READ]],
    ["one file with a name", withHeader(zipped, "run.sh"), ['file run.sh "echo hello\\n"']],
    [
      "a name that leads outside",
      withHeader(zipped, "../run.sh"),
      ['file ../run.sh "echo hello\\n"', '? the member "../run.sh" has a name that leads outside its folder (`..`)'],
    ],
    ["two parts", Buffer.concat([zipped, zipped]), ['file (content) "echo hello\\necho hello\\n"']],
    ["nothing", gzipSync(""), ['file (content) ""']],
    ["a tail", Buffer.concat([zipped, text]), [READ, "? 11 bytes follow the end of the gzip content"]],
    ["a tar file", gzipSync(buildTar([{ name: "a", content: "x" }])), ['file a "x"']],
    [
      "a wrong checksum",
      spoil(zipped, -8),
      ["file (content) !archive-unread: the gzip content does not match its checksum"],
    ],
    [
      "a wrong length",
      spoil(zipped, -1),
      ["file (content) !archive-unread: the gzip content does not match its length"],
    ],
    ["a cut in the trailer", zipped.subarray(0, -1), ["file (content) !archive-unread: the gzip file is cut off"]],
    [
      "a cut in the content",
      zipped.subarray(0, 15),
      ["file (content) !archive-unread: the gzip content is damaged (Z_BUF_ERROR)"],
    ],
    [
      "a cut in the header",
      withHeader(zipped, "name").subarray(0, 18),
      ["file (content) !archive-unread: the gzip header is cut off"],
    ],
  ])("with %s", (_, bytes, expected) => {
    expect(describeArchive(listMembers(bytes))).toEqual(expected);
  });

  test("a file beyond the limit of a member, and one beyond all limits", () => {
    // Random enough to be no bomb: each block of 256 bytes is another permutation.
    const noise = (size: number): Buffer =>
      Buffer.from(Array.from({ length: size }, (_, at) => (at * at * 31 + at) >> 3));
    const limits = { ...LIMITS, memberBytes: 1000, totalBytes: 5000 };
    const read = (size: number): readonly string[] =>
      describeArchive(listMembers(gzipSync(noise(size)), createBudget(limits)));
    expect(read(1001)).toEqual(["file (content) !too-large: the gzip content has 1001 bytes, more than 1000"]);
    expect(read(5001)).toEqual(["file (content) !too-large: the gzip content has more than 5000 bytes when unpacked"]);
  });

  test("a bomb", () => {
    expect(describeArchive(listMembers(gzipSync(Buffer.alloc(3_000_000)))).join()).toContain("a decompression bomb");
  });
});

function spoil(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  const index = copy.length + at;
  copy[index] = (copy[index] ?? 0) ^ 0xff;
  return copy;
}

describe("formats", () => {
  test.each<[name: string, bytes: Uint8Array, format: string | undefined]>([
    ["zip", buildZip([]), "zip"],
    ["zip behind a script", buildZip([], { prefix: text }), "zip"],
    ["zip behind a gzip file", Buffer.concat([zipped, buildZip([])]), "zip"],
    ["tar", buildTar([{ name: "a" }]), "tar"],
    ["gzip", zipped, "gzip"],
    ["text", text, undefined],
    ["nothing", new Uint8Array(), undefined],
    ["zeros", new Uint8Array(2000), undefined],
    ["a text about zip files", Buffer.from("PK\x05\x06 is the end of a zip file, a text says"), undefined],
    ["gzip with reserved flags", Buffer.from([0x1f, 0x8b, 8, 0x20, 0, 0, 0, 0, 0, 0]), undefined],
  ])("%s", (_, bytes, format) => {
    expect(listMembers(bytes)?.format).toBe(format);
  });

  test("bytes of a larger buffer are read in place", () => {
    const inside = Buffer.concat([Buffer.from("xxx"), buildZip([{ name: "a", content: "b" }])]).subarray(3);
    expect(describeArchive(listMembers(inside))).toEqual(['file a "b"']);
  });
});

describe("archives in archives", () => {
  const inner = buildZip([{ name: "deep.txt", content: "deep down" }]);
  const outer = buildTar([{ name: "inner.zip.gz", content: gzipSync(inner) }]);

  function descend(bytes: Uint8Array, budget = createBudget()): Uint8Array | undefined {
    const read = listMembers(bytes, budget)?.members[0]?.read();
    return read?.ok === true ? read.value : undefined;
  }

  test("are opened one by one", () => {
    const gzip = descend(outer);
    expect(gzip && descend(descend(gzip) ?? gzip)).toEqual(Buffer.from("deep down"));
  });

  test("share a budget", () => {
    const budget = createBudget({ ...LIMITS, totalBytes: inner.length + 5, members: 3 });
    const gzip = descend(outer, budget) ?? new Uint8Array();
    const zip = listMembers(descend(gzip, budget) ?? gzip, budget);
    expect(zip?.members.map(describeMember)).toEqual([
      'file deep.txt !too-large: the member "deep.txt" has more than 5 bytes when unpacked',
    ]);
    expect(listMembers(inner, budget)?.problems).toEqual([
      "of 1 members only 0 are listed: the limit for all together is reached",
    ]);
  });
});
