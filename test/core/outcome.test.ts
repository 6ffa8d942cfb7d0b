import { describe, expect, test } from "vitest";
import type { Fault } from "../../src/core/fault.ts";
import { examined, failed, notApplicable, notRun } from "../../src/core/outcome.ts";

const EVIDENCE = { head: { findings: [] }, before: null };
const FAULT: Fault = { code: "undecodable", message: "no UTF-8" };

describe("a stage that examined files", () => {
  test("without a fault is completed", () => {
    expect(examined(3, EVIDENCE, [])).toEqual({ kind: "completed", examined: 3, evidence: EVIDENCE });
  });

  test.each([3, 0])("with faults is degraded, be it with %i files", (files) => {
    expect(examined(files, EVIDENCE, [FAULT, FAULT])).toEqual({
      kind: "degraded",
      examined: files,
      evidence: EVIDENCE,
      faults: [FAULT, FAULT],
    });
  });

  test("but none of them, without saying why, has failed", () => {
    expect(examined(0, EVIDENCE, [])).toEqual({
      kind: "failed",
      fault: { code: "nothing-examined", message: "the stage finished without looking at a file" },
    });
  });
});

test("a stage that did not examine says why", () => {
  expect(notApplicable("no-text")).toEqual({ kind: "not-applicable", because: "no-text" });
  expect(notRun("deselected")).toEqual({ kind: "not-run", because: "deselected" });
  expect(failed(FAULT)).toEqual({ kind: "failed", fault: FAULT });
});
