import { expect, test } from "vitest";
import { refusedReviews } from "../../src/report/review-words.ts";
import { renderTerminal } from "../../src/report/terminal/render.ts";
import { makePaper } from "../../src/report/terminal/paper.ts";
import { disclose } from "../../src/report/disclose.ts";
import { makeReport } from "./sample.ts";

const REVIEWS = [
  { by: "@ada", because: null },
  { by: "@bob", because: "it was dismissed" },
  { by: null, because: "the reviews cannot be read: the token may not" },
];

test("of reviews only those that do not count are told, with the reason", () => {
  expect(refusedReviews({ reviews: REVIEWS })).toEqual([
    "the approval of @bob does not count: it was dismissed",
    "no approval counts: the reviews cannot be read: the token may not",
  ]);
});

test("the terminal has them as notes", () => {
  const report = disclose(makeReport([], { reviews: REVIEWS }), "shown");
  const text = renderTerminal(report, makePaper({ width: 120, color: false, verbose: false }), false);
  expect(text).toContain("note  the approval of @bob does not count: it was dismissed\n");
});
