import { expect, test } from "vitest";
import { readStatus } from "../../../src/adapters/sandbox/status.ts";

test.each([
  ["nothing", "", { isStarted: false, exitCode: null }],
  ["started", '{ "child-pid": 7, "mnt-namespace": 4026 }\n', { isStarted: true, exitCode: null }],
  ["ended well", '{ "child-pid": 7 }\n{ "exit-code": 0 }\n', { isStarted: true, exitCode: 0 }],
  ["cut off", '{ "child-pid": 7 }\n{ "exit-co', { isStarted: true, exitCode: null }],
  ["no object", '7\nnull\n"exit-code"\n', { isStarted: false, exitCode: null }],
  ["no number", '{ "exit-code": "0" }\n', { isStarted: false, exitCode: null }],
])("%s", (_, text, status) => {
  expect(readStatus(text)).toEqual(status);
});
