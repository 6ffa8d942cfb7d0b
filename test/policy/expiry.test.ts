import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseExpiry } from "../../src/policy/expiry.ts";

describe("parseExpiry", () => {
  test.each([
    ["2026-12-31", "2026-12-31T00:00:00.000Z"],
    ["2028-02-29", "2028-02-29T00:00:00.000Z"],
    ["2026-12-31T12:30:00Z", "2026-12-31T12:30:00.000Z"],
    ["2026-12-31t12:30:00z", "2026-12-31T12:30:00.000Z"],
    ["2026-12-31T12:30:00.5Z", "2026-12-31T12:30:00.500Z"],
    ["2026-12-31T12:30:00.123456789Z", "2026-12-31T12:30:00.123Z"],
    ["2026-12-31T23:30:00-02:00", "2027-01-01T01:30:00.000Z"],
    ["2026-01-01T00:30:00+05:45", "2025-12-31T18:45:00.000Z"],
  ])("%s ends at %s", (text, moment) => {
    expect(parseExpiry(text)?.toISOString()).toBe(moment);
  });

  test.each([
    ["", "nothing"],
    ["2026-02-30", "no such day"],
    ["2027-02-29", "no leap year"],
    ["2026-13-01", "no such month"],
    ["2026-00-10", "no such month"],
    ["2026-12-31T24:00:00Z", "no such hour"],
    ["2026-12-31T12:60:00Z", "no such minute"],
    ["2026-12-31T23:59:60Z", "a leap second"],
    ["2026-12-31T12:30:00+25:00", "no such offset"],
    ["2026-12-31T12:30:00", "no offset"],
    ["2026-12-31T12:30Z", "no seconds"],
    ["2026-12-31 12:30:00Z", "a space for the T"],
    ["2026-1-1", "one digit"],
    ["31.12.2026", "another order"],
    ["+002026-12-31", "six digits of a year"],
    ["2026-12-31\n", "a line end"],
    ["never", "a word"],
  ])("%j is none: %s", (text) => {
    expect(parseExpiry(text)).toBeNull();
  });

  test("reads every moment of the years 0 to 9999 as itself", () => {
    const moments = fc.date({
      min: new Date("0000-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(parseExpiry(moment.toISOString())).toEqual(moment);
      }),
    );
  });
});
