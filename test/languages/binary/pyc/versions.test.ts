import { describe, expect, test } from "vitest";
import { versionOf } from "../../../../src/languages/binary/pyc/versions.ts";
import { askPython } from "../python.ts";

describe("magic numbers", () => {
  // What the last release of each version writes, and numbers between versions.
  test.each([
    [3394, null],
    [3413, "3.8"],
    [3425, "3.9"],
    [3439, "3.10"],
    [3495, "3.11"],
    [3531, "3.12"],
    [3571, "3.13"],
    [3627, "3.14"],
    [3400, "3.8"],
    [3600, "3.14"],
    [3414, null],
    [3540, null],
    [3628, null],
  ])("%i is that of %s", (magic, name) => {
    expect(versionOf(magic)?.name ?? null).toBe(name);
  });

  test("the machine's Python, and its opcodes", (context) => {
    const [magic, name, opcodes] = askPython(
      context,
      `import importlib.util, json, opcode, sys
m = opcode.opmap
print(json.dumps([int.from_bytes(importlib.util.MAGIC_NUMBER[:2], "little"), "%d.%d" % sys.version_info[:2],
  {"importName": m["IMPORT_NAME"], "importFrom": m["IMPORT_FROM"], "extendedArgument": m["EXTENDED_ARG"],
   "loadConstant": m["LOAD_CONST"], "loadSmallInteger": m.get("LOAD_SMALL_INT")}]))`,
    ) as [number, string, object];
    const version = versionOf(magic);
    // A version that is newer than the table.
    if (version === null) return context.skip(`nothing is known of Python ${name}`);
    expect([version.name, version.opcodes]).toEqual([name, opcodes]);
  });
});
