import { expect, test } from "vitest";
import { coversHost } from "../../src/text/host-pattern.ts";

test.each([
  ["api.example.com", "api.example.com", true],
  ["api.example.com", "x.api.example.com", false],
  ["api.example.com", "example.com", false],
  ["*.example.com", "api.example.com", true],
  ["*.example.com", "a.b.example.com", true],
  ["*.example.com", "example.com", false],
  ["*.example.com", "badexample.com", false],
  ["*.example.com", "api.example.com.evil.com", false],
  ["*.example.com", "*.example.com", true],
  ["*.example.com", "*.a.example.com", true],
  ["*.a.example.com", "*.example.com", false],
  ["example.com", "*.example.com", false],
])("%s covers %s: %s", (pattern, host, covers) => {
  expect(coversHost(pattern, host)).toBe(covers);
});
