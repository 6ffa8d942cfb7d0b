import type { ImportFact } from "../../core/source-facts.ts";
import { isStandardModule, topOf } from "../modules/is-standard.ts";
import { findModule } from "../artifact/find-module.ts";
import type { Surroundings } from "../artifact/repository.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import type { Finder } from "./found.ts";
import { DISTRIBUTIONS } from "./import-distributions.ts";
import { findName } from "./place-name.ts";
import { readImportSpecifier } from "./specifier.ts";
import { normalisePythonName } from "./versions/python.ts";

/** What the code of a source imports that has to be installed: no standard module, no file of the artifact. */
export function readImported(finder: Finder, source: ArtifactSource, around: Surroundings): void {
  const { language } = source.facts;
  if (language !== "python" && language !== "javascript" && language !== "typescript") return;
  for (const imported of source.facts.imports) {
    const { module, span } = imported;
    if (module === null || module === "") continue;
    const fetched = language === "python" ? null : readImportSpecifier(module);
    if (fetched !== null) {
      const at = findName(source, fetched.name, span);
      finder.add({ ...fetched, from: "import", how: "import", isHashed: null, span: at });
      continue;
    }
    if (findModule(imported, source.file.path, language, around)?.kind !== "foreign") continue;
    if (language === "python" && isOnOwnPath(topOf(module), source, around)) continue;
    const [ecosystem, name] =
      language === "python"
        ? (["PyPI", nameDistribution({ module, names: imported.names })] as const)
        : (["npm", namePackage(module)] as const);
    if (name === null) continue;
    const at = findName(source, language === "python" ? topOf(module) : name, span);
    finder.add({ ecosystem, name, wanted: { kind: "any" }, from: "import", how: "import", isHashed: null, span: at });
  }
}

/** Tests put the folders of the artifact on the path themselves: then a module of its own may stand in any of them. */
function isOnOwnPath(name: string, { text }: ArtifactSource, { artifact }: Surroundings): boolean {
  if (!text.includes("sys.path")) return false;
  return artifact.entries.some(
    ({ path }) => `/${path}`.endsWith(`/${name}.py`) || path.endsWith(`/${name}/__init__.py`),
  );
}

/** Packages without code of their own, in which many distributions put theirs, each with its own name behind. */
const NAMESPACES = /^(?:google\.cloud|google|azure)\.(?<own>[a-z]+)/u;

/**
 * The distribution that brings a module: by the table, in a shared namespace by what follows, else by the module's own name.
 * Null for what is no name.
 */
function nameDistribution({
  module,
  names,
}: {
  readonly module: string;
  readonly names: ImportFact["names"];
}): string | null {
  const top = topOf(module);
  const whole =
    /^(?:google|azure)(?:\.cloud)?$/u.test(module) && names[0] !== undefined ? `${module}.${names[0].name}` : module;
  const parts = whole.split(".");
  for (let length = Math.min(3, parts.length); length > 0; length--) {
    const known = DISTRIBUTIONS.get(parts.slice(0, length).join("."));
    if (known !== undefined) return known;
  }
  const shared = NAMESPACES.exec(whole)?.[0];
  if (shared !== undefined) return normalisePythonName(shared);
  return /^[A-Za-z_]\w*$/u.test(top) && !top.startsWith("_") ? normalisePythonName(top) : null;
}

/** `@scope/name/file` is the package `@scope/name`. Null for paths, aliases of bundlers (`@/x`, `~/x`) and addresses. */
function namePackage(module: string): string | null {
  const { name } = /^(?<name>(?:@[a-z\d~-][\w.~-]*\/)?[a-z\d][\w.~-]*)(?:\/|$)/iu.exec(module)?.groups ?? {};
  return name === undefined || isStandardModule(module, "javascript") ? null : name;
}
