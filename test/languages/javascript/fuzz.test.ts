import { expect, test } from "vitest";
import { fuzz } from "../../../scripts/fuzz/run.ts";
import { javaScriptUnderTest } from "../../../scripts/fuzz/javascript.ts";
import type { JavaScriptSource } from "../../../src/languages/javascript/source.ts";

/** A share of `npm run fuzz`. */
const COUNT = 600;

test.each([
  { language: "javascript", module: "unknown" },
  { language: "javascript", module: "commonjs" },
  { language: "typescript", module: "module", markup: true },
] satisfies JavaScriptSource[])(
  "mutated sources read as %j: no exception, no hang, every place inside the text and in order",
  (source) => {
    const { counts, failures } = fuzz(javaScriptUnderTest(source), COUNT, 7);
    expect(failures).toEqual([]);
    // The mutations are of all kinds: some are harmless, some are recovered from, some are not.
    expect(Object.keys(counts).toSorted()).toEqual(["failed", "ok", "recovered"]);
  },
  60_000,
);
