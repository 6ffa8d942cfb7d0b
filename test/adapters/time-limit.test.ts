import { describe, expect, test } from "vitest";
import { timeLimit } from "../../src/adapters/time-limit.ts";

/** Doubles its time with every letter: 40 of them would take minutes. */
const CATASTROPHIC = /^(a+)+$/;

describe("timeLimit", () => {
  test("gives what the work returns", () => {
    expect(timeLimit.run(1000, () => ["a", 1])).toEqual({ ok: true, value: ["a", 1] });
    expect(timeLimit.run(1000, () => undefined)).toEqual({ ok: true, value: undefined });
  });

  test.each<[name: string, work: () => unknown]>([
    ["a catastrophic regular expression", () => CATASTROPHIC.test(`${"a".repeat(40)}!`)],
    [
      "a loop that catches everything",
      () => {
        for (;;) {
          try {
            for (;;);
          } catch {}
        }
      },
    ],
  ])("ends %s near the limit", (_name, work) => {
    const start = performance.now();
    const result = timeLimit.run(50, work);
    const took = performance.now() - start;
    expect(result).toEqual({ ok: false, fault: { code: "time-out", message: "took longer than 50 ms" } });
    expect(took).toBeGreaterThanOrEqual(45);
    expect(took).toBeLessThan(2000);
  });

  test.each<[name: string, thrown: unknown]>([
    ["an error", new RangeError("too deep")],
    ["a value that is no error", "text"],
    ["undefined", undefined],
    ["an error that looks like a time-out", Object.assign(new Error(), { code: "ERR_SCRIPT_EXECUTION_TIMEOUT" })],
  ])("throws %s unchanged", (_name, thrown) => {
    let caught: unknown = "nothing";
    try {
      timeLimit.run(1000, () => {
        throw thrown;
      });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBe(thrown);
  });

  test("works again after a time-out, and inside itself", () => {
    timeLimit.run(5, () => {
      for (;;);
    });
    expect(timeLimit.run(1000, () => timeLimit.run(1000, () => 1))).toEqual({
      ok: true,
      value: { ok: true, value: 1 },
    });
  });

  test("lets the outer limit end the inner work", () => {
    const forever = (): void => {
      for (;;);
    };
    expect(timeLimit.run(20, () => timeLimit.run(60_000, forever)).ok).toBe(false);
    expect(timeLimit.run(60_000, () => timeLimit.run(20, forever))).toMatchObject({ ok: true, value: { ok: false } });
  });

  test("takes a fraction of a millisecond", () => {
    expect(timeLimit.run(1000.5, () => 1)).toEqual({ ok: true, value: 1 });
  });

  test.each([0, -5, 0.2])("ends at once with a limit of %d ms", (milliseconds) => {
    const forever = (): void => {
      for (;;);
    };
    expect(timeLimit.run(milliseconds, forever)).toMatchObject({ ok: false, fault: { code: "time-out" } });
  });
});
