import { parse, type ParsedScript } from "unbash";

/** What ends a line when a CR stands before the line feed, and nothing else may stand there. */
const RESERVED = "then|do|done|else|elif|fi|if|while|until|esac|in|!|\\{|\\}|\\]\\]";
const AFTER_STRUCTURE = new RegExp(`(?<=(?:^|[\\s;&|()])(?:${RESERVED})|[;&|()])\\r(?=\\n)`, "gmu");

/**
 * Parses a script whose lines may end with CRLF. For bash a CR is a character like any other: `ls⏎` runs `ls\r`, and so it
 * is read here. But bash also takes `then\r` for a command, and then refuses what it finds. Such a script can run only where
 * shells take CRLF for the end of a line, as those of Windows do; so a CR behind reserved words and operators is read as a
 * blank there, when a script that bash refuses has no errors then. Blanks keep every place where it was.
 */
export function parseLines(text: string): { readonly script: ParsedScript; readonly text: string } {
  const script = parse(text);
  if ((script.errors ?? []).length === 0 || !text.includes("\r\n")) return { script, text };
  const unix = text.replaceAll(AFTER_STRUCTURE, " ");
  const read = parse(unix);
  return (read.errors ?? []).length === 0 ? { script: read, text: unix } : { script, text };
}
