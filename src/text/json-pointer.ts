/** The JSON Pointer (RFC 6901) of what stands below another, `~` and `/` in its name escaped. The whole is the empty text. */
export function joinPointer(parent: string, name: string | number): string {
  return `${parent}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The names that lead to a place, from the outermost to its own. */
export function splitPointer(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
}
