import { describe, expect, test } from "vitest";
import { analyseBinary } from "../../../../src/languages/binary/analyse.ts";
import { outlineOf } from "../outline.ts";
import { buildPe, type PeShape } from "./pe-builder.ts";

const LIBRARY: PeShape = {
  is64: true,
  machine: 0x8664,
  characteristics: 0x2002,
  imports: { "KERNEL32.dll": ["CreateProcessW", 12], "python312.dll": ["PyUnicode_New"] },
  delayed: { "WS2_32.dll": ["connect"] },
  exports: ["PyInit_fast"],
};

test.each([true, false])("a library, 64 bits: %s", (is64) => {
  expect(outlineOf(buildPe({ ...LIBRARY, is64 }))).toEqual([
    "ok",
    "import KERNEL32.dll: CreateProcessW, #12",
    "import python312.dll: PyUnicode_New",
    "import WS2_32.dll: connect",
    "function PyInit_fast",
  ]);
  expect(analyseBinary(buildPe({ ...LIBRARY, is64 })).form).toMatchObject({
    format: "PE",
    architectures: ["x86-64"],
    type: "shared library",
    extends: { host: "python", module: "fast" },
  });
});

describe("what it is", () => {
  test.each([
    [0x14c, 0x0002, "x86", "executable"],
    [0xaa64, 0x0002, "AArch64", "executable"],
    [0x1234, 0x0000, "machine 4660", "object"],
  ])("machine %i and characteristics %i: %s, %s", (machine, characteristics, architecture, type) => {
    const content = buildPe({ ...LIBRARY, machine, characteristics });
    expect(analyseBinary(content).form).toMatchObject({ architectures: [architecture], type });
  });

  test("a header that is not known", () => {
    const content = buildPe(LIBRARY);
    content[0x98] = 0xff;
    expect(outlineOf(content)).toEqual(["failed: a header of PE that is not known"]);
  });
});
