import { expect, test } from "vitest";
import { readParts } from "../../../src/commands/merge/read-parts.ts";
import { fail, ok } from "../../../src/core/fault.ts";
import type { Sha256 } from "../../../src/core/ids.ts";
import type { Files } from "../../../src/ports/files.ts";
import { sha256 } from "../../../src/text/hash.ts";

/** A report of a run in which nothing differed; the version tells two of them apart. */
function reportBy(version: string): string {
  const policy = { path: null, ref: null, sha256: "a".repeat(64), profile: "balanced" };
  return JSON.stringify({
    schema: "evogate-report/1",
    tool: { name: "evogate", version },
    scope: "scan",
    enforced: true,
    run: { base: null, forkPoint: null, head: null, policy },
    decision: "promote",
    stages: [],
    artifacts: [],
    summary: { artifacts: 0, examinedFiles: 0, findings: { critical: 0, high: 0, medium: 0, low: 0, info: 0 } },
  });
}

/** Files by name; a size that is said is not that of the text. */
function filesWith(contents: Readonly<Record<string, { readonly text: string | null; readonly size: number }>>): Files {
  const read: Files["read"] = async (path) => {
    const content = contents[path];
    if (content === undefined) return fail("path-missing", `there is no ${path}`);
    const bytes = content.text === null ? null : Buffer.from(content.text);
    return ok({ size: content.size, bytes, sha256: bytes === null ? ("f".repeat(64) as Sha256) : sha256(bytes) });
  };
  return { read } as Files;
}

const small = (version: string): { readonly text: string; readonly size: number } => ({
  text: reportBy(version),
  size: 1000,
});

test("reports are read in the order in which they are named", async () => {
  const parts = await readParts(["b", "a"], filesWith({ a: small("1.0.0"), b: small("2.0.0") }));
  expect(parts.ok && parts.value.map(({ name, report }) => [name, report.tool.version])).toEqual([
    ["b", "2.0.0"],
    ["a", "1.0.0"],
  ]);
});

test.each([
  ["one that is missing", ["a", "none"], "path-missing", /there is no none/],
  ["one that is too large to be kept", ["large"], "report-invalid", /large has 99999999 bytes; at most 16777216/],
  ["one that is no report", ["text"], "report-invalid", /text is no report/],
  [
    "too many bytes together",
    ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    "report-invalid",
    /up to 9 have 135000000 bytes; at most 134217728 are read/,
  ],
])("%s: refused", async (_name, names, code, message) => {
  const many = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => {
    return [`${number}`, { text: reportBy(`${number}.0.0`), size: 15_000_000 }] as const;
  });
  const files = filesWith({
    a: small("1.0.0"),
    large: { text: null, size: 99_999_999 },
    text: { text: "words", size: 5 },
    ...Object.fromEntries(many),
  });
  expect(await readParts(names, files)).toMatchObject({
    ok: false,
    fault: { code, message: expect.stringMatching(message) },
  });
});
