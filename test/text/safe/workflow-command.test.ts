import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotationCommand, disarmCommands, joinCommands, logLine } from "../../../src/text/safe/workflow-command.ts";
import { ATTACKS, hostileMarkdown } from "../../support/hostile-markdown.ts";
import { readCommands } from "../../support/runner.ts";

describe("disarms", () => {
  test.each([
    ["::error::x", String.raw`\x3a:error::x`],
    ["a\n  ::error::x\nb", `a\n  ${String.raw`\x3a:error::x`}\nb`],
    ["\x85::echo::on", `\x85${String.raw`\x3a:echo::on`}`],
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

const place = { file: "a:b,c%0A.sh", line: 1, col: 2, endLine: 1, endColumn: 3 };

describe("an annotation", () => {
  test("is one line, in the runner's own escapes", () => {
    expect(annotationCommand({ level: "error", title: "a: b, 5%", place, message: ["100%0A", "::b"] })).toBe(
      String.raw`::error file=a%3Ab%2Cc%250A.sh,line=1,col=2,endLine=1,endColumn=3,title=a%3A b%2C 5%25::100%250A%0A\x3a:b`,
    );
  });

  test("has no place where there is none", () => {
    expect(annotationCommand({ level: "notice", title: "a", place: {}, message: ["b"] })).toBe("::notice title=a::b");
  });

  test("has at most 4,096 units of message and 255 of title", () => {
    const [command] = readCommands(
      annotationCommand({
        level: "warning",
        title: "t".repeat(256),
        place,
        message: ["a".repeat(4_000), "%".repeat(97)],
      }),
    );
    expect(command?.properties["title"]).toBe(`${"t".repeat(254)}…`);
    expect(command?.data).toBe(`${"a".repeat(4_000)}\n${"%".repeat(94)}…`);
  });

  test("is the one command that the runner reads, with the same words, whatever they are", () => {
    const word = fc.oneof(hostileMarkdown, fc.constantFrom(...ATTACKS.map(([, text]) => text)));
    const line = fc.constantFrom("%", "%0A", "::", ",", ":", "=", "a b", "##", "]", "%250D").map((part) => `x${part}x`);
    fc.assert(
      fc.property(word, word, line, (first, second, plain) => {
        const written = annotationCommand({
          level: "error",
          title: plain,
          place: { file: plain },
          message: [first, plain],
        });
        const log = joinCommands([logLine(second), written, logLine(first)]);
        const commands = readCommands(log);
        expect(log.split("\n")).toHaveLength(4);
        expect(commands.map(({ name, properties }) => ({ name, properties }))).toEqual([
          { name: "error", properties: { file: plain, title: plain } },
        ]);
        expect(commands[0]?.data.split("\n").slice(1)).toEqual([plain]);
        // The runner prints the message again.
        expect(readCommands(commands[0]?.data ?? "")).toEqual([]);
      }),
    );
  });
});

describe("a line of the log", () => {
  test.each([
    ["::error::x", String.raw`\x3a:error::x`],
    ["a\n::error::x", String.raw`a\n::error::x`],
    ["a\u2028##[error]", String.raw`a\u{2028}\x23#[error]`],
    ["100%", "100%"],
  ])("%j", (text, expected) => {
    expect(logLine(text)).toBe(expected);
  });
});
