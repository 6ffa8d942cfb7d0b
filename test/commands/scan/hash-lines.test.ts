import { expect, test } from "vitest";
import { hashFoundLines } from "../../../src/commands/scan/hash-lines.ts";
import type { Entry } from "../../../src/core/artifact.ts";
import { nonEmpty } from "../../../src/core/brand.ts";
import { asPath, type Path } from "../../../src/core/ids.ts";
import type { FileHashes } from "../../../src/report/sarif/fingerprints.ts";
import { makeArtifact, makeFinding, makeJudged, makeJudgement, makeReport } from "../../report/sample.ts";
import { memoryTree, type MemoryEntry } from "../../support/memory-tree.ts";

/** Its lines 1 to 6 have the hash a7f2ff13bc495cf2: see test/text/line-hashes.test.ts. */
const LOREM = "Lorem ipsum dolor sit amet.\n".repeat(10);
const LINE = "a7f2ff13bc495cf2";

/** The hashes for findings at `lines` of files of one artifact. */
async function hash(
  files: Readonly<Record<string, MemoryEntry>>,
  lines: readonly { readonly path: Path; readonly line: number; readonly member?: string }[],
  maxBytes?: number,
): Promise<FileHashes> {
  const tree = memoryTree("head", files, maxBytes === undefined ? {} : { maxBytes });
  const listed = await tree.entries();
  const entries = nonEmpty<Entry>(listed.ok ? listed.value : []);
  if (entries === null) throw new Error("no entries");
  const findings = lines.map((at) => makeJudged(makeFinding("rules/x", at), "none"));
  const head = { ...makeArtifact("s"), entries };
  return await hashFoundLines(makeReport([makeJudgement({ kind: "added", head }, { findings })]), tree);
}

const path = asPath("s/a.md");

test("every line with a finding, in the files that have some", async () => {
  const b = asPath("s/b.md");
  const files = { "s/a.md": LOREM, "s/b.md": LOREM, "s/c.md": LOREM };
  expect(
    await hash(files, [
      { path, line: 2 },
      { path, line: 2 },
      { path: b, line: 1 },
      { path, line: 5 },
    ]),
  ).toEqual(
    new Map([
      [
        path,
        new Map([
          [2, `${LINE}:2`],
          [5, `${LINE}:5`],
        ]),
      ],
      [b, new Map([[1, `${LINE}:1`]])],
    ]),
  );
});

test("a byte order mark is a character of the first line, as it is for GitHub's uploader", async () => {
  const hashes = await hash({ "s/a.md": `\ufeff${LOREM}` }, [
    { path, line: 1 },
    { path, line: 2 },
  ]);
  expect(hashes.get(path)?.get(2)).toBe(`${LINE}:1`);
  expect(hashes.get(path)?.get(1)).not.toBe(`${LINE}:1`);
});

test.each([
  ["a member of an archive", { "s/a.md": LOREM }, { path, line: 1, member: "b.md" }],
  ["a link", { "s/a.md": { link: "b.md" } }, { path, line: 1 }],
  ["a file that can no longer be read", { "s/a.md": { unread: "vanished" } }, { path, line: 1 }],
  ["a path that is not listed", { "s/b.md": LOREM }, { path, line: 1 }],
] as const)("%s has none", async (_name, files, at) => {
  expect(await hash(files, [at])).toEqual(new Map());
});

test("neither has a file that is too large to keep, nor a line that is not there", async () => {
  expect(await hash({ "s/a.md": LOREM }, [{ path, line: 1 }], 10)).toEqual(new Map());
  expect(await hash({ "s/a.md": LOREM }, [{ path, line: 99 }])).toEqual(new Map([[path, new Map()]]));
});
