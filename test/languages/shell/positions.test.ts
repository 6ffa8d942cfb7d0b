import { expect, test } from "vitest";
import { alignBackticks, shifted } from "../../../src/languages/shell/positions.ts";
import { analyseShell } from "../../../src/languages/shell/analyse.ts";

test.for([
  ["a \\`b\\` c", "a `b` c", "`b`", "\\`b\\`"],
  ["a \\\\\\`b", "a \\`b", "\\`b", "\\\\\\`b"],
  ["a \\$b", "a $b", "$b", "\\$b"],
  ["a \\x", "a \\x", "\\x", "\\x"],
] as const)("what stands between backticks as %s is found where it is written", ([raw, decoded, part, written]) => {
  const positions = alignBackticks(raw, decoded, 10, null);
  const at = decoded.indexOf(part);
  const start = positions?.start(at) ?? 0;
  const end = positions?.end(at + part.length) ?? 0;
  // A backslash before the first character is not part of what it stands before.
  expect(raw.slice(start - 10, end - 10)).toBe(written.slice(written.startsWith("\\x") ? 0 : 1));
});

test("text that is not what the backslashes leave has no positions", () => {
  expect(alignBackticks("a\\`b", "a``b", 0, null)).toBe(null);
});

test("positions within positions add up", () => {
  const inner = shifted(5, shifted(100, null));
  expect([inner.start(1), inner.end(2)]).toEqual([106, 107]);
});

test("a call deep in backticks stands where it is written", () => {
  const text = "x=`echo \\`echo \\\\\\`curl u\\\\\\`\\``";
  const spans = analyseShell(text).calls.map(({ call }) => text.slice(call.span.start, call.span.end));
  expect(spans).toEqual(["echo \\`echo \\\\\\`curl u\\\\\\`\\`", "echo \\\\\\`curl u\\\\\\`", "curl u"]);
});
