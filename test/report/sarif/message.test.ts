import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { messageOf, snippetOf } from "../../../src/report/sarif/message.ts";
import { makeVisible } from "../../../src/text/safe/visible.ts";

test.each([
  ["plain words, é and 日", "plain words, é and 日"],
  ["[click](https://evil.example)", String.raw`\[click\](https://evil.example)`],
  [String.raw`\[click](1)`, String.raw`\\\[click\](1)`],
  [String.raw`C:\dir`, String.raw`C:\dir`],
  ["{0} of {12}", "{{0}} of {{12}}"],
  ["{ a: 1 }", "{ a: 1 }"],
  ["a\u202eb\nc", String.raw`a\u{202e}b\nc`],
])("%j", (text, expected) => {
  expect(messageOf(text)).toEqual({ text: expected });
});

test("what is too long ends with an ellipsis, not with half a character", () => {
  expect(messageOf("x".repeat(1024)).text).toBe("x".repeat(1024));
  expect(messageOf("x".repeat(1025)).text).toBe(`${"x".repeat(1023)}…`);
  expect(messageOf(`${"x".repeat(1022)}🙂🙂`).text).toBe(`${"x".repeat(1022)}…`);
});

test("a snippet is exact but for lone surrogates", () => {
  expect(snippetOf("\t[x]\u202e\ud800🙂")).toEqual({ text: "\t[x]\u202e\ufffd🙂" });
});

/** What a viewer shows of a message by section 3.11 of SARIF, and how many links and placeholders it found in it. */
function view(message: string): { readonly shown: string; readonly active: number } {
  let shown = "";
  let active = 0;
  for (let at = 0; at < message.length; at++) {
    const rest = message.slice(at);
    const escaped = /^\\+[[\]]/.exec(rest)?.[0];
    if (escaped !== undefined) {
      // Pairs of backslashes are one each; an odd one more makes the bracket a character.
      if (escaped.length % 2 === 1) active += 1;
      shown += "\\".repeat(Math.floor((escaped.length - 1) / 2)) + escaped.at(-1);
      at += escaped.length - 1;
    } else if (/^\{\{\d+\}\}/.test(rest)) {
      const found = /^\{(\{\d+\})\}/.exec(rest)?.[1] ?? "";
      shown += found;
      at += found.length + 1;
    } else {
      if (/^[[\]]|^\{\d+\}/.test(rest)) active += 1;
      shown += message[at];
    }
  }
  return { shown, active };
}

describe("hostile text", () => {
  const piece = fc.constantFrom(
    "[",
    "]",
    "](",
    "(1)",
    "\\",
    "\\\\",
    "{",
    "}",
    "{0}",
    "{{1}}",
    "x",
    "\n",
    "\u202e",
    "7",
  );
  const hostile = fc.array(fc.oneof(piece, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 8 });

  test("is never a link or a placeholder, and is shown as it is", () => {
    const reached = { bracket: 0, backslash: 0, placeholder: 0 };
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = parts.join("");
        if (/[[\]]/.test(text)) reached.bracket += 1;
        if (/\\[[\]]/.test(text)) reached.backslash += 1;
        if (/\{\d+\}/.test(text)) reached.placeholder += 1;
        expect(view(messageOf(text).text)).toEqual({ shown: makeVisible(text), active: 0 });
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(reached))).toBeGreaterThan(10);
  });
});
