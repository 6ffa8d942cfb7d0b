/** A word of a sentence, or what stands in it like one. Offsets are UTF-16 units of the sentence. */
export interface Word {
  /** `code` without its backticks; `mark` is one character that is none of the others. */
  readonly kind: "word" | "code" | "url" | "address" | "path" | "mark";
  /** In lower case; see `raw`. */
  readonly text: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
}

const WORD =
  /(?<code>`+)(?<inner>[^`]{0,400})`+|(?<url>\b(?:https?|wss?|ftp|file|data):[^\s<>"'“”`]{1,400})|(?<address>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})|(?<path>(?:~|\.{1,2}|\$\{?\w{1,40}\}?|%\w{1,40}%|[A-Za-z]:|[\w.@-]{1,80})?[\\/][\w.~*{}$@<>%\\/-]{1,200})|(?<dotted>\.?[\p{L}\p{N}_][\p{L}\p{N}_'’-]{0,80}(?:\.[\p{L}\p{N}_-]{1,40}){0,4})|[^\s]/gu;
/** A name with an ending is a file, and so is one that begins with a dot. */
const FILE = /^\.[a-z]\w+|.\.[a-z][a-z0-9]{0,7}$/iu;
/** What is no file although it has a dot. */
const NO_FILE = /^(?:e\.g|i\.e|a\.m|p\.m|u\.s|vs|etc|node\.js|next\.js|vue\.js|\d[\d.]*\w?|\w)\.?$|\.(?:com|org|net|io|ai|dev|example|test|invalid)$/iu;
const HOST = /^(?:[a-z0-9-]+\.)+(?:com|org|net|io|ai|dev|app|co|me|xyz|info|cloud|sh|example|test|invalid|localhost)$/iu;
/** Marks that end a sentence or enclose a link belong to the text around it. */
const BEHIND = /[.,;:!?)\]}>*_'"]+$/u;

/** Splits a sentence, as its reader sees it, into words; time is linear in its length. */
export function readWords(sentence: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: whole, index, groups = {} } of sentence.matchAll(WORD)) {
    const at = (kind: Word["kind"], raw: string, start = index): void => {
      words.push({ kind, text: raw.toLowerCase(), raw, start, end: start + raw.length });
    };
    const { code, inner, url, address, path, dotted } = groups;
    if (code !== undefined) at("code", (inner ?? "").trim(), index + code.length);
    else if (url !== undefined) at("url", dropBehind(url));
    else if (address !== undefined) at("address", dropBehind(address));
    else if (path !== undefined) at(isAlternative(path) ? "word" : "path", dropBehind(path));
    else if (dotted === undefined) at("mark", whole);
    else if (HOST.test(dotted)) at("url", dotted);
    else at(FILE.test(dotted) && !NO_FILE.test(dotted) ? "path" : "word", dotted);
  }
  return words;
}

/** A placeholder at the end of an address belongs to it: `?d={summary}`. */
function dropBehind(text: string): string {
  const short = text.replace(BEHIND, "");
  const open = short.lastIndexOf("{");
  return open > short.lastIndexOf("}") && text.startsWith("}", short.length) ? `${short}}` : short;
}

/** "and/or", "read/write". */
function isAlternative(text: string): boolean {
  return /^[a-z]{1,12}\/[a-z]{1,12}$/iu.test(text);
}
