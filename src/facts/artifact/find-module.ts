import { parentOf, resolveLink } from "../../artifacts/paths.ts";
import type { ImportFact, Language } from "../../core/source-facts.ts";
import { isStandardModule, topOf } from "../modules/is-standard.ts";
import { NEVER_SHADOWED } from "../modules/python-modules.ts";
import { joinPath, searchFolders, type Surroundings } from "./repository.ts";

/** Where an import leads. */
export interface FoundModule {
  /** `own`: a file of the tree. `standard`: it comes with the language. `foreign`: it has to be installed. */
  readonly kind: "own" | "standard" | "foreign";
  /** Paths of the files of the tree that it brings in. */
  readonly found: readonly string[];
  /** Paths that were looked at before, or in vain. */
  readonly sought: readonly string[];
}

/** Finds what a source at `from` imports. Null for what is no import of files: a language that has none here. */
export function findModule(
  imported: Pick<ImportFact, "module" | "names">,
  from: string,
  language: Language,
  around: Surroundings,
): FoundModule | null {
  const { module } = imported;
  if (module === null) return null;
  if (language === "python") return findPython({ ...imported, module }, from, around);
  if (language === "javascript" || language === "typescript") return findNode(module, from, around);
  return null;
}

/** Python's path-based finder: a package comes before a module, and a folder alone is a package as well (PEP 420). */
function findPython(
  { module, names }: { readonly module: string; readonly names: ImportFact["names"] },
  from: string,
  around: Surroundings,
): FoundModule {
  const dots = /^\.*/u.exec(module)?.[0].length ?? 0;
  const parts = module.slice(dots).split(".").filter(Boolean);
  if (dots > 0) return { kind: "own", ...findBelow(climb(parentOf(from), dots - 1), parts, names, around) };
  const isStandard = isStandardModule(module, "python");
  if (isStandard && NEVER_SHADOWED.has(topOf(module))) return { kind: "standard", found: [], sought: [] };
  const sought: string[] = [];
  for (const folder of searchFolders(from, around.artifact)) {
    const top = joinPath(folder, topOf(module));
    const files = [`${top}/__init__.py`, `${top}.py`];
    const isHere = files.some(around.hasFile) || (!isStandard && around.hasFolder(top));
    if (isHere) return { kind: "own", found: findBelow(folder, parts, names, around).found, sought };
    sought.push(...files);
  }
  return { kind: isStandard ? "standard" : "foreign", found: [], sought };
}

/** The files of `a`, `a.b` and, where they are modules themselves, of the names that are taken from there. */
function findBelow(
  folder: string | null,
  parts: readonly string[],
  names: ImportFact["names"],
  { hasFile }: Surroundings,
): Pick<FoundModule, "found" | "sought"> {
  if (folder === null) return { found: [], sought: [] };
  const found: string[] = [];
  let path = folder;
  for (const part of parts) {
    path = joinPath(path, part);
    found.push(...[`${path}/__init__.py`, `${path}.py`].filter(hasFile).slice(0, 1));
  }
  const sought = found.length < parts.length ? [`${path}.py`, `${path}/__init__.py`] : [];
  for (const { name } of names) {
    const below = joinPath(path, name);
    const files = [`${below}/__init__.py`, `${below}.py`];
    const here = files.filter(hasFile).slice(0, 1);
    found.push(...here);
    // `from . import x` has nothing but files to take `x` from.
    if (here.length === 0 && parts.length === 0 && name !== "*") sought.push(...files);
  }
  return { found, sought };
}

function climb(folder: string, levels: number): string | null {
  let path: string | null = folder;
  for (let level = 0; level < levels && path !== null; level++) path = path === "." ? null : parentOf(path);
  return path;
}

/** What Node and bundlers add to a path, in the order in which they try it. */
const ENDINGS = [
  "",
  ".js",
  ".mjs",
  ".cjs",
  ".ts",
  ".mts",
  ".cts",
  ".tsx",
  ".jsx",
  ".json",
  ".node",
  "/index.js",
  "/index.mjs",
  "/index.cjs",
  "/index.ts",
];

function findNode(module: string, from: string, { hasFile }: Surroundings): FoundModule {
  // `...` is what texts write for any path.
  if (!/^\.+(?:\/|$)/u.test(module)) {
    const isOwn = module.startsWith("#");
    return {
      kind: isOwn ? "own" : isStandardModule(module, "javascript") ? "standard" : "foreign",
      found: [],
      sought: [],
    };
  }
  const path = resolveLink(parentOf(from), module);
  if (path === null) return { kind: "own", found: [], sought: [] };
  const written = path.replace(/\.([cm]?)js$/u, ".$1ts");
  const tried = [...new Set([...ENDINGS.map((ending) => path + ending), written])];
  const at = tried.findIndex(hasFile);
  return { kind: "own", found: tried.slice(at, at + 1).filter(hasFile), sought: at < 0 ? tried : tried.slice(0, at) };
}
