/**
 * What is not seen, or moves what is seen: controls (C0, DEL, C1), format characters (bidi, zero-width, tags, byte order
 * mark), other default-ignorables and fillers, line and paragraph separators, lone surrogates, private use,
 * noncharacters, the empty braille cell.
 */
const HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]`;
/** A variation selector on the kinds of character that it is for: pictures and keycaps. Elsewhere it hides data. */
const EMOJI_STYLE = String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=[\d#*])\ufe0f(?=\u20e3)`;
/** The fifth mark on one letter, and those after it, are there to cover the lines around. */
const STACKED_MARK = String.raw`(?<=[\p{Mn}\p{Me}]{4})[\p{Mn}\p{Me}]`;
/** Backslashes before something that reads as one of our escapes, or will be one. */
const BACKSLASHES = String.raw`(?<!\\)\\+(?=[nrt]|x[\da-f]{2}|u\{[\da-f]{3,6}\}|${HIDDEN})`;

let toEscape: RegExp | null = null;
/** Made for the first text that needs it: it takes V8 longer than all that a report writes without. */
function findToEscape(): RegExp {
  return (toEscape ??= new RegExp(`(${EMOJI_STYLE})|(${BACKSLASHES})|${STACKED_MARK}|${HIDDEN}`, "gu"));
}

/** Nothing of it is ever escaped: ASCII without the backslash, and Latin-1 without the soft hyphen. */
const PLAIN = /^[ -[\]-~\xa1-\xac\xae-\xff]*$/;
const NAMED: Readonly<Record<string, string>> = { "\n": String.raw`\n`, "\r": String.raw`\r`, "\t": String.raw`\t` };

/**
 * Writes every character that is not seen as an escape in ASCII: `\n`, `\r`, `\t`, `\x1b` (below U+0100), `\u{202e}`.
 * Letters, emoji and spaces of all scripts stay. A backslash stays too, unless the text would then be taken for an
 * escape of ours: before one, each backslash is doubled, so that different texts stay different.
 */
export function makeVisible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(findToEscape(), (found: string, style?: string, backslashes?: string) => {
    if (style !== undefined) return style;
    return backslashes === undefined ? escape(found) : backslashes + backslashes;
  });
}

function escape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return NAMED[character] ?? (code.length > 2 ? `\\u{${code}}` : `\\x${code.padStart(2, "0")}`);
}
