import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/core/finding.ts";
import { compareFindings } from "../../src/delta/findings.ts";
import { findingAtLine, print, sampleFinding } from "../gate/samples.ts";

const A = sampleFinding({ fingerprint: print("a") });
const B = sampleFinding({ fingerprint: print("b") });

describe("which findings are known", () => {
  test.each([
    ["nothing found", [], [A], []],
    ["nothing before", [A], [], [false]],
    ["no version before", [A, A], null, [false, false]],
    ["the same", [A, B], [B, A], [true, true]],
    ["another one", [A], [B], [false]],
    ["one more of the same", [A, A], [A], [true, false]],
    ["one less of the same", [A], [A, A], [true]],
    ["each fingerprint by itself", [A, B, A, B], [B, A, A], [true, true, true, false]],
  ])("%s", (_, head, before, known) => {
    expect(compareFindings(head, before).map(({ isKnown }) => isKnown)).toEqual(known);
  });

  test("a fingerprint alone decides: where it stands, and what it says, does not", () => {
    const moved = findingAtLine(7, { fingerprint: print("a"), message: "worded otherwise" });
    expect(compareFindings([moved], [A])).toEqual([{ finding: moved, isKnown: true }]);
  });

  test.each([
    ["as many conditions", [1], [1], [true]],
    ["one condition more", [2], [1], [true]],
    ["one condition less", [0], [1], [false]],
    ["each finds the one that suits it, whatever their order", [0, 2, 1], [2, 1, 0], [true, true, true]],
    ["the less guarded one is not spent on the more guarded", [1, 0], [0, 1], [true, true]],
    ["two that lost theirs, and one that stays", [0, 0, 1], [1, 1, 1], [false, false, true]],
  ])("around it stand %s", (_, head, before, known) => {
    const guarded = (guards: number): Finding => sampleFinding({ fingerprint: print("a"), guards });
    const compared = compareFindings(head.map(guarded), before.map(guarded));
    expect(compared.map(({ isKnown }) => isKnown)).toEqual(known);
  });

  test("a finding about the change itself is new, and takes no place of another", () => {
    const aboutChange = sampleFinding({ fingerprint: print("a"), about: "change" });
    expect(compareFindings([aboutChange, A], [A])).toEqual([
      { finding: aboutChange, isKnown: false },
      { finding: A, isKnown: true },
    ]);
  });

  test("the order of the head stays", () => {
    expect(compareFindings([B, A, B], [B]).map(({ finding }) => finding)).toEqual([B, A, B]);
  });
});
