import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findJsonProblem } from "../../src/text/json-problem.ts";

describe("the first problem of a text", () => {
  test.each([
    ['{"a":1,"a":2}', 7, "this key stands here twice"],
    ['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', null, null],
    ['{"a":1,"\\u0061":2}', 7, "this key stands here twice"],
    ["", 0, "the text ends too early"],
    ["[1,]", 3, "this is no value"],
    ["[1 2]", 3, "this does not belong here"],
    ['{"a" 1}', 5, "a colon is missing"],
    ["{a:1}", 1, "a key in quotes is missing"],
    ['{"a":1,}', 7, "a key in quotes is missing"],
    ['["a\nb"]', 1, "this text in quotes is broken"],
    ['["a', 1, "this text in quotes is broken"],
    ["[01]", 1, "this is no value"],
    ["[1]]", 3, "this does not belong here"],
    ["[}", 1, "this is no value"],
    ["[[1]", 4, "the text ends too early"],
    ["nul", 0, "this is no value"],
  ])("%j", (text, offset, sentence) => {
    expect(findJsonProblem(text)).toEqual(offset === null ? null : { offset, sentence });
  });

  /** Texts that are JSON, nearly JSON, or not at all. */
  const text = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom("", "", ",", "{", "]", '"', "\\", "x", "0"), fc.boolean())
    .map(([json, at, inserted, isCut]) => {
      const place = at % (json.length + 1);
      return isCut ? json.slice(0, place) + inserted : json.slice(0, place) + inserted + json.slice(place);
    });

  test("is there exactly when JSON.parse finds one or a key stands twice", () => {
    let [good, bad] = [0, 0];
    fc.assert(
      fc.property(text, (each) => {
        const problem = findJsonProblem(each);
        if (problem?.sentence === "this key stands here twice") return;
        expect(problem === null).toBe(isJson(each));
        if (problem === null) good++;
        else bad++;
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(good, bad)).toBeGreaterThan(100);
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
