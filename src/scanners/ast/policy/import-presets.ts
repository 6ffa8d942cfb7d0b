import type { ImportPreset } from "../../../core/policy.ts";

/** What one system allows and denies; `allow: null` where it has no list of what is allowed. */
export interface ImportLists {
  readonly allow: readonly string[] | null;
  readonly deny: readonly string[];
}

/** The lists as their systems have them, each with what it holds against its own checker's leaks: here modules count whole. */
export const IMPORT_PRESET_LISTS: Readonly<Record<ImportPreset, ImportLists>> = {
  // ARISE, docs: the list that its guide gives as `allowed_imports`.
  arise: {
    allow: ["json", "re", "hashlib", "csv", "math", "base64", "datetime", "collections", "itertools"],
    deny: [],
  },
  // Anvil, anvil/sandbox.py: `SecurityPolicy.blocked_imports` as it is by default.
  anvil: {
    allow: null,
    deny: ["subprocess", "multiprocessing", "ctypes", "socket", "paramiko", "fabric", "shutil"],
  },
  // RestrictedPython, Guards.py: `safe_builtins` has no `__import__`, so nothing can be imported.
  "restricted-python": { allow: [], deny: [] },
  // smolagents, utils.py and local_python_executor.py: BASE_BUILTIN_MODULES and DANGEROUS_MODULES.
  smolagents: {
    allow: [
      "collections",
      "datetime",
      "itertools",
      "math",
      "queue",
      "random",
      "re",
      "stat",
      "statistics",
      "time",
      "unicodedata",
    ],
    deny: ["builtins", "io", "multiprocessing", "os", "pathlib", "pty", "shutil", "socket", "subprocess", "sys"],
  },
  // SkillLite, security/default_rules.rs: modules that py-net-import, py-ctypes-import, py-os-import and the js-* rules name.
  skilllite: {
    allow: null,
    deny: [
      "urllib",
      "requests",
      "http.client",
      "socket",
      "ctypes",
      "os",
      "subprocess",
      "shutil",
      "child_process",
      "fs",
    ],
  },
};
