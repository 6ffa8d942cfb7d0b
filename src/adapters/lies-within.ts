import { realpath } from "node:fs/promises";
import { sep } from "node:path";

/** Whether a path, links followed, lies in a folder. False for what is not there: that is found out by using it. */
export async function liesWithin(path: string, folder: string | null): Promise<boolean> {
  if (folder === null) return false;
  try {
    const [inner, outer] = await Promise.all([realpath(path), realpath(folder)]);
    return inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : `${outer}${sep}`);
  } catch {
    return false;
  }
}
