import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createStyle,
  cutTerminal,
  joinTerminal,
  terminal,
  terminalText,
  wrapTerminal,
} from "../../../src/text/safe/terminal.ts";
import { splitTerminal } from "./terminal-parser.ts";

const style = createStyle(true);

describe("building", () => {
  test.each([
    ["text", terminalText("a\x1b[2Jb\nc"), String.raw`a\x1b[2Jb\nc`],
    ["a template", terminal`${terminalText("x\r")}: ${3} files\n`, String.raw`x\r` + ": 3 files\n"],
    ["a template with a backslash", terminal`C:\\x`, "C:\\x"],
    ["a list", joinTerminal([terminal`a`, terminal`b`], terminal`, `), "a, b"],
    ["an empty list", joinTerminal([], terminal`, `), ""],
    ["a cut", cutTerminal(terminal`abcdef`, 4), "abc…"],
    ["a style", style.bold(terminal`a`), "\x1b[1ma\x1b[22m"],
    [
      "a style in a style",
      style.red(terminal`a${style.green(terminal`b`)}c`),
      "\x1b[31ma\x1b[32mb\x1b[39m\x1b[31mc\x1b[39m",
    ],
    ["no colour", createStyle(false).red(terminal`a`), "a"],
  ])("%s", (_, built, expected) => {
    expect(built).toBe(expected);
  });

  test("wrapped text stays safe text", () => {
    expect(wrapTerminal(terminal`one two`, 4)).toEqual(["one", "two"]);
  });

  test("every style ends what it began", () => {
    const painted = Object.entries(style).map(([name, paint]) => [name, paint(terminal`x`)]);
    expect(painted).toEqual([
      ["bold", "\x1b[1mx\x1b[22m"],
      ["dim", "\x1b[2mx\x1b[22m"],
      ["underline", "\x1b[4mx\x1b[24m"],
      ["red", "\x1b[31mx\x1b[39m"],
      ["green", "\x1b[32mx\x1b[39m"],
      ["yellow", "\x1b[33mx\x1b[39m"],
      ["cyan", "\x1b[36mx\x1b[39m"],
    ]);
  });

  test("raw text does not fit", () => {
    const raw = "\x1b[2J";
    // @ts-expect-error only Safe<"terminal"> and numbers are taken
    expect(terminal`${raw}`).toBe(raw);
    // @ts-expect-error only Safe<"terminal"> is taken
    expect(style.bold(raw)).toContain(raw);
  });
});

const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom("\x1b", "\x9b", "[", "]", "31m", "2J", "0;evil", "\x07", "\x1b\\", "\x9d", "\r", "\n", "\v"),
    fc.constantFrom("\f", "\b", "\x85", "\u2028", "\x7f", "\x90", "8;;http://x", "\\", "n", "a", "日", "\ud800"),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
});

describe("laws", () => {
  test("no text brings a control sequence or a line break of its own", () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const line = terminal`${style.red(terminalText(first))}\n${style.bold(style.dim(terminalText(second)))}\n`;
        const codes = ["\x1b[31m", "\x1b[39m", "\n", "\x1b[1m", "\x1b[2m", "\x1b[22m", "\x1b[1m", "\x1b[22m", "\n"];
        expect(splitTerminal(line).filter(({ kind }) => kind !== "text")).toEqual(
          codes.map((code) => ({ kind: code === "\n" ? "control" : "sequence", text: code })),
        );
      }),
      { numRuns: 3_000 },
    );
  });

  test("without colour there is no sequence at all", () => {
    const plain = createStyle(false);
    fc.assert(
      fc.property(hostile, (text) => {
        const parts = splitTerminal(plain.cyan(plain.underline(terminalText(text))));
        expect(parts.every(({ kind }) => kind === "text")).toBe(true);
      }),
    );
  });
});

test.each([
  ["a\x1b[31mb", ["text a", "sequence \x1b[31m", "text b"]],
  ["\x9b2J", ["sequence \x9b2J"]],
  ["\x1b]0;title\x07x", ["sequence \x1b]0;title\x07", "text x"]],
  ["\x1b]8;;u\x1b\\x", ["sequence \x1b]8;;u\x1b\\", "text x"]],
  ["\x1b(Bx\x1bc", ["sequence \x1b(B", "text x", "sequence \x1bc"]],
  ["a\r\n", ["text a", "control \r", "control \n"]],
])("the parser of this test knows %j", (text, parts) => {
  expect(splitTerminal(text).map((part) => `${part.kind} ${part.text}`)).toEqual(parts);
});
