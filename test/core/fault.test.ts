import { describe, expect, test } from "vitest";
import { fail, ok, REMEDIES } from "../../src/core/fault.ts";
import { asPath } from "../../src/core/ids.ts";
import { wholeFile } from "../../src/core/location.ts";

describe("a result", () => {
  test("is a value", () => {
    expect(ok(7)).toEqual({ ok: true, value: 7 });
  });

  test("or a fault, with a place only where there is one", () => {
    const at = wholeFile(asPath("tools/a.py"));
    expect(fail("unreadable", "no permission")).toStrictEqual({
      ok: false,
      fault: { code: "unreadable", message: "no permission" },
    });
    expect(fail("unreadable", "no permission", at)).toStrictEqual({
      ok: false,
      fault: { code: "unreadable", message: "no permission", at },
    });
  });
});

describe("remedies", () => {
  test.each(Object.entries(REMEDIES))("%s: one line of whole sentences", (code, remedy) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(remedy).toMatch(/^[A-Z][^\n]*\.$/);
  });
});
