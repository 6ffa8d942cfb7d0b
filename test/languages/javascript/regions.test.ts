import { expect, test } from "vitest";
import { read, show } from "./show.ts";

test.each([
  ["if (a) b; else if (c) d; else e", ["if a: b;", "else -: if (c) d; else e", "if c: d;", "else -: e"]],
  ["for (a; b; c) d", ["loop b: d"]],
  ["for (;;) {}", ["loop -: {}"]],
  ["for (a of b) c", ["loop b: c"]],
  ["for (a in b) c", ["loop b: c"]],
  ["while (a) b", ["loop a: b"]],
  ["do { a } while (b)", ["loop b: { a }"]],
  ["with (a) b", ["with a: b"]],
  ["switch (a) { case b: c; default: d }", ["case b: case b: c;", "case -: default: d"]],
  ["throw a", ["raise a: throw a"]],
  ["try { a } catch (b) { c } finally { d }", ["try -: { a }", "catch b: catch (b) { c }", "finally -: { d }"]],
  ["try { a } catch { b }", ["try -: { a }", "catch -: catch { b }"]],
])("%s", (text, expected) => {
  const { regions } = read(text);
  expect(
    regions.map(({ kind, condition, span }) => `${kind} ${show(condition)}: ${text.slice(span.start, span.end)}`),
  ).toEqual(expected);
});
