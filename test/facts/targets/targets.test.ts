import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Target } from "../../../src/core/capability.ts";
import { hostTarget } from "../../../src/facts/targets/host.ts";
import { pathTarget } from "../../../src/facts/targets/path.ts";
import { COMPUTED, toWord, type Word } from "../../../src/facts/word.ts";

/** `?` is what is not known. */
const toParts = (text: string): Word => toWord(text.split(/(\?)/u).map((part) => (part === "?" ? COMPUTED : part)));

function shorten(target: Target | null): string | null {
  if (target === null) return null;
  return target.match === "any" ? "*" : target.match === "within" ? `in ${target.value}` : target.value;
}

describe("a path", () => {
  test.for([
    ["a/b.txt", "a/b.txt"],
    ["./a//b/../c.txt", "a/c.txt"],
    ["../x", "../x"],
    ["a/../../x", "../x"],
    ["/../etc/x", "/etc/x"],
    ["/", "in /"],
    ["/.", "in /"],
    [".", "."],
    ["out/", "in out"],
    ["$HOME/.ssh/id_rsa", "~/.ssh/id_rsa"],
    ["${HOME}/.ssh", "~/.ssh"],
    ["%USERPROFILE%\\.ssh\\id_rsa", "~/.ssh/id_rsa"],
    ["%APPDATA%\\x", "~/AppData/Roaming/x"],
    ["$env:USERPROFILE\\x", "~/x"],
    ["$TMPDIR/x", "/tmp/x"],
    ["C:\\Users\\me\\x", "C:/Users/me/x"],
    ["~/../x", "~/../x"],
    ["src/*.ts", "in src"],
    ["*.ts", "in ."],
    ["~/.ssh/*", "in ~/.ssh"],
    ["~/.ssh/id_?", "in ~/.ssh"],
    ["?/x", "*"],
    ["?", "*"],
    ["out-?.txt", "in ."],
    ["/tmp/?", "in /tmp"],
    ["/?", "in /"],
    ["/dev/null", null],
    ["-", null],
    ["", null],
  ] as const)("%s", ([path, target]) => {
    expect(shorten(pathTarget(toParts(path)))).toBe(target);
  });

  test("is the same when it is normalised again", () => {
    const segment = fc.constantFrom("a", "..", ".", "", "~", "b.txt", "/");
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 6 }), (segments) => {
        const once = pathTarget([segments.join("/")]);
        if (once === null || once.match !== "exact") return;
        expect(pathTarget([once.value])).toEqual(once);
      }),
    );
  });
});

describe("a host", () => {
  test.for([
    ["https://API.Example.com/v1", "api.example.com"],
    ["https://a.com:443/", "a.com"],
    ["http://a.com:8080", "a.com:8080"],
    ["https://user:pw@a.com/x", "a.com"],
    ["https://a.com@evil.example/", "evil.example"],
    ["https://a.com\\@evil.example/", "a.com"],
    ["a.com", "a.com"],
    ["a.com:22", "a.com:22"],
    ["user@a.com", "a.com"],
    ["ssh://git@a.com:22/x", "a.com"],
    ["git+https://a.com/x", "a.com"],
    ["postgresql+psycopg2://u:p@db.example.com:5432/x", "db.example.com"],
    ["redis://db.example.com:6380", "db.example.com:6380"],
    ["http://2130706433/", "127.0.0.1"],
    ["http://0x7f.1/", "127.0.0.1"],
    ["http://[::1]:3000/", "[::1]:3000"],
    ["https://münchen.example/", "xn--mnchen-3ya.example"],
    ["a.com.", "a.com"],
    ["s3://bucket/key", "s3.amazonaws.com"],
    ["https://a.com/x#y", "a.com"],
    ["https://?.example.com/x", "in example.com"],
    ["https://?.example.com", "in example.com"],
    ["https://?.com", "*"],
    ["https://?example.com/", "*"],
    ["https://a.com?", "*"],
    ["https://?:?@a.com/x", "a.com"],
    ["https://?/x", "*"],
    ["?", "*"],
    ["https://", "*"],
    ["not a host", "*"],
  ] as const)("%s", ([address, target]) => {
    expect(shorten(hostTarget(toParts(address)))).toBe(target);
  });

  test("never throws, whatever the text is", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.webUrl(), fc.string(), fc.constant(COMPUTED)), { maxLength: 4 }), (parts) => {
        expect(["any", "exact", "within"]).toContain(hostTarget(toWord(parts)).match);
      }),
    );
  });
});
