/** Files that can hold several artifacts: databases, and lists and records in JSON. What they really are, their content says. */
const HOLDERS =
  /(?:^|\/)(?:skills\.db|trajectories\.db|feedback\.sqlite|skills\.json|skills\/(?:[^/]+|[^/]+\/v\d+)\.json)$/u;

/** `skills.db!parse_csv` is what the file holds under this name; files of it lie below. */
const UNFOLDED = /^(?<file>.*(?:\.db|\.sqlite|\.json))!(?<name>[^/!]+)(?:\/|$)/u;

export function canHold(path: string): boolean {
  return HOLDERS.test(path);
}

/** The root of the artifact in a holder that a path is below; null for a path that is a file of the tree by itself. */
export function rootInHolder(path: string): string | null {
  if (!path.includes("!")) return null;
  const found = UNFOLDED.exec(path);
  return found === null || !canHold(found.groups?.["file"] ?? "") ? null : found[0].replace(/\/$/u, "");
}

/** The file of the tree that a path is in: its holder, or the path itself. */
export function fileOf(path: string): string {
  return rootInHolder(path) === null ? path : path.slice(0, path.indexOf("!"));
}

/** An artifact in a holder: the files that it would be if it were a folder. */
export interface Held {
  /** No slash and no `!` in it. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
}
