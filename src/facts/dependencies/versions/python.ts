import type { WantedVersion } from "../../../core/dependency.ts";

/** A version as PEP 440 has it, its appendix B in short. */
const VERSION =
  /^v?(?:\d+!)?\d+(?:\.\d+)*(?:[-_.]?(?:a|b|c|rc|alpha|beta|pre|preview)[-_.]?\d*)?(?:-\d+|[-_.]?(?:post|rev|r)[-_.]?\d*)?(?:[-_.]?dev[-_.]?\d*)?(?:\+[a-z\d]+(?:[-_.][a-z\d]+)*)?$/iu;
const CLAUSE = /^(?<operator>===|==|~=|!=|<=|>=|<|>)\s*(?<version>\S+)$/u;

/** The name as PyPI compares it (PEP 503). */
export function normalisePythonName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/gu, "-");
}

/** Clauses of PEP 440 with commas between them; empty for any version. Null when there is no such version. */
export function wantPython(clauses: string): WantedVersion | null {
  const written = clauses.trim();
  if (written === "" || written === "*") return { kind: "any" };
  let exact: string | null = null;
  for (const clause of written.split(",")) {
    const { operator, version = "" } = CLAUSE.exec(clause.trim())?.groups ?? {};
    // A comma may end the list.
    if (operator === undefined && clause.trim() === "") continue;
    if (operator === undefined) return null;
    if (operator === "===") exact = version;
    else if (!VERSION.test(version.replace(/\.\*$/u, ""))) return null;
    else if (operator === "==" && !version.endsWith(".*")) exact = version;
  }
  return exact === null ? { kind: "range", range: written } : { kind: "exact", version: exact };
}

/** A constraint as Poetry writes it: a bare version is that version, `^1.2` a range, `*` any. */
export function wantPoetry(constraint: string): WantedVersion | null {
  const written = constraint.trim();
  if (VERSION.test(written)) return { kind: "exact", version: written };
  const exact = /^={1,2}\s*(?<version>[^\s*,|]+)$/u.exec(written)?.groups?.["version"];
  if (exact !== undefined && VERSION.test(exact)) return { kind: "exact", version: exact };
  if (written === "" || written === "*") return { kind: "any" };
  return /^[\s\w.*^~<>=!,|+-]+$/u.test(written) ? { kind: "range", range: written } : null;
}
