import fc from "fast-check";
import { expect, test } from "vitest";
import { readTold } from "../../../../src/scanners/sandbox/trial/read-told.ts";
import { tell, testMessage } from "../examined.ts";

const KEY = "a key";
const END = { kind: "end", code: 0, isEarly: false };
const MESSAGES = [testMessage("passed"), END];
const sealed = (messages: readonly object[], key = KEY): string => Buffer.from(tell(key, messages)).toString();
const [first = "", second = ""] = sealed(MESSAGES).split("\n\n");

test("messages are read in order, whatever is printed between them", () => {
  expect(readTold(Buffer.from(sealed(MESSAGES)), KEY)).toEqual({ messages: MESSAGES, hasForged: false });
  expect(readTold(Buffer.from(`a\n${first}\nb @evogate\n${second}\nc`), KEY)).toEqual({
    messages: MESSAGES,
    hasForged: false,
  });
});

test.each([
  ["another key", sealed(MESSAGES, "another")],
  ["no seal", "\n@evogate {}\n"],
  ["nothing", "\n@evogate \n"],
  ["a seal without a number", `\n@evogate ${"0".repeat(64)} {}\n`],
  ["the first one twice", `${first}\n${first}\n`],
  ["the second one first", `\n${second}\n`],
  ["another outcome", sealed([testMessage("failed")]).replace("failed", "passed")],
])("%s is no message, and is noticed", (_, output) => {
  expect(readTold(Buffer.from(output), KEY).hasForged).toBe(true);
});

test("whatever one sign of a message is changed to, it is none, and it never throws", () => {
  const message = sealed([testMessage("failed")]).trim();
  const changed = fc.tuple(
    fc.nat(message.length - 1),
    fc.nat(0x7f).map((code) => String.fromCodePoint(code)),
  );
  fc.assert(
    fc.property(changed, ([at, sign]) => {
      fc.pre(message[at] !== sign);
      const output = message.slice(0, at) + sign + message.slice(at + 1);
      expect(readTold(Buffer.from(`\n${output}\n`), KEY).messages).toEqual([]);
    }),
  );
});
