import { maskClosed } from "../sentences.ts";
import type { Visible } from "./visible.ts";

const ADDRESS = /(?<![\w/.@-])(?:(?:https?|ftp|wss?):\/\/|www\.)[^\s<>"`]{1,2000}/giu;
/** What stands behind an address rather than in it (GitHub Flavored Markdown, section 6.9). */
const TRAILING = /(?:[?!.,:*_~'"”’]|&[a-z\d]{1,20};)+$/iu;

/** Web addresses that stand in the text as such; offsets are those of the visible text. */
export function findBareLinks(
  visible: Visible,
): readonly { readonly target: string; readonly start: number; readonly end: number }[] {
  if (!visible.text.includes("://") && !/www\./iu.test(visible.text)) return [];
  return [...maskClosed(visible.text, visible.closed).matchAll(ADDRESS)].map(({ 0: address, index }) => {
    const target = dropClosing(address.replace(TRAILING, ""));
    return { target, start: index, end: index + target.length };
  });
}

/** `(see https://a.example/)`: a closing parenthesis belongs to the address only when it opens one. */
function dropClosing(address: string): string {
  if (!address.endsWith(")")) return address;
  const opening = address.split("(").length;
  const closing = address.split(")").length;
  if (closing <= opening) return address;
  return dropClosing(address.slice(0, -1).replace(TRAILING, ""));
}
