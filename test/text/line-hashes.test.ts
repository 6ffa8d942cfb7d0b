import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashLines } from "../../src/text/line-hashes.ts";

const hashAll = (text: string): readonly string[] => {
  const lines = text.split(/\r\n|\r|\n/).map((_, index) => index + 1);
  return [...hashLines(text, new Set(lines)).values()];
};

const GREETINGS = [
  "e9496ae3ebfced30:1",
  "fb7c023a8b9ccb3f:1",
  "ce8ba1a563dcdaca:1",
  "e20e36e16fcb0cc8:1",
  "b3edc88f2938467e:1",
  "c8e28b0b4002a3a0:1",
  "c129715d7a2bc9a3:1",
];

/** The texts and hashes with which github/codeql-action tests its own (`src/fingerprints.test.ts`). */
describe("the hashes are those of GitHub's uploader", () => {
  test.each([
    ["an empty text", "", ["c129715d7a2bc9a3:1"]],
    [
      "no line end at the end",
      " a\nb\n  \t\tc\n d",
      ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
    ],
    ["LF", " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", GREETINGS],
    ["CR", " hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", GREETINGS],
    ["CRLF", " hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", GREETINGS],
    ["a mixture of line ends", " hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", GREETINGS],
    [
      "lines that are equal for a hundred characters are counted",
      "Lorem ipsum dolor sit amet.\n".repeat(10),
      [
        "a7f2ff13bc495cf2:1",
        "a7f2ff13bc495cf2:2",
        "a7f2ff13bc495cf2:3",
        "a7f2ff13bc495cf2:4",
        "a7f2ff13bc495cf2:5",
        "a7f2ff13bc495cf2:6",
        "a7f2ff1481e87703:1",
        "a9cf91f7bbf1862b:1",
        "55ec222b86bcae53:1",
        "cc97dc7b1d7d8f7b:1",
        "c129715d7a2bc9a3:1",
      ],
    ],
  ])("%s", (_name, text, expected) => {
    expect(hashAll(text)).toEqual(expected);
  });
});

test("only what is wanted and there is given; what stands before it still counts", () => {
  const text = "Lorem ipsum dolor sit amet.\n".repeat(10);
  expect(hashLines(text, new Set([3, 12]))).toEqual(new Map([[3, "a7f2ff13bc495cf2:3"]]));
  expect(hashLines(text, new Set())).toEqual(new Map());
});

test("every unit of a line's first hundred counts, by its place; those after it do not", () => {
  const unit = fc.constantFrom("a", "z", "é", "日", "\uffff", "\ud83d");
  fc.assert(
    fc.property(fc.array(unit, { minLength: 150, maxLength: 150 }), fc.nat(149), unit, (line, at, other) => {
      fc.pre(line[at] !== other);
      const changed = line.with(at, other);
      expect(hashAll(line.join(""))[0] === hashAll(changed.join(""))[0]).toBe(at >= 100);
    }),
  );
});
