import { describe, expect, test } from "vitest";
import { isBarePickle } from "../../../../src/languages/binary/pickle/recognise.ts";
import { bytes } from "../outline.ts";

describe("what is a pickle although it does not say so", () => {
  test.each([
    ["cos\nsystem\n(S'id'\ntR."],
    ["cos\nsystem\nq\0(U\x02idtR."],
    ["(S'id'\nios\nsystem\n."],
    ["I1\n0cos\nsystem\n(S'id'\ntR.\n"],
    // It looks something up, which runs a module, and ends.
    ["cevil\nname\n."],
    // The call has run by the time the rest is refused.
    ["cos\nsystem\n(S'id'\ntR\nand then a text"],
  ])("%j", (text) => {
    expect(isBarePickle(bytes(text))).toBe(true);
  });

  test.each([
    [""],
    ["."],
    ["I1\n."],
    ["(lp0\nI1\na."],
    ["coverage\ndist\n.env\nnode_modules\n"],
    ["change\nlog\n"],
    ["Vim and Emacs\n"],
    ["NOTES\n\nSome words.\n"],
    ["MIT License\n\nCopyright (c) 2026\n"],
    ["{}"],
    ["# A heading\n"],
  ])("not %j", (text) => {
    expect(isBarePickle(bytes(text))).toBe(false);
  });
});
