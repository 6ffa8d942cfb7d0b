/** A piece of HTML at a place of a text. */
export interface HtmlToken {
  readonly kind: "open" | "close" | "comment" | "instruction";
  /** In lower case; empty for what is no tag. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** What is inside a comment; the whole of everything else. */
  readonly text: string;
}

/** CommonMark 0.31, section 6.6, without its comments and declarations, which are searched for their end. */
const TAG =
  /<(?:(?<open>[a-z][a-z\d-]*)(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?|\/(?<close>[a-z][a-z\d-]*)\s*)>/iuy;
const SPECIALS: readonly { readonly start: string; readonly end: string; readonly kind: "comment" | "instruction" }[] =
  [
    { start: "<!--", end: "-->", kind: "comment" },
    { start: "<![CDATA[", end: "]]>", kind: "instruction" },
    { start: "<?", end: "?>", kind: "instruction" },
    { start: "<!", end: ">", kind: "instruction" },
  ];

/**
 * Reads HTML tokens of one text. Ends that are not there are remembered, so that a row of comments which are never
 * closed costs one search.
 */
export function searchTags(text: string): (at: number) => HtmlToken | null {
  const missing = new Set<string>();
  return (at) => {
    for (const { start, end, kind } of SPECIALS) {
      if (!text.startsWith(start, at)) continue;
      if (start === "<!" && !/[a-z]/iu.test(text.charAt(at + 2))) continue;
      const close = missing.has(end) ? -1 : text.indexOf(end, at + (kind === "comment" ? 2 : start.length));
      if (close < 0) {
        missing.add(end);
        return null;
      }
      const stop = close + end.length;
      const inside = text.slice(Math.min(at + start.length, close), close);
      return { kind, name: "", start: at, end: stop, text: kind === "comment" ? inside : text.slice(at, stop) };
    }
    TAG.lastIndex = at;
    const tag = TAG.exec(text);
    if (tag === null) return null;
    const { open, close } = tag.groups ?? {};
    return {
      kind: open === undefined ? "close" : "open",
      name: (open ?? close ?? "").toLowerCase(),
      start: at,
      end: TAG.lastIndex,
      text: tag[0],
    };
  };
}

/** The value of an attribute of a tag; null when it has none of that name. */
export function attributeOf(tag: string, name: string): string | null {
  const pattern = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>${"`"}]+))`, "iu");
  const match = pattern.exec(tag);
  return match === null ? null : (match[1] ?? match[2] ?? match[3] ?? null);
}
