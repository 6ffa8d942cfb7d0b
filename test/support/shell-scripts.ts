import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = ["/etc", "/usr/bin", "/usr/sbin", "/usr/lib", "/usr/share", "/opt"];
const LARGEST = 300_000;
const MOST_ENTRIES = 150_000;

/** Shell scripts of this machine, by path and without duplicates: those that say so in their first line. At most `most`. */
export function findShellScripts(most: number): readonly { readonly path: string; readonly text: string }[] {
  const found = new Map<string, { path: string; text: string }>();
  const folders = [...FOLDERS];
  let entries = 0;
  for (let folder = folders.shift(); folder !== undefined && found.size < most; folder = folders.shift()) {
    for (const entry of list(folder)) {
      if (++entries > MOST_ENTRIES || found.size >= most) return [...found.values()];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile() && isLikely(entry.name)) {
        const text = readScript(path);
        if (text !== null) found.set(text, { path, text });
      }
    }
  }
  return [...found.values()];
}

const isLikely = (name: string): boolean => /\.(?:sh|bash|in|postinst|prerm|postrm|preinst)$|^[^.]+$/u.test(name);

function list(folder: string): ReturnType<typeof readEntries> {
  try {
    return readEntries(folder);
  } catch {
    return [];
  }
}

function readEntries(folder: string) {
  return readdirSync(realpathSync(folder), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function readScript(path: string): string | null {
  try {
    if (statSync(path).size > LARGEST) return null;
    const bytes = readFileSync(path);
    if (!/^#! ?\/(?:usr\/)?bin\/(?:env )?(?:ba|da)?sh\b/u.test(bytes.toString("latin1", 0, 40))) return null;
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
