import type { Language } from "../../core/source-facts.ts";
import { NODE_MODULES } from "./node-modules.ts";
import { PYTHON_MODULES } from "./python-modules.ts";

/** Whether a module comes with the language itself: `os.path`, `node:fs/promises`. */
export function isStandardModule(module: string, language: Language): boolean {
  if (language === "python") return PYTHON_MODULES.has(topOf(module));
  if (module.startsWith("node:")) return true;
  return NODE_MODULES.has(module.split("/", 1)[0] ?? "");
}

/** `os` of `os.path`. */
export function topOf(module: string): string {
  return module.split(".", 1)[0] ?? "";
}
