import { describe, expect, test } from "vitest";
import { analyseBinary } from "../../../../src/languages/binary/analyse.ts";
import { bytes, outlineOf } from "../outline.ts";

/** A header as NumPy writes it, of version 1. */
function npy(descr: string, data: string): Uint8Array {
  const header = `{'descr': ${descr}, 'fortran_order': False, 'shape': (1,), }\n`;
  return bytes(`\x93NUMPY\x01\0${String.fromCharCode(header.length)}\0${header}${data}`);
}

const PICKLE = "\x80\x04cm\nf\n)R.";
const RUNS = ["ok", "import m: f", "call m.f()"];

describe("arrays of NumPy", () => {
  test.each([
    ["'|O'", RUNS],
    ['"|O"', RUNS],
    ["'O8'", RUNS],
    ["'object'", RUNS],
    ["'f8,O'", RUNS],
    ["[('a', '<f8'), ('b', '|O')]", RUNS],
    [String.raw`'\x4f'`, RUNS],
    ["'<f8'", ["ok"]],
    ["[('Open', '<f8'), ('bO', '<i4')]", ["ok"]],
  ])("of %s", (descr, outline) => {
    expect(outlineOf(npy(descr, PICKLE))).toEqual(outline);
    expect(analyseBinary(npy(descr, PICKLE)).form).toMatchObject({ kind: "pickle", within: "NumPy array" });
  });

  test.each([
    ["\x93NUMPY\x04\0\x01\0\n", "a version of NumPy's format that is not known"],
    ["\x93NUMPY\x02\0\xff\xff\0\0\n", "a header longer than NumPy reads"],
    ["\x93NUMPY\x01\0\xff\0\n", "the file ends too early"],
  ])("%j", (content, message) => {
    expect(outlineOf(bytes(content))).toEqual([`failed: ${message}`]);
  });
});

/** What `joblib.dump` of joblib 1.5 writes of an array: an object that says how long it is, then the bytes. */
function joblib(type: string, shape: string, alignment: string, data: string): Uint8Array {
  const state = `}(X\x05\0\0\0shape${shape}X\x05\0\0\0dtypecnumpy\ndtype\nX\x02\0\0\0${type}\x85RX\x1b\0\0\0numpy_array_alignment_bytes${alignment}u`;
  return bytes(`\x80\x02cjoblib.numpy_pickle\nNumpyArrayWrapper\n)\x81${state}b${data}\x85cm\nf\n.`);
}

const WRAPPER = ["import joblib.numpy_pickle: NumpyArrayWrapper", "import numpy: dtype"];
const BEHIND = "which only joblib does not take for opcodes";

describe("arrays of joblib", () => {
  test.each<[name: string, content: Uint8Array, parse: string, imports: readonly string[]]>([
    [
      "numbers",
      joblib("f8", "K\x02\x85", "N", "0123456789abcdef"),
      `recovered: 16 bytes of an array, ${BEHIND}`,
      ["import m: f"],
    ],
    [
      "aligned numbers",
      joblib("i4", "K\x01K\x02\x86", "K\x10", "\x03\xff\xff\xff01234567"),
      `recovered: 12 bytes of an array, ${BEHIND}`,
      ["import m: f"],
    ],
    [
      "texts, of four bytes a character",
      joblib("U3", "K\x01\x85", "N", "0123456789ab"),
      `recovered: 12 bytes of an array, ${BEHIND}`,
      ["import m: f"],
    ],
    [
      "objects, in a pickle of their own",
      joblib("O8", "K\x01\x85", "N", "\x80\x02cn\ng\n."),
      "ok",
      ["import n: g", "import m: f"],
    ],
    [
      "a type that is not known",
      joblib("?1", "K\x01\x85", "N", "\xff"),
      "failed: a byte that is no opcode of pickle",
      [],
    ],
    ["more than there is", joblib("f8", "K\xff\x85", "N", "01"), "failed: the file ends too early", []],
  ])("%s", (_, content, parse, imports) => {
    const outline = outlineOf(content).filter((line) => !line.startsWith("call "));
    expect(outline).toEqual([parse, ...WRAPPER, ...imports]);
  });
});
