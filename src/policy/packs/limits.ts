/** Characters of a regex. A longer one nobody can check by reading; two hundred such compile in about a second. */
export const LONGEST_REGEX = 1000;
/**
 * Patterns over all packs of a run. Each is tried on the whole of a file first, at some 60 MB/s (measured): two hundred
 * take a third of a second for 100 KB, and a file has two seconds.
 */
export const MOST_PATTERNS = 200;
/** Where packs may stand: below `.evogate/`, because an edit there is a steering edit, which holds a change. */
export const PACK_PATH_PATTERN = "^\\.evogate(/(?!\\.{1,2}(/|$))[^/]+)*/(?!\\.)[^/]+\\.ya?ml$";
