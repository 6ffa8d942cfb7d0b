import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createBudget, LIMITS, type Limits } from "../../src/containers/limits.ts";
import type { Opened } from "../../src/containers/member.ts";
import { listMembers } from "../../src/containers/open.ts";
import { recognise } from "../../src/containers/recognise.ts";
import { buildTar, paxRecord } from "./tar-builder.ts";
import { buildZip, pack } from "./zip-builder.ts";

const tar = buildTar([
  { name: "p", type: "x", content: paxRecord("path", "long/name.txt") },
  { name: "a", content: "some content ".repeat(50) },
  { name: "l", type: "2", linkName: "a" },
  { name: "L", type: "L", content: "another/long/name" },
  { name: "b", content: "b" },
]);
const zip = buildZip(
  [
    { name: "a.txt", content: "some content ".repeat(50), zip64: true },
    { name: "dir/b", content: "stored", method: 0, mode: 0o100644 },
    { name: "c", content: "descriptor", flags: 0x808, after: pack([4, 0x08074b50], [4, 1], [4, 2], [4, 3]) },
    { name: "link", content: "a.txt", mode: 0o120777 },
  ],
  { prefix: Buffer.from("#!/bin/sh\n"), comment: Buffer.from("a comment"), zip64: true },
);
const SEEDS = [
  tar,
  zip,
  gzipSync(tar),
  gzipSync("a single file"),
  buildZip([{ name: "inner.tgz", content: gzipSync(tar) }]),
];

const TINY: Limits = { members: 10, memberBytes: 2_000, totalBytes: 5_000, ratio: 200 };

/** Lists and reads everything, and returns how much that was. */
function exhaust(opened: Opened | null): {
  readonly members: number;
  readonly unpacked: number;
  readonly largest: number;
} {
  const sizes = (opened?.members ?? []).map((member) => {
    const read = member.read();
    if (read.ok) return read.value.length;
    expect(["archive-unread", "too-large"]).toContain(read.fault.code);
    return 0;
  });
  return {
    members: sizes.length,
    unpacked: sizes.reduce((sum, size) => sum + size, 0),
    largest: Math.max(0, ...sizes),
  };
}

/** Something done to an archive: bytes set, cut out, put in, or doubled. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant("set" as const), at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant("cut" as const), at: fc.nat(), bytes: fc.uint8Array({ minLength: 1, maxLength: 60 }) }),
  fc.record({ kind: fc.constant("insert" as const), at: fc.nat(), bytes: fc.uint8Array({ maxLength: 600 }) }),
  fc.record({
    kind: fc.constant("set" as const),
    at: fc.nat(),
    bytes: fc.constantFrom(
      ...[[0xff, 0xff, 0xff, 0xff], [0, 0, 0, 0], [0xff, 0xff, 0xff, 0x7f], [1]].map((b) => Uint8Array.from(b)),
    ),
  }),
);

function mutate(
  bytes: Buffer,
  { kind, at, bytes: other }: { kind: "set" | "cut" | "insert"; at: number; bytes: Uint8Array },
): Buffer {
  const start = at % (bytes.length + 1);
  const end = kind === "insert" ? start : start + other.length;
  return Buffer.concat([bytes.subarray(0, start), kind === "cut" ? Buffer.alloc(0) : other, bytes.subarray(end)]);
}

describe("damaged archives", () => {
  test("are read without an exception and within the limits", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), fc.array(mutation, { minLength: 1, maxLength: 6 }), (seed, mutations) => {
        const bytes = mutations.reduce(mutate, Buffer.from(seed));
        const read = exhaust(listMembers(bytes, createBudget(TINY)));
        expect(read.largest).toBeLessThanOrEqual(TINY.memberBytes);
        // What stands before an archive is no member of it.
        expect(read.members).toBeLessThanOrEqual(TINY.members + 1);
        // What is not packed costs nothing, because it is there already.
        expect(read.unpacked).toBeLessThanOrEqual(TINY.totalBytes + bytes.length);
      }),
      { numRuns: 3_000 },
    );
  });

  test("cut anywhere have a problem, or are no archive any more", () => {
    for (const seed of SEEDS) {
      for (let length = 0; length < seed.length - 512; length++) {
        const opened = listMembers(seed.subarray(0, length));
        if (opened === null) continue;
        const faults = opened.members.filter((member) => !member.read().ok);
        expect([length, faults.length + opened.problems.length > 0]).toEqual([length, true]);
      }
    }
  });

  test("are recognised without an exception", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SEEDS), fc.array(mutation, { maxLength: 4 }), (seed, mutations) => {
        expect(() => recognise(mutations.reduce(mutate, Buffer.from(seed)))).not.toThrow();
      }),
    );
  });
});

describe("archives made to take long", () => {
  const limit = 3_000;
  /** Packed once: below 1 MiB the ratio does not count, so that only the total stops it. */
  const bomb = {
    packed: deflateRawSync(Buffer.alloc(1_000_000)),
    size: 1_000_000,
    crc: crc32(Buffer.alloc(1_000_000)),
  };
  const names = Array.from({ length: 2_000 }, (_, at) => `${at}`);
  test.each<[name: string, bytes: () => Uint8Array]>([
    ["2,000 bombs", () => buildZip(names.map((name) => ({ ...bomb, name })))],
    ["2,000 bombs with a wrong checksum", () => buildZip(names.map((name) => ({ ...bomb, name, crc: 1 })))],
    [
      "2,000 bombs that break off",
      () => buildZip(names.map((name) => ({ ...bomb, name, packed: bomb.packed.subarray(0, -1) }))),
    ],
    ["2,000 names of one bomb", () => buildZip(names.map((name) => ({ ...bomb, name, offset: 0 })))],
    ["a tar of empty members", () => buildTar(Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}` })))],
    ["gzip parts without end", () => Buffer.concat(Array.from({ length: 50_000 }, () => gzipSync("")))],
    ["ends without end", () => Buffer.from("PK\x05\x06".repeat(1_000_000))],
    ["a directory of 65,535 members that are not there", () => buildZip([{ name: "a" }], { entries: 65_535 })],
  ])("%s", (_, build) => {
    const bytes = build();
    const before = performance.now();
    expect(exhaust(listMembers(bytes)).unpacked).toBeLessThanOrEqual(LIMITS.totalBytes);
    expect(performance.now() - before).toBeLessThan(limit);
  });
});
