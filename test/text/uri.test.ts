import fc from "fast-check";
import { expect, test } from "vitest";
import { decodePath, encodePath } from "../../src/text/path-bytes.ts";
import { relativeUri } from "../../src/text/uri.ts";

test.each([
  ["skills/pdf/SKILL.md", "skills/pdf/SKILL.md"],
  ["a b.md", "a%20b.md"],
  ["100%41.md", "100%2541.md"],
  ["C:/x", "C%3A/x"],
  ["javascript:alert(1)", "javascript%3Aalert%281%29"],
  ["a?b#c", "a%3Fb%23c"],
  ["a\\b", "a%5Cb"],
  ["line\nfeed", "line%0Afeed"],
  ["日.md", "%E6%97%A5.md"],
  ["not-utf8-\udcff", "not-utf8-%FF"],
])("%j is %s", (path, uri) => {
  expect(relativeUri(path)).toBe(uri);
});

test("every path is one URI of printable ASCII that gives its bytes back, and leads nowhere else", () => {
  const segment = fc
    .uint8Array({ minLength: 1, maxLength: 8 })
    .map((bytes) => decodePath(bytes.map((byte) => (byte === 0x2f || byte === 0 ? 0x3a : byte))))
    .filter((name) => name !== "." && name !== "..");
  const odd = fc.constantFrom("http:", "@", "a b", "%2e%2e", "?", "#", "\\", "…", "-._~");
  fc.assert(
    fc.property(fc.array(fc.oneof(segment, odd), { minLength: 1, maxLength: 4 }), (segments) => {
      const path = segments.join("/");
      const uri = relativeUri(path);
      expect(uri).toMatch(/^(?:[\w.~/-]|%[\dA-F]{2})+$/);
      const bytes = Buffer.from(
        uri.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        "latin1",
      );
      expect(bytes).toEqual(Buffer.from(encodePath(path)));
      const resolved = new URL(uri, "https://host.example/top/");
      expect([resolved.origin, resolved.pathname, resolved.search, resolved.hash]).toEqual([
        "https://host.example",
        `/top/${uri}`,
        "",
        "",
      ]);
    }),
  );
});
