import { describe, expect, it } from "vitest";
import { total } from "./shop.js";

describe("total", () => {
  // clean: weakened-test
  it.each([
    { prices: [1, 2], wanted: 3 },
    { prices: [], wanted: 0 },
    { prices: [1, 1, 1], wanted: 3 },
  ])("of $prices", ({ prices, wanted }) => {
    // clean: weakened-test
    expect(total(prices)).toStrictEqual(wanted);
  });
});
