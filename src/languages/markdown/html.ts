import { attributeOf, searchTags, type HtmlToken } from "./inline/tags.ts";

/** HTML of a block: its tokens, what is inside scripts and styles, and the text between. Offsets of the text read. */
export type HtmlPart =
  | HtmlToken
  | {
      readonly kind: "raw" | "text";
      readonly name: string;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    };

/** Reads a block of HTML from left to right; what is no tag is text. */
export function readHtml(text: string): readonly HtmlPart[] {
  const readTag = searchTags(text);
  const parts: HtmlPart[] = [];
  let textStart = 0;
  const pushText = (end: number): void => {
    if (end > textStart)
      parts.push({ kind: "text", name: "", start: textStart, end, text: text.slice(textStart, end) });
  };
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", at)) {
    const tag = readTag(at);
    if (tag === null) {
      at += 1;
      continue;
    }
    pushText(at);
    parts.push(tag);
    at = tag.end;
    if (tag.kind === "open" && (tag.name === "script" || tag.name === "style")) {
      const end = endOfRaw(text, at, tag.name);
      parts.push({ kind: "raw", name: tag.name, start: at, end, text: text.slice(at, end) });
      at = end;
    }
    textStart = at;
  }
  pushText(text.length);
  return parts;
}

function endOfRaw(text: string, from: number, name: string): number {
  const close = new RegExp(`</${name}`, "giu");
  close.lastIndex = from;
  return close.exec(text)?.index ?? text.length;
}

/** What tags lead to: `<a href>`, `<iframe src>`, `<img src>` and such; null when a tag leads nowhere. */
export function readTarget(
  tag: HtmlToken,
): { readonly isImage: boolean; readonly target: string; readonly text: string; readonly title: string | null } | null {
  if (tag.kind !== "open") return null;
  const target = attributeOf(tag.text, "href") ?? attributeOf(tag.text, "src");
  if (target === null) return null;
  const isImage = tag.name === "img";
  return { isImage, target, text: attributeOf(tag.text, "alt") ?? "", title: attributeOf(tag.text, "title") };
}
