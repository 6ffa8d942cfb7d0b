import { describe, expect, test } from "vitest";
import { analyseBinary } from "../../../../src/languages/binary/analyse.ts";
import { bytes, outlineOf } from "../outline.ts";

const HALF = 512 * 1024;
const fill = (part: string, size = HALF): string => part.repeat(Math.ceil(size / part.length));

/** A list of two of the list before, thirty times: a billion items in a hundred bytes. */
const DOUBLED = `]q\0${Array.from({ length: 30 }, (_, level) => `](h${String.fromCharCode(level)}h${String.fromCharCode(level)}eq${String.fromCharCode(level + 1)}`).join("")}`;

describe("a megabyte or less that costs an unpickler much is read within two seconds", () => {
  test.each<[name: string, pickle: string, parse: string]>([
    ["a memo bomb as an argument, again and again", `\x80\x02${DOUBLED}${fill("cm\nf\nh\x1e\x85R0", 200_000)}N.`, "ok"],
    [
      "a list of 250,000 items as an argument, again and again",
      `\x80\x02](${fill("K\x01")}eq\0${fill("cm\nf\nh\0\x85R0", 200_000)}N.`,
      "ok",
    ],
    ["calls", `\x80\x02cm\nf\n${fill(")Rcm\nf\n")}.`, "recovered"],
    ["calls of calls", `\x80\x02cm\nf\n${fill(")R")}.`, "recovered"],
    ["texts", `\x80\x02${fill("U\x01x0")}N.`, "recovered"],
    ["marks", `\x80\x02${fill("(")}`, "failed"],
    ["values", `\x80\x02${fill("N", 2.5 * HALF)}.`, "failed"],
    ["tuples in tuples", `\x80\x02)${fill("\x85")}.`, "ok"],
    ["names with dots", `\x80\x02c${fill("a.")}\nf\n)R.`, "ok"],
    ["pickles", fill("\x80\x02N."), "ok"],
    ["remembered values", `\x80\x04N${fill("\x94", 2.5 * HALF)}.`, "failed"],
    ["digits", `I${fill("1")}\n0`, "not-parsed"],
  ])("%s", (_, pickle, parse) => {
    const started = process.cpuUsage();
    const { source } = analyseBinary(bytes(pickle));
    expect(source.parse.kind).toBe(parse);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
  });
});

test("what is called is said even behind a list of 300,000 numbers", () => {
  const outline = outlineOf(bytes(`\x80\x02](${fill("K\x01")}eq\0cm\nf\nh\0\x85R0cos\nsystem\nU\x02id\x85R.`));
  expect(outline.slice(0, 3)).toEqual(["ok", "import m: f", "import os: system"]);
  expect(outline.at(-1)).toBe("call os.system(*…)");
});
