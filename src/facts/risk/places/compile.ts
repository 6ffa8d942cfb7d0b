import { compileGlob } from "../../../text/glob.ts";
import { createGlobSet } from "../../../text/glob-set.ts";
import { remember, type Limits } from "../../../text/remember.ts";
import type { Places } from "./places.ts";

/** Stands before absolute paths, so that `/etc` is not `etc`; no path begins so. */
const TOP = "\u{1}";
/** A user's folder under its full name: Linux, macOS, root's own, Windows, WSL. */
const HOMES = /^(?:\/(?:home|Users)\/[^/]+|\/root|~[\w-]*|(?:\/mnt\/)?[A-Za-z]:?\/Users\/[^/]+)(?=\/|$)/u;

/** Sources name the same few files again and again, and there are many places to compare them with. */
const PATHS: Limits = { longest: 100, most: 2000 };
const ANYWHERE = /^\*\*\//u;

/** A set of places, ready to be asked. */
export interface PlaceSet {
  readonly holds: (path: PlacePath) => boolean;
  /** Whether something of it can lie below a folder because of what the folder is called; not because it is a folder. */
  readonly reachesInto: (folder: PlacePath) => boolean;
}

/** A path in the form in which places are compared. */
export interface PlacePath {
  readonly text: string;
  /** Whether it leads out of the work area by its letters. */
  readonly isOutside: boolean;
}

/** The user's folder as `~`, whatever it is called; the top of the file system apart from the work area. */
export function toPlacePath(path: string): PlacePath {
  const spelled = path.replace(HOMES, "~");
  const isAbsolute = spelled.startsWith("/") || /^[A-Za-z]:/u.test(spelled);
  const text = isAbsolute ? TOP + (spelled.startsWith("/") ? "" : "/") + spelled : spelled;
  return { text, isOutside: isAbsolute || /^(?:~|\.\.)(?:\/|$)/u.test(spelled) };
}

/** Throws when a glob is none: the tables are ours. */
export function compilePlaces(places: readonly Places[]): PlaceSet {
  const sources = places.flatMap(({ globs }) => globs).map((glob) => (glob.startsWith("/") ? TOP + glob : glob));
  const globs = sources.map((source) => {
    const compiled = compileGlob(source, { ignoreCase: true });
    if (!compiled.ok) throw new Error(compiled.fault.message);
    return compiled.value;
  });
  const matches = remember(PATHS, createGlobSet(globs));
  const roots = sources.map((source) => rootOf(source.replace(ANYWHERE, "")));
  return {
    holds: ({ text }) => matches(text),
    reachesInto({ text }) {
      const folder = text.endsWith("/") ? text : `${text}/`;
      if (matches(`${folder}x`) || roots.some((root) => root.startsWith(folder))) return true;
      // `a/.git` for what lies in `.git/hooks` anywhere.
      const name = folder.slice(folder.lastIndexOf("/", folder.length - 2) + 1);
      return roots.some((root) => root.startsWith(name));
    },
  };
}

/** What a glob begins with before anything in it can differ. */
function rootOf(source: string): string {
  const end = source.search(/[*?{]/u);
  return end === -1 ? source : source.slice(0, end);
}
