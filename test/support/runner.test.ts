import { expect, test } from "vitest";
import { readCommands } from "./runner.ts";

test.each([
  ["::error::a", [{ name: "error", properties: {}, data: "a" }]],
  [" \t\u00a0\u2003::debug::a::b", [{ name: "debug", properties: {}, data: "a::b" }]],
  ["\u200b::debug::a", [{ name: "debug", properties: {}, data: "a" }]],
  [
    "::ERROR file=a%3Ab%2Cc,line=1::x%0Ay%25z",
    [{ name: "ERROR", properties: { file: "a:b,c", line: "1" }, data: "x\ny%z" }],
  ],
  ["seen ##[set-output name=a%3Bb;]c", [{ name: "set-output", properties: { name: "a;b" }, data: "c" }]],
  [
    "a\r::echo::on\n::echo::off",
    [
      { name: "echo", properties: {}, data: "on" },
      { name: "echo", properties: {}, data: "off" },
    ],
  ],
  ["a ::error::b", []],
  ["::nothing::b", []],
  ["::error:b", []],
  ["##[nothing]b", []],
  ["##[error b", []],
])("the runner of the tests reads %j", (log, commands) => {
  expect(readCommands(log)).toEqual(commands);
});
