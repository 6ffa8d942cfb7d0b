/**
 * Where Python looks for the source of a `.pyc`: `a/__pycache__/b.cpython-311.opt-1.pyc` belongs to `a/b.py` (PEP 3147,
 * PEP 488), `a/b.pyc` to `a/b.py`, which then wins. Null for other names. `/` between folders.
 */
export function sourcePathOf(path: string): string | null {
  const cached = /^(?<folder>(?:.*\/)?)__pycache__\/(?<name>[^/]+?)\.[^/.]+(?:\.opt-[^/.]+)?\.pyc$/u.exec(path)?.groups;
  if (cached !== undefined) return `${cached["folder"]}${cached["name"]}.py`;
  return /(?:^|\/)[^/]+\.pyc$/u.test(path) ? path.slice(0, -1) : null;
}
