import { expect, test } from "vitest";
import { readPlan, readResult, writePlan, writeResult } from "../../../../src/adapters/sandbox/privileged/exchange.ts";
import { fail, ok } from "../../../../src/core/fault.ts";
import type { BubblewrapPlan } from "../../../../src/ports/sandbox.ts";

const EVERY_BYTE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
const PLAN: BubblewrapPlan = {
  backend: "bwrap",
  privilege: "root",
  argv: ["/bin/sh", "-c", "echo a\nb", "ä"],
  archive: EVERY_BYTE,
  wallMilliseconds: 1,
  outputBytes: 2,
  memoryBytes: 3,
  cpuSeconds: 4,
  totals: { memoryBytes: 5, processes: 6 },
  allowHosts: ["example.com"],
  traceBytes: 7,
};

test("a plan is one line of ASCII but for its arguments, and the same on the other side", () => {
  const line = writePlan(PLAN);
  expect(line.indexOf("\n")).toBe(line.length - 1);
  expect(readPlan(line)).toEqual(PLAN);
});

test.each([
  ["an end", ok({ end: { kind: "exited", exitCode: 3 } as const, stdout: EVERY_BYTE, stderr: Buffer.from("no") })],
  ["a stop", ok({ end: { kind: "stopped", limit: "cpu" } as const, stdout: Buffer.from(""), stderr: EVERY_BYTE })],
  [
    "what strace wrote",
    ok({
      end: { kind: "exited", exitCode: 0 } as const,
      stdout: Buffer.from(""),
      stderr: Buffer.from(""),
      trace: { lines: EVERY_BYTE, isWhole: false },
    }),
  ],
  ["a fault", fail("sandbox-broken", "no\nstatus")],
])("a result is the same on the other side: %s", (_, result) => {
  expect(readResult(writeResult(result))).toEqual(result);
});

test.each(["", "sudo: a password is required\n", '{"ok": true}', '{"ok": tr'])("is no result: %j", (text) => {
  expect(readResult(text)).toBeNull();
});
