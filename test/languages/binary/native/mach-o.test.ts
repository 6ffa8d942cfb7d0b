import { describe, expect, test } from "vitest";
import { analyseBinary } from "../../../../src/languages/binary/analyse.ts";
import { outlineOf } from "../outline.ts";
import { buildFat, buildMachO, type MachOShape } from "./mach-o-builder.ts";

const BUNDLE: MachOShape = {
  is64: true,
  isLittle: true,
  processor: 0x0100_000c,
  type: 8,
  libraries: ["/usr/lib/libSystem.B.dylib", "libz.dylib"],
  imports: [
    ["system", 1],
    ["inflate", 2],
    ["PyUnicode_New", 254],
  ],
  exports: ["PyInit_fast"],
};
const TAKEN = ["import /usr/lib/libSystem.B.dylib: system", "import libz.dylib: inflate", "import ?: PyUnicode_New"];

describe("a bundle", () => {
  test.each([
    [true, true],
    [true, false],
    [false, true],
    [false, false],
  ])("64 bits: %s, little-endian: %s", (is64, isLittle) => {
    const content = buildMachO({ ...BUNDLE, is64, isLittle });
    expect(outlineOf(content)).toEqual(["ok", ...TAKEN, "function PyInit_fast"]);
    expect(analyseBinary(content).form).toMatchObject({
      format: "Mach-O",
      architectures: ["AArch64"],
      type: "shared library",
      extends: { host: "python", module: "fast" },
    });
  });

  test.each([false, true])("for two processors, with 64-bit places: %s", (has64) => {
    const content = buildFat([buildMachO({ ...BUNDLE, processor: 0x0100_0007 }), buildMachO(BUNDLE)], has64);
    expect(outlineOf(content)).toEqual(["ok", ...TAKEN, ...TAKEN, "function PyInit_fast", "function PyInit_fast"]);
    expect(analyseBinary(content).form).toMatchObject({ architectures: ["x86-64", "AArch64"] });
    // Places count from the start of the file.
    const [first, , , second] = analyseBinary(content).source.imports;
    expect((second?.span.start ?? 0) - (first?.span.start ?? 0)).toBe(0x600);
  });

  test.each([
    [2, "executable"],
    [1, "object"],
    [4, "core dump"],
    [99, "other"],
  ])("of type %i is %s", (type, name) => {
    expect(analyseBinary(buildMachO({ ...BUNDLE, type })).form).toMatchObject({ type: name });
  });
});

test("a part behind the end, a part of something else, a command without a size", () => {
  const fat = buildFat([buildMachO(BUNDLE)], false);
  expect(outlineOf(fat.subarray(0, 0x200))).toEqual(["failed: a part behind the end of the file"]);
  expect(outlineOf(buildFat([new Uint8Array(64)], false))).toEqual(["failed: a part that is no Mach-O file"]);
  const broken = buildMachO(BUNDLE);
  broken.fill(0, 36, 40);
  expect(outlineOf(broken)).toEqual(["failed: a load command without a size"]);
});
