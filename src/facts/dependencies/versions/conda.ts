import type { WantedVersion } from "../../../core/dependency.ts";

/** `channel::name version`, `name=1.0`, `name >=1` (docs.conda.io, "Package match specifications"). */
const SPEC = /^\s*(?:(?<channel>[^\s:]+)::)?(?<name>[A-Za-z\d_][\w.-]*)\s*(?<version>.*?)\s*$/u;

/** Splits what conda is told to install; null for what is none. `at`: where the name stands in it. */
export function splitCondaSpec(
  spec: string,
): { readonly name: string; readonly wanted: WantedVersion; readonly at: number } | null {
  const { name, version = "" } = SPEC.exec(spec)?.groups ?? {};
  if (name === undefined) return null;
  const plain = version
    .replace(/^\[version=["']?(?<version>[^"'\]]*).*$/u, "$<version>")
    .replaceAll(/^=\s+|\s+/gu, " ");
  // With blanks between them, version and build need no equals sign.
  const wanted = wantConda(/^\d/u.test(plain) ? `=${plain.trim().replaceAll(" ", "=")}` : plain);
  return { name: name.toLowerCase(), wanted, at: spec.indexOf(name) };
}

/** conda: `name==1.2` is that version, `name=1.2` each that begins so (docs.conda.io, "Package match specifications"). */
export function wantConda(written: string): WantedVersion {
  const plain = written.trim();
  if (plain === "" || plain === "*") return { kind: "any" };
  const exact = /^==(?<version>[\w.!+]+)$/u.exec(plain)?.groups?.["version"];
  // With a build behind it, `=1.2.3=py311_0` is one file.
  const built = /^=(?<version>[\w.!+]+)=[\w.]+$/u.exec(plain)?.groups?.["version"];
  const version = exact ?? built;
  return version === undefined ? { kind: "range", range: plain } : { kind: "exact", version };
}
