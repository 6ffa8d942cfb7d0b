import type { Value } from "../../value.ts";
import { COMPUTED } from "../choice.ts";
import { named } from "./globals.ts";

/** Things that have more than one name, by the others, under the one that tables use: documentation of Node.js 24. */
const SAME: Readonly<Record<string, string>> = {
  "module.Module": "module",
  "module.Module.Module": "module",
  "buffer.Buffer": "Buffer",
  "buffer.atob": "atob",
  "buffer.btoa": "btoa",
  "timers.setTimeout": "setTimeout",
  "timers.setInterval": "setInterval",
  "timers.setImmediate": "setImmediate",
  "url.URL": "URL",
  "util.TextDecoder": "TextDecoder",
  "path/posix": "path",
  "path.posix": "path",
  "path/win32": "path",
  sys: "util",
  "import.meta.require": "require",
  "electron.remote.require": "require",
  "process.getBuiltinModule": "require",
  "module._load": "require",
  "module.prototype.require": "require",
};

/** A module, or something of one. What CommonJS exports is its default; a built-in module may have `node:` before it. */
export function importJavaScript(module: string, name: string | null): Value {
  if (/^data:/iu.test(module)) return COMPUTED;
  const plain = module === "bun" ? "Bun" : module.startsWith("node:") ? module.slice("node:".length) : module;
  return knownAs(name === null || name === "default" ? plain : `${plain}.${name}`);
}

/** The name that the tables have for it. */
export function knownAs(name: string): Value {
  return named(Object.hasOwn(SAME, name) ? (SAME[name] ?? name) : name);
}
