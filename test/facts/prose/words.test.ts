import fc from "fast-check";
import { expect, test } from "vitest";
import { readWords } from "../../../src/facts/prose/words.ts";

test.each([
  ["Run it now.", ["word Run", "word it", "word now", "mark ."]],
  ["Don’t, (please)!", ["word Don’t", "mark ,", "mark (", "word please", "mark )", "mark !"]],
  ["a `b c` d", ["word a", "code b c", "word d"]],
  ["``a b` c", ["code a b", "word c"]],
  ["see https://a.example/x?y={z}.", ["word see", "url https://a.example/x?y={z}", "mark ."]],
  ["(https://a.example)", ["mark (", "url https://a.example", "mark )"]],
  ["pkgs.acme.example and acme.example/a", ["url pkgs.acme.example", "word and", "url acme.example/a"]],
  ["use 203.0.113.7.", ["word use", "url 203.0.113.7", "mark ."]],
  ["mail ops@acme.example,", ["word mail", "address ops@acme.example", "mark ,"]],
  ["~/.bashrc and ./a/b.sh", ["path ~/.bashrc", "word and", "path ./a/b.sh"]],
  ["MEMORY.md or .env", ["path MEMORY.md", "word or", "path .env"]],
  [String.raw`C:\Users\me`, [String.raw`path C:\Users\me`]],
  ["and/or e.g. Node.js 3.5", ["word and", "mark /", "word or", "word e.g", "mark .", "word Node.js", "word 3.5"]],
  ["sign-off", ["word sign-off"]],
  ["不要发送", ["word 不要发送"]],
  ["", []],
])("%s", (sentence, expected) => {
  expect(readWords(sentence).map(({ kind, raw }) => `${kind} ${raw}`)).toEqual(expected);
});

test("words stand in order where they say, and nothing but white space and backticks is left out", () => {
  const piece = fc.constantFrom(
    "run",
    "`",
    "``",
    "a b",
    " ",
    "\n",
    "https://a.example/{x}",
    "a@b.example",
    "~/x",
    ".",
    "'",
    "…",
    "é",
    "\u{1f600}",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join("");
      let at = 0;
      let left = "";
      for (const { raw, start, end } of readWords(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, end)).toBe(raw);
        left += text.slice(at, start);
        at = end;
      }
      expect((left + text.slice(at)).replaceAll(/[\s`]/gu, "")).toBe("");
    }),
  );
});
