import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unifiedDiff } from "../../src/text/unified-diff.ts";
import { makeRepository } from "../support/repository.ts";

describe("a unified diff", () => {
  test("of a new file", () => {
    expect(unifiedDiff("a.txt", null, "one\ntwo\n")).toEqual([
      "--- /dev/null",
      "+++ b/a.txt",
      "@@ -0,0 +1,2 @@",
      "+one",
      "+two",
    ]);
  });

  test("of nothing", () => {
    expect(unifiedDiff("a.txt", "one\n", "one\n")).toEqual([]);
  });

  test("has three lines of context, and joins what is near", () => {
    const before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n";
    const after = before.replace("5\n", "five\n").replace("8\n", "").replace("16\n", "16\n17\n");
    expect(unifiedDiff("a.txt", before, after)).toEqual(
      [
        "--- a/a.txt|+++ b/a.txt|@@ -2,10 +2,9 @@| 2| 3| 4|-5|+five| 6| 7|-8| 9| 10| 11",
        "@@ -14,3 +13,4 @@| 14| 15| 16|+17",
      ].flatMap((lines) => lines.split("|")),
    );
  });

  test("says that a last line has no line feed", () => {
    expect(unifiedDiff("a.txt", "one", "one\n").slice(2)).toEqual([
      "@@ -1,1 +1,1 @@",
      "-one",
      String.raw`\ No newline at end of file`,
      "+one",
    ]);
  });

  test("of many lines that all differ takes no table", () => {
    const lines = (word: string): string => Array.from({ length: 2000 }, (_, line) => `${word} ${line}\n`).join("");
    const diff = unifiedDiff("a.txt", lines("old"), lines("new"));
    expect([diff[2], diff[3], diff[2003], diff.length]).toEqual(["@@ -1,2000 +1,2000 @@", "-old 0", "+new 0", 4003]);
  });
});

test("git makes the second text of the first by it", () => {
  const repository = makeRepository();
  const text = fc
    .tuple(fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 24 }), fc.boolean())
    .map(([lines, isEnded]) => lines.join("\n") + (isEnded && lines.length > 0 ? "\n" : ""))
    .filter((each) => each !== "");
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      repository.write("a.txt", before);
      repository.write("a.patch", `${unifiedDiff("a.txt", before, after).join("\n")}\n`);
      repository.git("apply", "--unidiff-zero", "a.patch");
      expect(readFileSync(join(repository.path, "a.txt"), "utf8")).toBe(after);
    }),
    { numRuns: 60 },
  );
});
