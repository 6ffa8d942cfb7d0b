import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { disarmCommands } from "../../../src/text/safe/workflow-command.ts";

describe("disarms", () => {
  test.each([
    ["::error::x", String.raw`\x3a:error::x`],
    ["a\n  ::error::x\nb", `a\n  ${String.raw`\x3a:error::x`}\nb`],
    ["\t::group::", `\t${String.raw`\x3a:group::`}`],
    ["see ##[error]x", String.raw`see \x23#[error]x`],
    ["##vso[task.complete]", String.raw`\x23#vso[task.complete]`],
    ["##teamcity[x]", String.raw`\x23#teamcity[x]`],
    ["####[x]", String.raw`##\x23#[x]`],
  ])("%j", (text, expected) => {
    expect(disarmCommands(text)).toBe(expected);
  });
});

describe("leaves as it is", () => {
  test.each(["a::b", "a ::error::", ":error:", "## Heading", "# [x]", "##", "\n\n  text\n", '  "::error::x": 1'])(
    "%j",
    (text) => {
      expect(disarmCommands(text)).toBe(text);
    },
  );

  test("what is disarmed already", () => {
    const text = fc
      .array(fc.constantFrom(":", "::", "#", "##[", "##vso[", " ", "\n", "a"))
      .map((parts) => parts.join(""));
    fc.assert(fc.property(text, (any) => disarmCommands(disarmCommands(any)) === disarmCommands(any)));
  });
});
