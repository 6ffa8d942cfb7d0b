/** What the docstring of an exported skill says (`arise export`). */
export interface Exported {
  readonly name: string;
  /** Null where no line says it before the docstring ends: what should be the rest of it is code. */
  readonly version: number | null;
  /** 1-based; where the docstring ends. */
  readonly endLine: number;
  readonly code: string;
}

/** Null for what is no exported skill. A description with three quotes ends the docstring early: ARISE writes it as it is. */
export function readExported(text: string): Exported | null {
  const found = /^"""\r?\nARISE Skill: ([^\r\n]*)\r?\n/u.exec(text);
  if (found === null) return null;
  const end = text.indexOf('"""', found[0].length);
  const header = text.slice(0, end < 0 ? text.length : end);
  const version = /^Version: (\d{1,9}) \| Origin: \w+\s*$/mu.exec(header)?.[1] ?? null;
  return {
    name: (found[1] ?? "").trim(),
    version: version === null ? null : Number(version),
    endLine: header.split(/\r\n|\r|\n/u).length,
    code: end < 0 ? "" : text.slice(end + 3),
  };
}
