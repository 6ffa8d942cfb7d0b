/** An absolute path, from a folder where it begins without a slash; `.`, `..` and doubled slashes are taken out. */
export function resolvePath(folder: string, path: string): string {
  const parts: string[] = [];
  for (const part of (path.startsWith("/") ? path : `${folder}/${path}`).split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return `/${parts.join("/")}`;
}

/** The way from one folder to a path, both absolute: `../b/x` from `/a` to `/b/x`. */
export function relativePath(folder: string, path: string): string {
  const [from, to] = [splitPath(folder), splitPath(path)];
  const shared = from.findIndex((part, index) => part !== to[index]);
  const kept = shared < 0 ? from.length : shared;
  return [...from.slice(kept).map(() => ".."), ...to.slice(kept)].join("/") || ".";
}

/** `.json`; empty for a name without a dot behind its first letter. */
export function endingOf(name: string): string {
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(dot) : "";
}

function splitPath(path: string): readonly string[] {
  return path.split("/").filter((part) => part !== "");
}
