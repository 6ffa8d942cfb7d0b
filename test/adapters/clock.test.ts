import { expect, test } from "vitest";
import { clock } from "../../src/adapters/clock.ts";

test("now is the time of day", () => {
  const before = Date.now();
  const now = clock.now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

test("milliseconds never run backwards", () => {
  const readings = Array.from({ length: 1000 }, () => clock.milliseconds());
  expect(readings.every((reading, index) => index === 0 || reading >= (readings[index - 1] ?? 0))).toBe(true);
});
