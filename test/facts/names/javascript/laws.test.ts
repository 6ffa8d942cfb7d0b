import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capabilitiesOf, targetsOf } from "./read-javascript.ts";

const NAME = fc.stringMatching(/^[a-z]{3,8}_[a-z]{1,4}$/u);
const OFTEN = { numRuns: 120 };

/** A source with names `a`, `b`, `f` of its own for which any other can stand. */
const program = (a: string, b: string, f: string): string =>
  `import * as ${a} from "child_process";\nconst { join: ${b} } = require("path");\nfunction ${f}(x) { return x }\n${f}(${a}).execSync("ls");\n${b}("a");`;

const TARGETS = ["require", "child_process.execSync", null, "path.join"];

/** Expressions that mean the text `word`. */
function spellings(word: string): fc.Arbitrary<string> {
  const quote = (text: string): string => JSON.stringify(text);
  const cut = fc.integer({ min: 0, max: word.length });
  const codes = Array.from(word, (each) => each.charCodeAt(0));
  return fc.oneof(
    cut.map((at) => `${quote(word.slice(0, at))} + ${quote(word.slice(at))}`),
    cut.map((at) => `[${quote(word.slice(0, at))}, ${quote(word.slice(at))}].join("")`),
    cut.map((at) => `\`\${${quote(word.slice(0, at))}}${word.slice(at)}\``),
    fc.constant(`${quote(Array.from(word).toReversed().join(""))}.split("").reverse().join("")`),
    fc.constant(`String.fromCharCode(${codes.join(", ")})`),
    fc.constant(`Buffer.from(${quote(Buffer.from(word).toString("hex"))}, "hex").toString()`),
    fc.constant(`atob(${quote(btoa(word))})`),
    fc.constant(`decodeURIComponent(${quote(codes.map((each) => `%${each.toString(16)}`).join(""))})`),
    fc
      .integer({ min: 1, max: 20 })
      .map(
        (key) => `[${codes.map((each) => each ^ key).join(", ")}].map((c) => String.fromCharCode(c ^ ${key})).join("")`,
      ),
  );
}

describe("what does not change the resolved names", () => {
  test("what the source calls its own things", () => {
    const names = fc.uniqueArray(NAME, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(names, ([a = "", b = "", f = ""]) => {
        expect(targetsOf(program(a, b, f))).toEqual(TARGETS);
      }),
      OFTEN,
    );
  });

  test("how a constant is written", () => {
    fc.assert(
      fc.property(spellings("child_process"), spellings("exec"), (module, property) => {
        const code = `require(${module})[${property}]("ls")`;
        expect(targetsOf(code)[0]).toBe("child_process.exec");
        expect(capabilitiesOf(code)).toContain("exec ls");
      }),
      OFTEN,
    );
  });

  test("parentheses, commas and line breaks", () => {
    const wrap = fc.constantFrom<(code: string) => string>(
      (code) => code,
      (code) => `(${code})`,
      (code) => `(\n  ${code}\n)`,
      (code) => `(0, ${code})`,
      (code) => `(true ? ${code} : null)`,
      (code) => `[${code}][0]`,
      (code) => `({ k: ${code} }).k`,
      (code) => `(() => ${code})()`,
    );
    fc.assert(
      fc.property(wrap, wrap, wrap, (one, two, three) => {
        const code = `import cp from "child_process";\n${three(`${two(`${one("cp")}.exec`)}(${one('"ls"')})`)};`;
        expect(targetsOf(code)).toContain("child_process.exec");
        expect(capabilitiesOf(code)).toContain("exec ls");
      }),
      OFTEN,
    );
  });
});
