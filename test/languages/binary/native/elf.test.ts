import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyseBinary } from "../../../../src/languages/binary/analyse.ts";
import { outlineOf } from "../outline.ts";
import { buildElf, type ElfShape } from "./elf-builder.ts";

const LIBRARY: ElfShape = {
  is64: true,
  isLittle: true,
  type: 3,
  machine: 62,
  libraries: ["libc.so.6", "libssl.so.3"],
  imports: [
    ["system", 0],
    ["SSL_connect", 1],
    ["PyUnicode_New", null],
  ],
  exports: ["PyInit_fast", "other"],
  hash: "sysv",
};
const FACTS = [
  "ok",
  "import libc.so.6: system",
  "import libssl.so.3: SSL_connect",
  "import ?: PyUnicode_New",
  "function PyInit_fast",
  "function other",
];

describe("a library of every kind says the same", () => {
  const kinds = [true, false].flatMap((is64) =>
    [true, false].flatMap((isLittle) =>
      (["sysv", "gnu", "relocations"] as const).map((hash) => [is64, isLittle, hash] as const),
    ),
  );
  test.each(kinds)("64 bits: %s, little-endian: %s, symbols counted by %s", (is64, isLittle, hash) => {
    const content = buildElf({ ...LIBRARY, is64, isLittle, hash });
    expect(outlineOf(content)).toEqual(FACTS);
    expect(analyseBinary(content).form).toEqual({
      kind: "native",
      format: "ELF",
      architectures: ["x86-64"],
      type: "shared library",
      extends: { host: "python", module: "fast" },
    });
  });
});

describe("what it is", () => {
  test.each<[shape: Partial<ElfShape>, architecture: string, type: string]>([
    [{ machine: 183 }, "AArch64", "shared library"],
    [{ machine: 9999 }, "machine 9999", "shared library"],
    [{ type: 2 }, "x86-64", "executable"],
    [{ type: 4 }, "x86-64", "core dump"],
    [{ type: 77 }, "x86-64", "other"],
    [{ hasInterpreter: true }, "x86-64", "executable"],
    [{ flags: 0x0800_0001 }, "x86-64", "executable"],
    [{ flags: 1 }, "x86-64", "shared library"],
  ])("%j is for %s, %s", (shape, architecture, type) => {
    expect(analyseBinary(buildElf({ ...LIBRARY, ...shape })).form).toMatchObject({
      architectures: [architecture],
      type,
    });
  });

  test.each([
    [["napi_register_module_v1"], [], { host: "node" }],
    [[], ["napi_module_register"], { host: "node" }],
    [["PyInitU_tda"], [], { host: "python", module: "tda" }],
    [["main"], [], null],
  ])("exports %j and imports %j", (exports, imports, host) => {
    const shape = { ...LIBRARY, exports, imports: imports.map((name) => [name, null] as const) };
    expect(analyseBinary(buildElf(shape)).form).toMatchObject({ extends: host });
  });

  test("without a dynamic section nothing is needed", () => {
    const content = buildElf({ ...LIBRARY, libraries: [], imports: [], exports: [] });
    expect(outlineOf(content)).toEqual(["ok"]);
  });
});

const COMPILER = "gcc";

describe("what the machine's compiler makes", () => {
  const SOURCE =
    'extern int system(const char*); int go(void) { return system("id"); } int main(void) { return go(); }';
  test.for<[name: string, options: readonly string[], type: string, imports: string, exports: string]>([
    ["a program", [], "executable", "import libc.so.6: ", ""],
    ["a library", ["-shared", "-fPIC"], "shared library", "import libc.so.6: ", "function go"],
    ["an object", ["-c"], "object", "import ?: system", "function go"],
  ])("%s", ([, options, type, imports, exports], context) => {
    const folder = mkdtempSync(join(tmpdir(), "evogate-elf-"));
    const path = join(folder, "out");
    const { error, status } = spawnSync(COMPILER, [...options, "-x", "c", "-", "-o", path], { input: SOURCE });
    if (error !== undefined || status !== 0) return context.skip("there is no gcc that compiles");
    const content = new Uint8Array(readFileSync(path));
    rmSync(folder, { recursive: true });
    // Programs of another system are no ELF.
    if (content[0] !== 0x7f) return context.skip("gcc makes no ELF here");
    const outline = outlineOf(content);
    expect(analyseBinary(content).form).toMatchObject({ type });
    expect(outline.some((line) => line.startsWith(imports) && line.includes("system"))).toBe(true);
    expect(exports === "" || outline.includes(exports)).toBe(true);
  });
});
