import type { Value } from "../../value.ts";
import stored from "./re-exports.json" with { type: "json" };

/** By module: what its attributes are that belong to another module; written by scripts/python-names/. */
const RE_EXPORTS: Readonly<Record<string, string>> = stored;
const tables = new Map<string, ReadonlyMap<string, string>>();

/**
 * Modules through which programs are started or code is loaded. Where such a name is an attribute of a module of which
 * nothing is known, or of no module at all, it is that module.
 */
const POWERFUL: ReadonlySet<string> = new Set(
  "builtins codecs commands ctypes importlib marshal multiprocessing nt os pickle pkgutil posix pty runpy shutil socket subprocess sys types".split(
    " ",
  ),
);

/** What an attribute of a module of the standard library is, where it belongs to another one: `random._os` is `os`. */
export function findReExport(module: string, attribute: string): string | null {
  const row = Object.hasOwn(RE_EXPORTS, module) ? RE_EXPORTS[module] : undefined;
  if (row === undefined) return null;
  let table = tables.get(module);
  if (table === undefined) {
    table = new Map(row.split(" ").map(readEntry));
    tables.set(module, table);
  }
  return table.get(attribute) ?? null;
}

/** `name=target`; `os` is `os=os`, and `_os` is `_os=os`. */
function readEntry(entry: string): readonly [string, string] {
  const [name = "", target] = entry.split("=");
  return [name, target ?? (name.startsWith("_") ? name.slice(1) : name)];
}

/** The powerful module that a name is known for: `os`, `_os`. */
export function findPowerfulModule(name: string): string | null {
  const plain = name.startsWith("_") ? name.slice(1) : name;
  return POWERFUL.has(plain) ? plain : null;
}

export function named(name: string): Value {
  return { kind: "named", name };
}
