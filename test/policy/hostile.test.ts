import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asPath } from "../../src/core/ids.ts";
import { readPolicy } from "../../src/policy/load.ts";
import { readText } from "./read-text.ts";

/** In bytes: what the loader reads at most. */
const FULL = 262_144;

function fill(unit: string): string {
  return unit.repeat(Math.floor(FULL / unit.length));
}

/** Twice what is promised, for machines that do something else at the same time. */
const MOST_MILLISECONDS = 2_000;

describe("a file that is made to be slow is refused in time", () => {
  test.each([
    ["open brackets", fill("[")],
    ["open braces", fill("{a: ")],
    ["closing brackets", fill("]\n")],
    ["commas", `[${"x,,".repeat(6600)}]`],
    ["dashes", fill("- ")],
    ["question marks", fill("? ")],
    ["colons", fill(": ")],
    ["wrong escapes", `"${"\\u".repeat(131_000)}"`],
    ["wrong escapes in many texts", fill('- "\\u"\n')],
    ["anchors", fill("&a ")],
    ["aliases", fill("- *a\n")],
    ["tags", fill("!a ")],
    ["directives", fill("%a\n")],
    ["documents", fill("---\n")],
    ["comments", fill("#\n")],
    ["tabs", fill("\t\n")],
    ["one long plain text", fill("a ")],
    ["one text over many lines", fill("a\n")],
    ["one long key", `${"k".repeat(200_000)}: 1\n`],
    ["one long number", `profile: ${"1".repeat(200_000)}\n`],
    ["many equal keys", "a: 1\n".repeat(2_800)],
    ["many unknown keys", Array.from({ length: 2_800 }, (_, index) => `key${index}: 1\n`).join("")],
    ["many bad suppressions", `suppressions:\n${"  - {}\n".repeat(3_000)}`],
    ["many bad globs", `artifacts:\n  include:\n${`  - '${"{a,b}".repeat(190)}'\n`.repeat(250)}`],
  ])("%s", async (_, text) => {
    const start = performance.now();
    const result = await readText(text);
    const milliseconds = performance.now() - start;
    expect(result.ok).toBe(false);
    expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
  });

  test("and one of fifty megabytes is not even decoded", async () => {
    const start = performance.now();
    const result = await readPolicy({ path: asPath("p.yaml"), bytes: new Uint8Array(50 * 1024 * 1024) }, null);
    expect(result).toMatchObject({
      ok: false,
      faults: [{ message: "p.yaml:1:1: the file has 52428800 bytes; at most 262144 are read" }],
    });
    expect(performance.now() - start).toBeLessThan(MOST_MILLISECONDS);
  });
});

describe("nothing makes it throw", () => {
  const fragments = fc.oneof(
    fc.constantFrom("\n", "\n  ", "\n    ", " ", "\t", "- ", "? ", ": ", ", ", "[", "]", "{", "}", "# ", "| "),
    fc.constantFrom("---\n", "...\n", "&a ", "*a", "!!set ", "!x ", "%TAG ", "<<: ", "'", '"', "\\x4", "@", "~"),
    fc.constantFrom("\ufeff", "\0", "\r", "1e9", "yes", "__proto__: ", "constructor: ", "toString", ">-\n  "),
    fc.constantFrom("profile: strict", "artifacts:", "include:", "gate:", "hold:", "severity: ", "imports: null"),
    fc.constantFrom("stages:", "rules: {required: true}", "disclosure: full", "suppressions:", "expires: 2030-01-01"),
    fc.string({ unit: "binary", maxLength: 4 }),
  );

  test("texts that look like YAML", async () => {
    const texts = fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const result = await readText(text);
        const faults = result.ok ? [] : result.faults;
        for (const { message, at } of faults) expect(message).toContain(`p.yaml:${at?.line}:${at?.column}: `);
      }),
      { numRuns: 2000 },
    );
  });

  test("bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (bytes) => {
        const result = await readPolicy({ path: asPath("p.yaml"), bytes }, null);
        expect(typeof result.ok).toBe("boolean");
      }),
      { numRuns: 1000 },
    );
  });
});
