import { expect, test } from "vitest";
import { checkSpans } from "../../../scripts/locations/check-spans.ts";
import { analyseJavaScript } from "../../../src/languages/javascript/analyse.ts";

/** Babel has no statement for `namespace` or `module` in front of a keyword, but reads on behind it. */
test.each([
  ["typescript", "for (;;) namespace break; f()"],
  ["typescript", "if (a) module break; else module break; f()"],
  ["typescript", "while (a) { module continue; } f()"],
  ["typescript", "switch (a) { case 1: namespace break; } f()"],
  ["javascript", "class A { static { module var v = 0x10n; } } f()"],
  ["javascript", "import.meta.url; namespace const a = f();"],
  ["javascript", "for (let i = 0; i < n; i++) { module  continue; } f()"],
] as const)("%s: %s", (language, text) => {
  const facts = analyseJavaScript(text, { language, module: "unknown" });
  expect(checkSpans(text, { source: facts, runs: [], prose: null, binary: null })).toEqual([]);
  expect(facts.parse.kind === "failed" || facts.calls.some(({ call }) => text.startsWith("f()", call.span.start))).toBe(
    true,
  );
});
