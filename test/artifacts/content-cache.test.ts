import { expect, test } from "vitest";
import { cacheContents } from "../../src/artifacts/content-cache.ts";
import { fail, ok } from "../../src/core/fault.ts";
import { asBlobId, type Sha256 } from "../../src/core/ids.ts";

const MIB = 1024 * 1024;
/** Blobs are named by their size in MiB: `4-a` has 4. Content of `0-…` cannot be read, `-1-…` was not kept. */
function countingReader(): { readonly read: ReturnType<typeof cacheContents>; readonly reads: string[] } {
  const reads: string[] = [];
  const read = cacheContents(async (blob) => {
    reads.push(blob);
    const size = Number.parseInt(blob, 10) * MIB;
    if (size === 0) return fail("unreadable", blob);
    return ok({ size, sha256: "0" as Sha256, bytes: size < 0 ? null : new Uint8Array(size) });
  });
  return { read, reads };
}

async function readAll(names: readonly string[]): Promise<readonly string[]> {
  const { read, reads } = countingReader();
  for (const name of names) await read(asBlobId(name));
  return reads;
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  ["reads a content once", ["4-a", "4-a", "4-a"], ["4-a"]],
  ["keeps different ones apart", ["4-a", "4-b", "4-a"], ["4-a", "4-b"]],
  ["keeps 32 MiB", ["8-a", "8-b", "8-c", "8-d", "8-a"], ["8-a", "8-b", "8-c", "8-d"]],
  [
    "forgets the oldest beyond",
    ["8-a", "8-b", "8-c", "8-d", "1-e", "8-a", "8-c"],
    ["8-a", "8-b", "8-c", "8-d", "1-e", "8-a"],
  ],
  ["does not keep one above 8 MiB", ["8-a", "9-b", "9-b", "8-a"], ["8-a", "9-b", "9-b"]],
  ["remembers that a content cannot be read", ["0-a", "0-a"], ["0-a"]],
  ["remembers that a content was not kept", ["-1-a", "-1-a"], ["-1-a"]],
])("%s", async (_, asked, reads) => {
  expect(await readAll(asked)).toEqual(reads);
});

test("a content that is asked for twice at once counts once", async () => {
  const { read, reads } = countingReader();
  await Promise.all([read(asBlobId("8-a")), read(asBlobId("8-a"))]);
  for (const name of ["8-b", "8-c", "8-d", "8-a"]) await read(asBlobId(name));
  expect(reads).toEqual(["8-a", "8-a", "8-b", "8-c", "8-d"]);
});
