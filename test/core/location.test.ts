import { describe, expect, test } from "vitest";
import { asPath } from "../../src/core/ids.ts";
import { placeName, wholeFile } from "../../src/core/location.ts";

const KIT = asPath("tools/kit.zip");

describe("a file as a whole", () => {
  test("stands at 1:1", () => {
    expect(wholeFile(KIT)).toStrictEqual({ path: KIT, line: 1, column: 1, endLine: 1, endColumn: 1 });
  });

  test("may be a member of an archive", () => {
    expect(wholeFile(KIT, "run.sh")).toStrictEqual({
      path: KIT,
      member: "run.sh",
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    });
  });
});

describe("the name of a place", () => {
  test.each([
    [{ path: KIT }, "tools/kit.zip"],
    [{ path: KIT, member: "scripts/run.sh" }, "tools/kit.zip!scripts/run.sh"],
    [{ path: KIT, member: "" }, "tools/kit.zip!"],
  ])("%j: %s", (place, name) => {
    expect(placeName(place)).toBe(name);
  });
});
