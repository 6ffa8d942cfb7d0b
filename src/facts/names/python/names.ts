import type { Value } from "../../value.ts";
import { OWN_FILE } from "../../fold/python/paths.ts";
import { COMPUTED } from "../choice.ts";
import type { Evaluator } from "../evaluator.ts";
import { isBuiltin } from "./builtin-names.ts";
import { docstringOf } from "./docstrings.ts";
import { findPowerfulModule, findReExport, named } from "./modules.ts";

/** A module, or a name from it; relative ones keep their dots. */
export function importPython(written: string, name: string | null): Value {
  // What it was called before Python 3, and still is in pickles of protocol 2 (CPython, Lib/_compat_pickle.py).
  const module = written === "__builtin__" ? "builtins" : written;
  if (name === null) return named(module);
  return named(findReExport(module, name) ?? (module.endsWith(".") ? module + name : `${module}.${name}`));
}

/** A name that the source does not bind. */
export function pythonBuiltin(name: string, evaluator: Evaluator): Value | null {
  if (name === "__builtins__") return named("builtins");
  if (name === "__doc__") return docstringOf(evaluator.index, 0);
  if (name === "__file__") return OWN_FILE;
  if (name === "__loader__") return { kind: "result", of: "importlib.machinery.SourceFileLoader", arguments: [] };
  if (name === "__spec__") return { kind: "result", of: "importlib.machinery.ModuleSpec", arguments: [] };
  if (isBuiltin(name)) return named(`builtins.${name}`);
  // Without an import: a cell or a fence of which another one has it, or code that another code runs.
  return findPowerfulModule(name) === name ? named(name) : null;
}

/** A name that `from module import *` brings: one that a table knows, or, where nothing else can have it, any. */
export function findStarred(module: string, name: string, evaluator: Evaluator): Value | null {
  const value = importPython(module, name);
  if (value.kind !== "named") return null;
  if (value.name !== `${module}.${name}` || Object.hasOwn(evaluator.meanings, value.name)) return value;
  if (name.startsWith("_") || isBuiltin(name) || findPowerfulModule(name) === name) return null;
  return evaluator.index.stars.length === 1 ? value : COMPUTED;
}
