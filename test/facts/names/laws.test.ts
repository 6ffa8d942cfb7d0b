import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capabilitiesOf, targetsOf } from "./read-python.ts";

const NAME = fc.stringMatching(/^[a-z]{3,8}_[a-z]{1,4}$/u);
const OFTEN = { numRuns: 120 };

/** A source with names `a`, `b`, `f` of its own for which any other can stand. */
const program = (a: string, b: string, f: string): string =>
  `import os as ${a}, json as ${b}\n${a}, ${b} = ${b}, ${a}\ndef ${f}(x):\n  return x\n${f}(${b}).system("ls")\n${a}.loads("1")\n${b}.getcwd()`;

const TARGETS = ["os.system", null, "json.loads", "os.getcwd"];

/** Python expressions that mean the text `word`. */
function spellings(word: string): fc.Arbitrary<string> {
  const quote = (text: string): string => JSON.stringify(text);
  const cut = fc.integer({ min: 0, max: word.length });
  return fc.oneof(
    cut.map((at) => `${quote(word.slice(0, at))} + ${quote(word.slice(at))}`),
    cut.map((at) => `"".join([${quote(word.slice(0, at))}, ${quote(word.slice(at))}])`),
    cut.map((at) => `"%s%s" % (${quote(word.slice(0, at))}, ${quote(word.slice(at))})`),
    cut.map((at) => `f"{${quote(word.slice(0, at)).replaceAll('"', "'")}}${word.slice(at)}"`),
    fc.constant(`${quote(Array.from(word).toReversed().join(""))}[::-1]`),
    fc.constant(`"".join(map(chr, [${Array.from(word, (each) => each.charCodeAt(0)).join(", ")}]))`),
    fc.constant(`bytes.fromhex(${quote(Buffer.from(word).toString("hex"))}).decode()`),
    fc.constant(`__import__("base64").b64decode(${quote(Buffer.from(word).toString("base64"))}).decode()`),
    fc
      .integer({ min: 1, max: 20 })
      .map(
        (key) =>
          `"".join(chr(c ^ ${key}) for c in [${Array.from(word, (each) => each.charCodeAt(0) ^ key).join(", ")}])`,
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
      fc.property(spellings("os"), spellings("system"), (module, attribute) => {
        const code = `getattr(__import__(${module}), ${attribute})("ls")`;
        expect(targetsOf(code)[0]).toBe("os.system");
        expect(capabilitiesOf(code)).toContain("exec ls");
      }),
      OFTEN,
    );
  });

  test("parentheses and line breaks", () => {
    const wrap = fc.constantFrom<(code: string) => string>(
      (code) => code,
      (code) => `(${code})`,
      (code) => `((${code}))`,
      (code) => `(\n  ${code}\n)`,
      (code) => `(${code} if True else None)`,
      (code) => `[${code}][0]`,
    );
    fc.assert(
      fc.property(wrap, wrap, wrap, (one, two, three) => {
        const code = `import os\n${three(`${two(`${one("os")}.system`)}(${one('"ls"')})`)}`;
        expect(targetsOf(code)).toEqual(["os.system"]);
        expect(capabilitiesOf(code)).toEqual(["exec ls"]);
      }),
      OFTEN,
    );
  });
});
