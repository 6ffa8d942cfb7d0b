import { makeVisible } from "../../text/safe/visible.ts";
import type { Text } from "./shape.ts";

/** UTF-16 units: the longest description that code scanning shows, and room enough for a message. */
const LONGEST = 1024;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * Any text as a message that a viewer shows as it stands: no link (`[words](address)`, SARIF section 3.11.6), no
 * placeholder (`{0}`, section 3.11.5), nothing that hides or moves text, and not longer than code scanning takes.
 */
export function messageOf(text: string): Text {
  const visible = makeVisible(text);
  const short = visible.length <= LONGEST ? visible : `${visible.slice(0, LONGEST - 1).replace(LONE_SURROGATE, "")}…`;
  const escaped = short
    .replace(/\\*[[\]]/g, (found) => `${found.slice(0, -1).repeat(2)}\\${found.at(-1)}`)
    .replace(/\{(?=\d+\})|(?<=\{\d+)\}/g, "$&$&");
  return { text: escaped };
}

/** A piece of a file, exact but for halves of surrogate pairs, which UTF-8 does not have. */
export function snippetOf(text: string): Text {
  return { text: text.replaceAll(LONE_SURROGATE, "\ufffd") };
}
