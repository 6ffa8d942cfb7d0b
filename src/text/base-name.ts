/** The last part of a path with slashes; the path itself where it has none. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
