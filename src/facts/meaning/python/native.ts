import type { Effect, MeaningTable } from "../meaning.ts";
import { at, eachOf } from "../build.ts";

const LOADS: Effect = { does: "native-code", target: at(0, "name") };
const NATIVE: Effect = { does: "native-code", target: null };

/** Machine code, by https://docs.python.org/3/library/ctypes.html, cffi and their neighbours. */
export const NATIVE_CODE: MeaningTable = {
  ...eachOf("ctypes", "CDLL PyDLL WinDLL OleDLL", LOADS),
  ...eachOf("_ctypes", "dlopen LoadLibrary", LOADS),
  ...eachOf("ctypes.cdll", "LoadLibrary __getattr__", LOADS),
  ...eachOf("ctypes.windll", "LoadLibrary __getattr__", LOADS),
  ...eachOf("ctypes.oledll", "LoadLibrary", LOADS),
  ...eachOf("ctypes.pydll", "LoadLibrary", LOADS),
  ...eachOf("ctypes.cdll", "msvcrt kernel32", NATIVE),
  ...eachOf("ctypes.windll", "kernel32 user32 shell32 ntdll advapi32", NATIVE),
  ...eachOf("ctypes.LibraryLoader", "LoadLibrary", LOADS),
  ...eachOf("ctypes", "CFUNCTYPE PYFUNCTYPE WINFUNCTYPE", NATIVE),
  ...eachOf("ctypes", "pythonapi", NATIVE),
  ...eachOf("ctypes.pythonapi", "PyRun_SimpleString PyRun_String PyEval_EvalCode Py_CompileString", NATIVE),
  ...eachOf("cffi", "FFI", NATIVE),
  ...eachOf("cffi.FFI", "dlopen verify", NATIVE),
};
