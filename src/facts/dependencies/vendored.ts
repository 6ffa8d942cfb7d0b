import { spanOfText, valueAt } from "../../languages/data/trees/node.ts";
import type { ArtifactSource } from "../artifact/source.ts";
import type { Finder } from "./found.ts";
import { normalisePythonName } from "./versions/python.ts";
import { wantThat } from "./versions/others.ts";

/** Folders that package managers make. */
const INSTALLED = /(?:^|\/)(?:node_modules|site-packages|dist-packages|bower_components)\//iu;
/** Folders in which people keep other people's packages. */
const KEPT = /(?:^|\/)(?:_?vendor(?:ed)?|third[-_]party)\//iu;
/** What pip writes beside what it installs (PEP 376, PEP 566). */
const METADATA = /(?:^|\/)[^/]+\.(?:dist|egg)-info\/(?:METADATA|PKG-INFO)$/u;
/** `jquery-3.1.0.min.js`, as its own site names it. */
const FILE =
  /(?:^|\/)(?<name>[a-z][a-z\d]*(?:[.-][a-z]+)*)[-.](?<version>\d+\.\d+\.\d+)(?:[.-](?:min|slim|prod|production|umd))*\.m?js$/u;

/** Whether a file belongs to a package that was installed: what its manifest asks for was installed beside it. */
export function isInstalled(path: string): boolean {
  return INSTALLED.test(path);
}

/** The package whose copy a file says that it belongs to. */
export async function readVendored(finder: Finder, source: ArtifactSource): Promise<void> {
  const { text } = source;
  const path = source.file.name;
  if (METADATA.test(path)) {
    const name = /^Name:[ \t]*(?<name>\S+)/mu.exec(text);
    const version = /^Version:[ \t]*(?<version>\S+)/mu.exec(text)?.groups?.["version"] ?? "";
    const written = name?.groups?.["name"];
    if (name === null || written === undefined) return;
    const start = name.index + name[0].length - written.length;
    add("PyPI", normalisePythonName(written), version, { start, end: start + written.length });
  } else if ((INSTALLED.test(path) || KEPT.test(path)) && /(?:^|\/)package\.json$/u.test(path)) {
    const { readJson } = await import("../../languages/data/trees/json.ts");
    const { root } = readJson(text);
    const [name, version] = [valueAt(root, "name"), valueAt(root, "version")];
    if (name?.kind !== "text" || version?.kind !== "text") return;
    add("npm", name.text, version.text, spanOfText(name));
  } else {
    const { name, version = "" } = FILE.exec(path)?.groups ?? {};
    if (name !== undefined) add("npm", name, version, { start: 0, end: 0 });
  }

  function add(
    ecosystem: "PyPI" | "npm",
    name: string,
    version: string,
    span: { readonly start: number; readonly end: number },
  ) {
    finder.add({
      ecosystem,
      name,
      wanted: wantThat(version),
      from: "vendored",
      how: "vendored copy",
      isHashed: null,
      span,
    });
  }
}
