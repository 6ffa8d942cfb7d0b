import type { Check } from "../../../src/scanners/ast/check.ts";
import { eachCall } from "../../../src/facts/query/calls.ts";

const LOADERS: ReadonlySet<string> = new Set([
  "ctypes.CDLL",
  "ctypes.PyDLL",
  "ctypes.WinDLL",
  "ctypes.OleDLL",
  "ctypes.cdll.LoadLibrary",
  "ctypes.windll.LoadLibrary",
  "ctypes.pydll.LoadLibrary",
  "cffi.FFI.dlopen",
  "importlib.machinery.ExtensionFileLoader",
  "process.dlopen",
  "ffi.Library",
  "ffi-napi.Library",
  "koffi.load",
]);

/** Functions that load a library. */
export const check: Check = function* (artifact) {
  for (const { source, target, call } of eachCall(artifact, LOADERS)) {
    yield { source, span: call.span, key: target, detail: target };
  }
};
