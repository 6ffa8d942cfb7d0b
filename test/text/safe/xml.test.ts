import fc from "fast-check";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";
import { xml, xmlText } from "../../../src/text/safe/xml.ts";
import { makeVisible } from "../../../src/text/safe/visible.ts";

test.each([
  ["a < b & c > d", "a &#60; b &#38; c &#62; d"],
  [`"it's"`, "&#34;it&#39;s&#34;"],
  ["]]>", "]]&#62;"],
  ["&lt;", "&#38;lt;"],
  ["a\0b", String.raw`a\x00b`],
  ["a\nb", String.raw`a\nb`],
  ["\ufffe\ud800", String.raw`\u{fffe}\u{d800}`],
  ["##[error]x ##vso[x]", "#&#35;[error]x #&#35;vso[x]"],
  ["  ::error::x", "  &#58;:error::x"],
  ["a::b", "a::b"],
  ["é 日 🙂", "é 日 🙂"],
])("%j", (text, expected) => {
  expect(xmlText(text)).toBe(expected);
});

const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.constantFrom("\0", "\x08", "\x1f", "\ufffe", "\uffff", "\ud800", "\udfff"),
      fc.constantFrom("]]>", "<!--", "-->", "<![CDATA[", "&#0;", "&x;", "<?xml", "</b>", `" a="`, "'", "::", "##["),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(""));

test("a strict parser reads back what can be seen of any text, from content and from attributes", () => {
  const seen = { markup: 0, illegal: 0 };
  fc.assert(
    fc.property(hostile, (text) => {
      if (/[<&]|\]\]>/u.test(text)) seen.markup += 1;
      if (/[\p{Cs}\ufffe\uffff]|[\0-\x08\x1f]/u.test(text)) seen.illegal += 1;
      const read: string[] = [];
      const parser = new SaxesParser();
      parser.on("error", (error) => {
        throw error;
      });
      parser.on("text", (content) => read.push(content));
      parser.on("opentag", ({ attributes }) => read.push(String(attributes["b"])));
      parser.write(xml`<a b="${xmlText(text)}">${xmlText(text)}</a>`).close();
      const visible = makeVisible(text);
      expect(read).toEqual(visible === "" ? [""] : [visible, visible]);
    }),
    { numRuns: 500 },
  );
  expect(Math.min(seen.markup, seen.illegal)).toBeGreaterThan(20);
});

test("no character of the first plane is left that XML cannot hold", () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  // Char of XML 1.0, section 2.2, without the controls that are escapes here.
  const isHeld = (text: string): boolean => /^[\x20-\ud7ff\ue000-\ufffd]+$/.test(text);
  expect(units.filter((unit) => !isHeld(xmlText(String.fromCharCode(unit))))).toEqual([]);
});
