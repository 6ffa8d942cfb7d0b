import { cutText } from "../cut.ts";
import type { Safe } from "./safe.ts";
import { makeVisible } from "./visible.ts";
import { disarmCommands } from "./workflow-command.ts";

/** UTF-16 units of the longest text that is shown whole. */
const MOST_UNITS = 300;
/** cmark gives up on code spans with very many backticks: so long a run is written as escapes. */
const LONG_BACKTICKS = /`{10,}/gu;

/** One word of a text: code that its author marked, or anything up to a space, with the punctuation around it. */
const WORD = /(?<open>\(?["“]?)(?:`(?<marked>[^`]+)`|(?<bare>[^ ]+?))(?<end>["”]?[.,;:!?)]{0,2}["”]?)(?= |$)/gu;
const LETTERS = /^\p{L}+(?:['’-]\p{L}+)*$/u;
/** GitHub makes a link of what could be the id of a commit. */
const COMMIT = /[\da-f]{7}/iu;
/** Shorter than the id of a commit; before a full stop or a parenthesis it would start a list. */
const NUMBER = /^\d{1,6}[,;:!?]?$/u;

/** Our own words and marks around text that is safe already. */
export function markdown(
  words: TemplateStringsArray,
  ...values: readonly (Safe<"markdown"> | number)[]
): Safe<"markdown"> {
  return String.raw({ raw: words }, ...values) as Safe<"markdown">;
}

export function joinMarkdown(parts: readonly Safe<"markdown">[], separator: Safe<"markdown">): Safe<"markdown"> {
  return parts.join(separator) as Safe<"markdown">;
}

/**
 * Any text as a code span, on one line and cut to 300 units: nothing inside is Markdown, and GitHub makes no link,
 * mention or emoji of it. Empty for an empty text, because there is no empty code span (CommonMark 0.31, section 6.1).
 */
export function markdownCode(text: string): Safe<"markdown"> {
  return codeSpan(show(text));
}

/**
 * A sentence, on one line and cut to 300 units. Words of letters stay words; everything else (paths, addresses, names
 * after @, numbers after #, marks of any kind) is a code span, where it means nothing: on GitHub a backslash before it
 * would not help, because mentions and references are found in what is shown.
 */
export function markdownWords(text: string): Safe<"markdown"> {
  const words = joinCode(splitWords(show(text)));
  return words
    .map(({ open, text: word, end, kind }) => `${open}${kind === "plain" ? word : codeSpan(word)}${end}`)
    .join(" ") as Safe<"markdown">;
}

/** What an address is of, that nothing in Markdown can end or start (a part of RFC 3986's characters). */
const ADDRESS = /^https?:\/\/[\w.~:/%#-]+$/u;

/**
 * A link, or the text alone where the address is none that is safe as it stands. Where a block begins, `]:` would make a
 * definition of it, which is not shown at all; not even code keeps it from that.
 */
export function markdownLink(text: Safe<"markdown">, address: string): Safe<"markdown"> {
  return ADDRESS.test(address)
    ? (`[${text.replaceAll("]:", String.raw`]\x3a`)}](${address})` as Safe<"markdown">)
    : text;
}

/** Lines that are visible already, as a block of code that nothing in them can end. */
export function markdownFence(lines: readonly Safe<"terminal">[], language: "text" | "yaml"): Safe<"markdown"> {
  const code = disarmCommands(lines.join("\n"));
  const fence = "`".repeat(Math.max(3, longestBackticks(code) + 1));
  return `${fence}${language}\n${code}\n${fence}` as Safe<"markdown">;
}

/** For a cell of a table: a pipe would end it, in code too, and is written as an escape. */
export function markdownCell(text: Safe<"markdown">): Safe<"markdown"> {
  return text.replaceAll("|", String.raw`\x7c`) as Safe<"markdown">;
}

function show(text: string): string {
  const visible = disarmCommands(makeVisible(text));
  return cutText(
    visible.replace(LONG_BACKTICKS, (run) => String.raw`\x60`.repeat(run.length)),
    MOST_UNITS,
  );
}

/** A span of one backtick more than the longest run inside; the spaces keep backticks at its ends apart. */
function codeSpan(text: string): Safe<"markdown"> {
  if (text === "") return markdown``;
  const marks = "`".repeat(longestBackticks(text) + 1);
  const room = /^`|`$|^ .* $/u.test(text) ? " " : "";
  return `${marks}${room}${text}${room}${marks}` as Safe<"markdown">;
}

function longestBackticks(text: string): number {
  return Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
}

/** A word without the punctuation around it; `marked` when the text itself has it in backticks. */
interface Word {
  readonly open: string;
  readonly text: string;
  readonly end: string;
  readonly kind: "plain" | "code" | "marked";
}

function splitWords(text: string): readonly Word[] {
  return Array.from(text.matchAll(WORD), ({ groups }): Word => {
    const { open = "", marked, bare = "", end = "" } = groups ?? {};
    if (marked !== undefined) return { open, text: marked, end, kind: "marked" };
    const isPlain = (LETTERS.test(bare) && !COMMIT.test(bare)) || NUMBER.test(bare + end);
    return { open, text: bare, end, kind: isPlain ? "plain" : "code" };
  });
}

/** Neighbours that are both code become one span, unless punctuation stands between them. */
function joinCode(words: readonly Word[]): readonly Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last?.kind === "code" && word.kind === "code" && last.end === "" && word.open === "") {
      joined[joined.length - 1] = { ...word, open: last.open, text: `${last.text} ${word.text}` };
    } else {
      joined.push(word);
    }
  }
  return joined;
}
