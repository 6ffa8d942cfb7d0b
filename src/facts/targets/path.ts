import type { Target } from "../../core/capability.ts";
import { constantOf, prefixOf, type Word } from "../word.ts";

/** How programs and shells spell the user's folders, and what stands for them in targets. */
const FOLDERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:\$HOME|\$\{HOME\}|%(?:USERPROFILE|HOMEPATH)%|\$env:(?:USERPROFILE|HOME))(?=\/|$)/iu, "~"],
  [/^(?:\$XDG_CONFIG_HOME|\$\{XDG_CONFIG_HOME\})(?=\/|$)/u, "~/.config"],
  [/^(?:%APPDATA%|\$env:APPDATA)(?=\/|$)/iu, "~/AppData/Roaming"],
  [/^(?:%LOCALAPPDATA%|\$env:LOCALAPPDATA)(?=\/|$)/iu, "~/AppData/Local"],
  [/^(?:\$TMPDIR|\$\{TMPDIR\}|%TE?MP%|\$env:TE?MP)(?=\/|$)/iu, "/tmp"],
  [/^(?:\$PWD|\$\{PWD\})(?=\/|$)/u, "."],
];
/** Not files: what is written there is gone, shown, or another descriptor's. */
const NO_FILES = /^(?:-|NUL|\/dev\/(?:null|zero|full|stdin|stdout|stderr|tty|fd\/\d+|u?random))$/iu;
/** A path that Windows would read: only there are backslashes what separates folders. */
const WINDOWS = /^(?:[A-Za-z]:[\\/]|%\w+%|\$env:|\\\\|\.{0,2}\\)/iu;

/**
 * What a path is as a target: `~/` for the user's folder however it is spelled, `.` and `..` taken out by the letters
 * alone. One that is known in parts is `within` the folder that is known, and so is one with wildcards or a slash at
 * its end. Null when it is no file.
 */
export function pathTarget(word: Word): Target | null {
  const known = prefixOf(word);
  const isWhole = constantOf(word) !== null;
  if (isWhole && (known === "" || NO_FILES.test(known))) return null;
  const path = spellFolders(WINDOWS.test(known) ? known.replaceAll("\\", "/") : known);
  const wildcard = path.search(/[*?[{]/u);
  const isExact = isWhole && wildcard === -1;
  const end = isExact ? path.length : path.lastIndexOf("/", wildcard === -1 ? undefined : wildcard);
  // What is known is only the beginning of a name: it lies in the folder before it.
  if (!isExact && end === -1)
    return wildcard === -1 && path === "" ? { match: "any" } : { match: "within", value: "." };
  const kept = isExact ? path : path.slice(0, end + 1);
  const value = resolveDots(kept);
  return { match: isExact && !path.endsWith("/") ? "exact" : "within", value };
}

function spellFolders(path: string): string {
  for (const [spelling, folder] of FOLDERS) {
    if (spelling.test(path)) return path.replace(spelling, folder);
  }
  return path;
}

/** `a/./b/../c` → `a/c`; leading `..` stay, and an absolute path has nothing above its top. */
function resolveDots(path: string): string {
  const isAbsolute = path.startsWith("/");
  const segments: string[] = [];
  for (const segment of path.split("/")) {
    if (segment === "" || segment === ".") continue;
    const last = segments.at(-1);
    if (segment !== ".." || last === ".." || last === "~" || (last === undefined && !isAbsolute))
      segments.push(segment);
    else segments.pop();
  }
  const joined = segments.join("/");
  if (isAbsolute) return `/${joined}`;
  return joined === "" ? "." : joined;
}
