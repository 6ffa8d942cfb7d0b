import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { StageOutcome } from "../../src/core/outcome.ts";
import { withDeadline } from "../../src/scanners/deadline.ts";
import { CLEAN, control } from "./pipeline-fakes.ts";

const CANCELLED: StageOutcome = { kind: "not-run", because: "cancelled" };
const TIMED_OUT: StageOutcome = {
  kind: "failed",
  fault: { code: "time-out", message: "the stage took longer than 1.5 s" },
};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a stage with a deadline", () => {
  test("that ends in time says its outcome", async () => {
    const { promise, resolve } = control<StageOutcome>();
    const outcome = withDeadline(promise, 1500, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(1499);
    resolve(CLEAN);
    expect(await outcome).toBe(CLEAN);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that takes longer has failed", async () => {
    const outcome = withDeadline(control<StageOutcome>().promise, 1500, new AbortController().signal);
    await vi.advanceTimersByTimeAsync(1500);
    expect(await outcome).toEqual(TIMED_OUT);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that crashes passes the error on, and leaves no timer", async () => {
    const work = Promise.reject(new Error("a bug"));
    await expect(withDeadline(work, 1500, new AbortController().signal)).rejects.toThrow("a bug");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that is interrupted did not run", async () => {
    const controller = new AbortController();
    const outcome = withDeadline(control<StageOutcome>().promise, 1500, controller.signal);
    controller.abort();
    expect(await outcome).toEqual(CANCELLED);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("that begins after the interruption did not run", async () => {
    expect(await withDeadline(control<StageOutcome>().promise, 1500, AbortSignal.abort())).toEqual(CANCELLED);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("no longer listens to the signal when it is over", async () => {
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
    await withDeadline(Promise.resolve(CLEAN), 1500, signal);
    expect(add).toHaveBeenCalledTimes(1);
    expect(remove.mock.calls).toEqual([["abort", add.mock.calls[0]?.[1]]]);
  });

  test.each([
    ["the time is over", (): AbortSignal => new AbortController().signal],
    ["the run is interrupted", (): AbortSignal => AbortSignal.abort()],
  ])("may crash after %s: nobody hears of it", async (_, signal) => {
    const { promise, reject } = control<StageOutcome>();
    const outcome = withDeadline(promise, 1500, signal());
    await vi.advanceTimersByTimeAsync(1500);
    const { kind } = await outcome;
    reject(new Error("too late"));
    await vi.advanceTimersByTimeAsync(0);
    expect(kind).not.toBe("completed");
  });
});
