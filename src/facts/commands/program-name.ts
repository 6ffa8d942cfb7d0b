import { remember } from "../../text/remember.ts";
import { constantOf, prefixOf, type Word } from "../word.ts";
import { ALIASES, PROGRAMS } from "./programs/table.ts";

/** What the first word of a command names. */
export type Program =
  /** `name`: without folder, version and `.exe`; the key of the table where it is there. */
  | { readonly kind: "named"; readonly name: string; readonly shown: string }
  /** A file of the work area, by its path. */
  | { readonly kind: "own"; readonly path: string }
  | { readonly kind: "elsewhere"; readonly path: string }
  | { readonly kind: "unknown" };

/**
 * Folders in which a name means the program that it is known for: file-hierarchy(7), Homebrew, and what virtual
 * environments and npm make in the work area.
 */
const KNOWN_FOLDERS =
  /^(?:(?:\/usr(?:\/local)?|\/opt\/homebrew|\/opt\/local|~\/\.local|~\/\.cargo)?\/s?bin\/|[A-Za-z]:\/Windows\/|(?:\.\/)?(?:[\w./-]+\/)?(?:\.?venv|env|node_modules\/\.bin|vendor\/bin|\.tox\/[\w-]+)\/(?:s?bin\/|Scripts\/)?[^/]+$|(?:\.\/)?node_modules\/\.bin\/)/iu;

export function readProgram(word: Word | undefined): Program {
  const text = constantOf(word);
  return text === null || text === "" ? { kind: "unknown" } : nameProgram(text);
}

/** Several readers ask of each command, and most commands are of a few programs. */
const nameProgram = remember({ longest: 40, most: 1000 }, (text: string): Program => {
  const path = text.replaceAll("\\", "/");
  const slash = path.lastIndexOf("/");
  if (slash === -1 || KNOWN_FOLDERS.test(path)) return named(path.slice(slash + 1));
  return /^(?:\/|~|[A-Za-z]:|.*(?:^|\/)\.\.(?:\/|$))/u.test(path) ? { kind: "elsewhere", path } : { kind: "own", path };
});

function named(base: string): Program {
  const plain = /\.(?:exe|cmd|bat|com)$/iu.test(base) ? base.slice(0, -4).toLowerCase() : base;
  const candidates = [plain, plain.toLowerCase(), plain.replace(/-?\d+(?:\.\d+)*$/u, "")];
  const name = candidates.find((candidate) => PROGRAMS.has(candidate)) ?? plain;
  return { kind: "named", name: ALIASES.get(name) ?? name, shown: plain };
}

/** Whether a word looks like an option. A word that is not known may be anything, but is no option that we could read. */
export function isOption(word: Word): boolean {
  return prefixOf(word).startsWith("-") && constantOf(word) !== "-";
}
