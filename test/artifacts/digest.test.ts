import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { digestOf, type Hashed } from "../../src/artifacts/digest.ts";
import { openArtifact } from "../../src/artifacts/open.ts";
import type { Entry } from "../../src/core/artifact.ts";
import { asBlobId, asPath, type Sha, type Sha256 } from "../../src/core/ids.ts";
import { sha256 } from "../../src/text/hash.ts";
import { decodePath } from "../../src/text/path-bytes.ts";
import { ISOLATED, makeRepository } from "../support/repository.ts";
import { listSkill, listTree, openFile, openSkill } from "./open-artifact.ts";

interface Vector {
  readonly name: string;
  readonly entries: readonly VectorEntry[];
  readonly digest: string | null;
}

interface VectorEntry {
  readonly mode: "100644" | "100755" | "120000" | "160000" | "special";
  readonly path?: string;
  readonly pathHex?: string;
  readonly content?: string;
  readonly contentHex?: string;
  readonly unread?: true;
}

const VECTORS = "test/vectors/digest.json";
const vectors = JSON.parse(readFileSync(VECTORS, "utf8")) as readonly Vector[];

function toHashed(entry: VectorEntry, root: string): Hashed {
  const bytes = entry.pathHex === undefined ? Buffer.from(entry.path ?? "") : Buffer.from(entry.pathHex, "hex");
  const path = asPath((root === "." ? "" : `${root}/`) + decodePath(bytes));
  const content = entry.contentHex === undefined ? (entry.content ?? "") : Buffer.from(entry.contentHex, "hex");
  const hash = entry.unread === true ? null : sha256(content);
  const blob = asBlobId("any");
  switch (entry.mode) {
    case "100644":
    case "100755":
      return { entry: { kind: "file", path, blob, executable: entry.mode === "100755" }, sha256: hash };
    case "120000":
      return { entry: { kind: "symlink", path, blob }, sha256: hash };
    case "160000":
      return { entry: { kind: "submodule", path, commit: (entry.content ?? "") as Sha }, sha256: null };
    case "special":
      return { entry: { kind: "special", path, what: "fifo" }, sha256: null };
  }
}

describe.each(vectors)("vector: $name", ({ entries, digest }) => {
  test.each([".", "skills/pdf", "ä\u{1f600}"])("below %s", (root) => {
    expect(
      digestOf(
        asPath(root),
        entries.map((entry) => toHashed(entry, root)),
      ),
    ).toBe(digest);
  });

  test("in the reverse order", () => {
    expect(
      digestOf(
        asPath("."),
        entries.toReversed().map((entry) => toHashed(entry, ".")),
      ),
    ).toBe(digest);
  });
});

test("the vectors are what the implementation in Python makes of them", (context) => {
  const made = spawnSync("python3", ["test/vectors/make_digest.py", "-"], { encoding: "utf8" });
  if (made.error !== undefined) return context.skip("python3 is not there");
  expect(made.stdout).toBe(readFileSync(VECTORS, "utf8"));
});

test("the shell function of the specification agrees, on a real repository", async () => {
  const repository = makeRepository();
  const skill = "---\nname: pdf\n---\n";
  const script = "#!/bin/sh\nexit\n";
  const below = { "SKILL.md": skill, "a b.md": "x\r\n", "a-b": "1", "a/b": "2", 'ü\n".md ': "3", Z: "" };
  for (const [path, content] of Object.entries(below)) repository.write(`skills/pdf/${path}`, content);
  repository.write("skills/pdf/run.sh", script, 0o755);
  repository.link("skills/pdf/CLAUDE.md", "SKILL.md");
  repository.commit();
  const files = Object.fromEntries(Object.entries(below).map(([path, content]) => [`skill/${path}`, content]));
  const { artifact } = await openSkill({
    ...files,
    "skill/run.sh": { content: script, executable: true },
    "skill/CLAUDE.md": { link: "SKILL.md" },
  });
  const shell = /```bash\n(?<code>[^]*?)```/u.exec(readFileSync("docs/digest.md", "utf8"))?.groups?.["code"] ?? "";
  const options = { cwd: repository.path, encoding: "utf8", env: ISOLATED } as const;
  expect(execFileSync("bash", ["-c", `${shell}\ndigest HEAD skills/pdf`], options).trim()).toBe(artifact.digest);
});

test("a single file is named by its own name, wherever it lies", async () => {
  const [deep, top] = [await openFile("prompts/a/review.md", "x"), await openFile("review.md", "x")];
  expect(deep.artifact.digest).toBe(top.artifact.digest);
  expect((await openFile("prompts/a/other.md", "x")).artifact.digest).not.toBe(deep.artifact.digest);
});

test("content that is too large to be looked at is hashed all the same", async () => {
  const files = { "skill/SKILL.md": "x".repeat(5000) };
  const [kept, dropped] = [await listTree(files), await listTree(files, { maxBytes: 10 })];
  const whole = await openArtifact(listSkill(kept.entries, "skill"), kept.read);
  const large = await openArtifact(listSkill(dropped.entries, "skill"), dropped.read);
  expect(large.digest).toBe(whole.digest);
});

const anyFile = fc.record({
  path: fc.string({ minLength: 1, maxLength: 8 }).filter((path) => !path.includes("\0")),
  executable: fc.boolean(),
  content: fc.string({ maxLength: 4 }),
});
const anyFiles = fc.uniqueArray(anyFile, { minLength: 1, maxLength: 6, selector: ({ path }) => path });
type AnyFile = typeof anyFile extends fc.Arbitrary<infer Value> ? Value : never;

function digestFiles(files: readonly AnyFile[]): string | null {
  const hashed = files.map(({ path, executable, content }) => {
    const entry: Entry = { kind: "file", path: asPath(path), blob: asBlobId(content), executable };
    return { entry, sha256: sha256(content) };
  });
  return digestOf(asPath("."), hashed);
}

test("any order gives the same digest; another mode, name or content another", () => {
  fc.assert(
    fc.property(anyFiles, fc.nat(), (files, pick) => {
      const digest = digestFiles(files);
      expect(digestFiles(files.toReversed())).toBe(digest);
      const at = pick % files.length;
      const change = (edit: (file: AnyFile) => AnyFile): string | null =>
        digestFiles(files.map((file, index) => (index === at ? edit(file) : file)));
      expect(change((file) => ({ ...file, executable: !file.executable }))).not.toBe(digest);
      expect(change((file) => ({ ...file, content: `${file.content}.` }))).not.toBe(digest);
      expect(change((file) => ({ ...file, path: `${file.path}.longer than any` }))).not.toBe(digest);
      expect(digestFiles([...files, { path: "one more file", executable: false, content: "" }])).not.toBe(digest);
    }),
  );
});

test("one unread file is enough for no digest", () => {
  const entry: Entry = { kind: "file", path: asPath("a"), blob: asBlobId("a"), executable: false };
  const other: Entry = { ...entry, path: asPath("b") };
  expect(
    digestOf(asPath("."), [
      { entry, sha256: "0" as Sha256 },
      { entry: other, sha256: null },
    ]),
  ).toBeNull();
});
