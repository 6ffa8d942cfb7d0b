import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coversTarget, meetsTarget, type CapabilityPattern } from "../../src/core/capability-pattern.ts";
import type { Target } from "../../src/core/capability.ts";

const exact = (value: string): Target => ({ match: "exact", value });
const within = (value: string): Target => ({ match: "within", value });
const ANY: Target = { match: "any" };
const host = (target: string, ...except: readonly string[]): CapabilityPattern => ({ kind: "network", target, except });
const file = (target: string, ...except: readonly string[]): CapabilityPattern => ({ kind: "fs-read", target, except });

describe("a pattern and a target", () => {
  test.each<[string, CapabilityPattern, Target, covers: boolean, meets: boolean]>([
    ["the same host", host("api.example.com"), exact("api.example.com"), true, true],
    ["another host", host("api.example.com"), exact("evil.example.com"), false, false],
    ["a host of a domain", host("*.example.com"), exact("api.example.com"), true, true],
    ["the domain itself", host("*.example.com"), exact("example.com"), false, false],
    ["a name that only begins so", host("api.example.com"), exact("api.example.com.evil.test"), false, false],
    ["a star in the middle", file("src/*/data.csv"), exact("src/a/b/data.csv"), true, true],
    ["two stars that would have to share letters", file("a*aa*a"), exact("aaa"), false, false],
    ["a letter that is no wildcard", host("api?example.com"), exact("apixexample.com"), false, false],
    ["everything, and an unknown host", host("*"), ANY, true, true],
    ["one host, and an unknown one", host("api.example.com"), ANY, false, true],
    ["everything but one host, and that one", host("*", "api.example.com"), exact("api.example.com"), false, false],
    ["everything but one host, and another", host("*", "api.example.com"), exact("b.example.com"), true, true],
    ["everything but one host, and an unknown one", host("*", "api.example.com"), ANY, false, true],
    ["a host within a domain that could be it", host("api.example.com"), within("example.com"), false, true],
    ["a file within a folder that could be it", file("/etc/shadow"), within("/etc"), false, true],
    ["a folder elsewhere", file("/etc/shadow"), within("/srv"), false, false],
    ["everything below a folder", file("/srv/*"), within("/srv/data"), true, true],
    ["a folder of which one file is excepted", file("/srv/*", "/srv/data/x"), within("/srv/data"), false, true],
    ["a folder that is excepted as a whole", file("*", "/tmp*"), within("/tmp"), false, false],
  ])("%s", (_words, pattern, target, covers, meets) => {
    expect(coversTarget(pattern, target)).toBe(covers);
    expect(meetsTarget(pattern, target)).toBe(meets);
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 6 });
  const wanted = fc.string({ unit: fc.constantFrom("a", "b", ".", "*"), minLength: 1, maxLength: 6 });

  test("`*` stands for any characters, as a regex has it", () => {
    const matched = new Set<boolean>();
    fc.assert(
      fc.property(wanted, word, (pattern, text) => {
        const regex = new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^]*")}$`, "u");
        matched.add(regex.test(text));
        expect(coversTarget(host(pattern), exact(text))).toBe(regex.test(text));
      }),
      { numRuns: 500 },
    );
    expect(matched).toEqual(new Set([true, false]));
  });

  test("what is covered is met, and an exception only takes away", () => {
    const target = fc.oneof(fc.constant(ANY), word.map(exact), word.map(within));
    fc.assert(
      fc.property(wanted, fc.array(wanted, { maxLength: 2 }), target, (pattern, except, one) => {
        if (coversTarget(host(pattern, ...except), one)) expect(meetsTarget(host(pattern, ...except), one)).toBe(true);
        if (meetsTarget(host(pattern, ...except), one)) expect(meetsTarget(host(pattern), one)).toBe(true);
        if (coversTarget(host(pattern, ...except), one)) expect(coversTarget(host(pattern), one)).toBe(true);
      }),
    );
  });
});
