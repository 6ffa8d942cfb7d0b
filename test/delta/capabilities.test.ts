import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Capability, Origin, Risk } from "../../src/core/capability.ts";
import { compareAbilities } from "../../src/delta/capabilities.ts";
import { wordCapability } from "../support/capability-words.ts";
import { makeCapability } from "../support/sample-capability.ts";

interface Words {
  readonly gained?: readonly string[];
  readonly lost?: readonly string[];
  readonly kept?: readonly string[];
}

/** A gain says what it widens: `network * < network a.example`. */
function compare(head: readonly Capability[], before: readonly Capability[] | null): Words {
  const { gained, lost, kept } = compareAbilities(head, before);
  return {
    gained: gained.map(({ capability, widens }) =>
      [capability, ...(widens === null ? [] : [widens])].map(wordCapability).join(" < "),
    ),
    lost: lost.map(wordCapability),
    kept: kept.map(wordCapability),
  };
}

describe("what a change gains, loses and keeps", () => {
  test.each<[string, head: readonly string[], before: readonly string[] | null, expected: Words]>([
    ["nothing at all", [], [], {}],
    ["no version before", ["network a.example"], null, { gained: ["network a.example"] }],
    ["the same in another order", ["env HOME", "exec ls"], ["exec ls", "env HOME"], { kept: ["exec ls", "env HOME"] }],
    [
      "one host more",
      ["network b.example"],
      ["network a.example"],
      { gained: ["network b.example"], lost: ["network a.example"] },
    ],
    ["one host becomes any", ["network *"], ["network a.example"], { gained: ["network * < network a.example"] }],
    [
      "any becomes one host",
      ["network a.example"],
      ["network *"],
      { lost: ["network *"], kept: ["network a.example"] },
    ],
    [
      "a folder instead of a file",
      ["fs-read in data"],
      ["fs-read data/a"],
      { gained: ["fs-read data* < fs-read data/a"] },
    ],
    [
      "a list by a program that was run",
      ["exec gh pr list"],
      ["exec gh pr merge 7"],
      { lost: ["exec gh pr merge 7"], kept: ["exec gh pr list"] },
    ],
    [
      "a list by another program",
      ["exec gh pr list"],
      ["exec kubectl get pods"],
      { gained: ["exec gh pr list"], lost: ["exec kubectl get pods"] },
    ],
    ["a read becomes a write", ["fs-write a"], ["fs-read a"], { gained: ["fs-write a"], lost: ["fs-read a"] }],
    [
      "a narrower tool",
      ["agent-tool in Bash(git"],
      ["agent-tool in Bash"],
      { lost: ["agent-tool Bash*"], kept: ["agent-tool Bash(git*"] },
    ],
  ])("%s", (_, head, before, expected) => {
    const all = (words: readonly string[]): readonly Capability[] => words.map((each) => makeCapability(each));
    const nothing = { gained: [], lost: [], kept: [] };
    expect(compare(all(head), before === null ? null : all(before))).toEqual({ ...nothing, ...expected });
  });
});

const from = (words: string, ...origins: readonly [Origin, ...Origin[]]): Capability =>
  makeCapability(words, { origins });
const rated = (words: string, risk: Risk): Capability => makeCapability(words, { risk });

describe("a claim, a link and the thing itself", () => {
  test.each<[string, before: Capability, head: Capability, isGained: boolean]>([
    ["code does what prose told to do", from("exec curl x", "instructed"), from("exec curl x", "static"), false],
    [
      "code does what was only declared",
      from("network a.example", "declared"),
      from("network a.example", "declared", "static"),
      true,
    ],
    [
      "what was declared is declared again",
      from("network a.example", "declared"),
      from("network a.example", "declared"),
      false,
    ],
    [
      "what code did is now declared",
      from("network a.example", "static"),
      from("network a.example", "declared"),
      false,
    ],
    [
      "a declared tool is a right",
      from("agent-tool in Bash", "declared"),
      from("agent-tool Bash", "instructed"),
      false,
    ],
    [
      "a host that was only linked is contacted",
      rated("network a.example", "harmless"),
      rated("network a.example", "risky"),
      true,
    ],
    [
      "a host that was contacted is linked",
      rated("network a.example", "risky"),
      rated("network a.example", "harmless"),
      false,
    ],
    ["any file that is given, then any file", rated("fs-read *", "harmless"), rated("fs-read *", "risky"), true],
  ])("%s", (_, before, head, isGained) => {
    expect(compareAbilities([head], [before]).gained).toHaveLength(isGained ? 1 : 0);
  });
});

/** Few words, so that covering, widening and being the same all happen. */
const capability: fc.Arbitrary<Capability> = fc
  .record({
    words: fc.constantFrom(
      "network a.example",
      "network in example",
      "network *",
      "exec curl *",
      "exec curl a",
      "fs-read in .",
      "fs-read a",
    ),
    origins: fc.constantFrom<readonly [Origin, ...Origin[]]>(
      ["static"],
      ["declared"],
      ["declared", "static"],
      ["instructed"],
    ),
    risk: fc.constantFrom<Risk>("risky", "harmless"),
  })
  .map(({ words, origins, risk }) => makeCapability(words, { origins, risk }));
const some = fc.array(capability, { maxLength: 6 });

describe("laws of the delta", () => {
  test("each capability of the head is gained or kept, and none is both", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(some, some, (head, before) => {
        const { gained, kept } = compareAbilities(head, before);
        const both = [...gained.map((each) => each.capability), ...kept];
        expect(both).toHaveLength(head.length);
        expect(new Set(both)).toEqual(new Set(head));
        if (gained.length > 0 && kept.length > 0) seen.add("both");
        for (const { widens } of gained) seen.add(widens === null ? "new" : "wider");
      }),
      { numRuns: 500 },
    );
    expect(seen).toEqual(new Set(["both", "new", "wider"]));
  });

  test("against itself nothing is gained and nothing lost", () => {
    fc.assert(
      fc.property(some, (all) => {
        expect(compareAbilities(all, all)).toMatchObject({ gained: [], lost: [] });
      }),
    );
  });

  test("one more before never makes a gain, and never makes what is kept less", () => {
    fc.assert(
      fc.property(some, some, capability, (head, before, more) => {
        const gains = (earlier: readonly Capability[]): readonly Capability[] =>
          compareAbilities(head, earlier).gained.map((each) => each.capability);
        const [less, all] = [gains([...before, more]), gains(before)];
        for (const each of less) expect(all).toContain(each);
      }),
      { numRuns: 500 },
    );
  });

  test("the order of neither side matters", () => {
    const shuffled = fc.tuple(some, some).chain(([head, before]) =>
      fc.record({
        sides: fc.constant({ head, before }),
        head: fc.shuffledSubarray(head, { minLength: head.length }),
        before: fc.shuffledSubarray(before, { minLength: before.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ sides, head, before }) => {
        expect(compareAbilities(head, before)).toEqual(compareAbilities(sides.head, sides.before));
      }),
    );
  });
});

test("any number of commands is compared in time, and what is not tried any more is gained", () => {
  const many = (text: string): readonly Capability[] =>
    Array.from({ length: 2000 }, (_, index) => makeCapability(`exec echo ${text} ${index}`));
  expect(compareAbilities(many("*"), many("*"))).toMatchObject({ gained: [], lost: [] });
  const { gained, kept } = compareAbilities(many("a"), many("*"));
  expect([kept.length, gained.length]).toEqual([50, 1950]);
  const fixed = Array.from({ length: 20_000 }, (_, index) => makeCapability(`exec echo ${index}`));
  expect(compareAbilities(fixed, fixed)).toMatchObject({ gained: [], lost: [] });
});
